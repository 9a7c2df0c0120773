import type { CellReference } from '../../../contract/finding.ts'
import type { TriageHistoryEntry } from '../../../contract/triage.ts'
import type { FindingDossier, SheetExcerpt } from '../../../contract/triaged-finding.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { sheetExcerpt } from '../rows/sheet-excerpt.ts'
import { statement } from '../statement.ts'
import { isConsoleAttached } from './attach-console.ts'
import { judgesOf } from './filter-findings.ts'
import { findingIndex, type FindingIndex, type IndexedFinding } from './finding-index.ts'
import { asTriaged } from './list-triaged.ts'

/** Rows above and below the row in question. */
const NEIGHBOURS = 2
/** Rows it was compared with; a finding that stands for hundreds shows the first. */
const COMPARED = 20

/**
 * Everything known of a finding, open or resolved; null of one that no check ever found.
 *
 * @param now UTC ISO 8601
 */
export function findingDossier(
  db: PlantDatabase,
  asked: { readonly fingerprint: string; readonly baseline: number | null; readonly now: string },
): FindingDossier | null {
  const { fingerprint, baseline, now } = asked
  const index = findingIndex(db)
  const known = index.find(fingerprint) ?? lastVersion(db, fingerprint, index)
  if (!known) return null
  const [finding] = asTriaged(db, [known], { ...judgesOf(index, { baseline, now }), index })
  if (!finding) return null
  const [first, ...others] = cellsOf(db, known.id)
  const excerpt = (reference: CellReference, neighbours: number): readonly SheetExcerpt[] => {
    const one = sheetExcerpt(db, reference, neighbours)
    return one === null ? [] : [one]
  }
  return {
    finding,
    row: (first && excerpt(first, NEIGHBOURS)[0]) ?? null,
    compared: others.slice(0, COMPARED).flatMap(reference => excerpt(reference, 0)),
    history: historyOf(db, fingerprint),
    found: foundIn(db, fingerprint),
  }
}

function cellsOf(db: PlantDatabase, id: number): readonly CellReference[] {
  const row = statement<[number], { readonly cells: string }>(db, 'select cells from finding where id = ?').get(id)
  return JSON.parse(row?.cells ?? '[]') as readonly CellReference[]
}

/** How a resolved finding was when it was found last; what it is filtered by is not asked of it. */
function lastVersion(db: PlantDatabase, fingerprint: string, index: FindingIndex): IndexedFinding | null {
  type Row = Omit<IndexedFinding, 'record' | 'openSince'>
  const row = statement<[string], Row>(
    db,
    `select id, fingerprint, -1 as rule, severity_rank as severity, -1 as "table", po_no as poNo, pieces, -1 as cause, 0 as month, -1 as concern,
       from_run as fromRun, first_run as firstRun, evidence_hash as evidenceHash, to_run as resolvedBy
     from finding where fingerprint = ? order by from_run desc limit 1`,
  ).get(fingerprint)
  return row ? { ...row, record: index.recordOf(fingerprint), openSince: null } : null
}

function historyOf(db: PlantDatabase, fingerprint: string): readonly TriageHistoryEntry[] {
  if (!isConsoleAttached(db)) return []
  type Row = Omit<TriageHistoryEntry, 'untilChanged' | 'isUndone'> & {
    readonly untilChanged: number
    readonly isUndone: number
  }
  return statement<[string], Row>(
    db,
    `select a.id, a.at, a.actor, a.kind, a.note, a.run, a.until, a.until_changed as untilChanged, a.assignee, a.undoes, a.count,
       exists (select 1 from console.triage_action u where u.undoes = a.id) as isUndone
     from console.triage_subject s join console.triage_action a on a.id = s.action
     where s.fingerprint = ? order by a.id desc`,
  )
    .all(fingerprint)
    .map(({ untilChanged, isUndone, ...entry }) => ({
      ...entry,
      untilChanged: untilChanged === 1,
      isUndone: isUndone === 1,
    }))
}

/** Versions that follow each other without a gap are one stretch. */
function foundIn(db: PlantDatabase, fingerprint: string): FindingDossier['found'] {
  const versions = statement<[string], FindingDossier['found'][number]>(
    db,
    'select from_run as "from", to_run as "to" from finding where fingerprint = ? order by from_run',
  ).all(fingerprint)
  const stretches: { from: number; to: number | null }[] = []
  for (const { from, to } of versions) {
    const last = stretches.at(-1)
    if (last?.to === from) last.to = to
    else stretches.push({ from, to })
  }
  return stretches
}
