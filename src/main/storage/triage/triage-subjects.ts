import type { TriageInput } from '../../../contract/finding-triage.ts'
import type { TriageSubject } from '../console/triage-log.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { filterFindings } from './filter-findings.ts'
import { findingIndex } from './finding-index.ts'

export interface FoundSubjects {
  readonly subjects: readonly TriageSubject[]
  /** Fingerprints that were named and that no check ever found. */
  readonly unknown: readonly string[]
  /** The newest check; null before the first. */
  readonly run: number | null
}

/**
 * The findings an action is meant for, named or by what they match, with the values their rules read now.
 *
 * @param now UTC ISO 8601
 */
export function triageSubjects(
  db: PlantDatabase,
  {
    subjects,
    run,
    now,
  }: { readonly subjects: TriageInput['subjects']; readonly run: number | null; readonly now: string },
): FoundSubjects {
  if (subjects.kind === 'matching') {
    const { findings } = filterFindings(findingIndex(db), subjects.filter, now)
    return {
      subjects: findings.map(({ fingerprint, evidenceHash }) => ({ fingerprint, evidenceHash })),
      unknown: [],
      run,
    }
  }
  const newest = statement<[string], { readonly evidenceHash: string }>(
    db,
    'select evidence_hash as evidenceHash from finding where fingerprint = ? order by from_run desc limit 1',
  )
  const found: TriageSubject[] = []
  const unknown: string[] = []
  for (const fingerprint of new Set(subjects.fingerprints)) {
    const version = newest.get(fingerprint)
    if (version) found.push({ fingerprint, evidenceHash: version.evidenceHash })
    else unknown.push(fingerprint)
  }
  return { subjects: found, unknown, run }
}
