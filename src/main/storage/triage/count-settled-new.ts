import { baselineRun } from '../findings/apply-findings.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { foldTriage, triageNow } from './fold-triage.ts'
import { openSince } from './open-since.ts'
import type { TriageReader } from './triage-reader.ts'

/**
 * How many open findings that came after the plant's first check are acknowledged or snoozed now. Looks at each finding that ever was;
 * for many of them `summarizeOpen` is the way.
 *
 * @param now UTC ISO 8601
 */
export function countSettledNew(
  db: PlantDatabase,
  {
    triage,
    fingerprints,
    now,
  }: { readonly triage: TriageReader; readonly fingerprints: readonly string[]; readonly now: string },
): number {
  const baseline = baselineRun(db) ?? 0
  const openOne = statement<[string, number], { readonly evidenceHash: string }>(
    db,
    `select evidence_hash as evidenceHash from finding where fingerprint = ? and to_run is null and first_run > ?`,
  )
  return fingerprints.filter(fingerprint => {
    const finding = openOne.get(fingerprint, baseline)
    if (!finding) return false
    const record = foldTriage(triage.steps(fingerprint))
    return triageNow(record, { now, ...finding, openSince: openSince(db, { fingerprint }) }).state !== 'open'
  }).length
}
