import { RULE_IDS } from '../../../contract/rule.ts'
import { TABLE_NAMES } from '../../../contract/table.ts'
import type { TriagedFinding, TriagedFindingPage, TriagedFindingQuery } from '../../../contract/triaged-finding.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { readResultState } from '../result-state.ts'
import { filterFindings, type FoundFindings } from './filter-findings.ts'
import { findingIndex, type FindingIndex, type IndexedFinding } from './finding-index.ts'
import { findingReader } from './kept-findings.ts'

/** Causes a page names; beyond them the filters lead on. */
const CAUSES_NAMED = 500

/**
 * A page of findings with what people did about them, and the counts beside it.
 *
 * @param now UTC ISO 8601
 */
export function listTriaged(
  db: PlantDatabase,
  { query, now }: { readonly query: TriagedFindingQuery; readonly now: string },
): TriagedFindingPage {
  const index = findingIndex(db)
  const found = filterFindings(index, query, now)
  const { offset, limit } = query
  const page = sorted(found.findings, query, index).slice(offset, offset + limit)
  const state = readResultState(db, 'validation')
  return {
    items: asTriaged(db, page, { ...found, index }),
    total: found.findings.length,
    facets: found.facets,
    causes: found.causes.slice(0, CAUSES_NAMED),
    causeCount: found.causes.length,
    changes: countChanges(index, found.baseline),
    baseline: index.firstCheck === null ? null : found.baseline,
    firstCheck: index.firstCheck,
    asOf: state && { run: state.run, generation: state.generation },
  }
}

/** Still there is what has not ended since, or ended and is there in another version. */
function countChanges(index: FindingIndex, baseline: number): TriagedFindingPage['changes'] {
  const ended = [...index.endedSince(baseline)]
  const again = ended.filter(fingerprint => index.find(fingerprint) !== null).length
  const unchanged = index.open.reduce((count, { fromRun }) => count + (fromRun <= baseline ? 1 : 0), 0)
  const still = unchanged + again
  return { new: index.open.length - still, still, resolved: ended.length - again }
}

/** Indexed findings as screens see them. */
export function asTriaged(
  db: PlantDatabase,
  findings: readonly IndexedFinding[],
  {
    index,
    changeOf,
    triageOf,
  }: Pick<FoundFindings, 'changeOf' | 'triageOf'> & {
    readonly index: FindingIndex
  },
): readonly TriagedFinding[] {
  const read = findingReader(db, index)
  return findings.flatMap((finding): readonly TriagedFinding[] => {
    const known = read(finding.id)
    if (!known) return []
    const change = changeOf(finding)
    const { resolvedBy } = finding
    const month = index.months[finding.month] || null
    return [{ ...known, isNew: change === 'new', change, resolvedBy, month, triage: triageOf(finding) }]
  })
}

type SortKey = (finding: IndexedFinding, index: FindingIndex) => string | number | null

const KEYS: Readonly<Record<Exclude<TriagedFindingQuery['sortBy'], ''>, SortKey>> = {
  severity: finding => finding.severity,
  rule: finding => RULE_IDS[finding.rule] ?? '',
  poNo: finding => finding.poNo,
  pieces: finding => finding.pieces,
  table: finding => TABLE_NAMES[finding.table] ?? '',
  month: (finding, { months }) => months[finding.month] || null,
  firstRun: finding => finding.firstRun,
}

/** Equal ones stay worst first; what has no value comes last either way. */
function sorted(
  findings: readonly IndexedFinding[],
  { sortBy, descending }: Pick<TriagedFindingQuery, 'sortBy' | 'descending'>,
  index: FindingIndex,
): readonly IndexedFinding[] {
  if (sortBy === '') return findings
  const keyOf = KEYS[sortBy]
  const direction = descending ? -1 : 1
  return findings
    .map(finding => ({ finding, key: keyOf(finding, index) }))
    .toSorted(({ key: a }, { key: b }) => {
      if (a === b) return 0
      if (a === null || b === null) return a === null ? 1 : -1
      return a < b ? -direction : direction
    })
    .map(({ finding }) => finding)
}
