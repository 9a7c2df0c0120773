import { RULE_IDS } from '../../../contract/rule.ts'
import { SEVERITIES } from '../../../contract/severity.ts'
import { TABLE_NAMES } from '../../../contract/table.ts'
import { TRIAGE_STATES, type Triage } from '../../../contract/triage.ts'
import {
  FINDING_CHANGES,
  type CauseGroup,
  type FindingChange,
  type FindingFacets,
  type FindingFilter,
} from '../../../contract/triaged-finding.ts'
import { causeGroups } from './cause-groups.ts'
import { facet, type Facet } from './facet.ts'
import type { FindingIndex, IndexedFinding } from './finding-index.ts'
import { triageNow } from './fold-triage.ts'
import { searchOf } from './search-of.ts'

export interface FoundFindings {
  /** Those that match, in the order of the list. */
  readonly findings: readonly IndexedFinding[]
  readonly facets: FindingFacets
  readonly causes: readonly CauseGroup[]
  readonly changeOf: (finding: IndexedFinding) => FindingChange
  readonly triageOf: (finding: IndexedFinding) => Triage
  readonly baseline: number
}

/** How findings stand against an earlier run, and how things stand with them now. */
export function judgesOf(
  index: FindingIndex,
  { baseline: asked, now }: { readonly baseline: number | null; readonly now: string },
): Pick<FoundFindings, 'changeOf' | 'triageOf' | 'baseline'> {
  const baseline = asked ?? index.firstCheck ?? 0
  const ended = index.endedSince(baseline)
  return {
    baseline,
    changeOf({ resolvedBy, fromRun, fingerprint }) {
      if (resolvedBy !== null) return 'resolved'
      return fromRun <= baseline || ended.has(fingerprint) ? 'still' : 'new'
    },
    triageOf: finding => triageNow(finding.record, { now, ...finding }),
  }
}

/**
 * Finds what matches and counts it, in one go over all findings of the list. Each value of a filter is counted under all the other
 * filters, so that a chip says what choosing it would leave.
 *
 * @param now UTC ISO 8601
 */
export function filterFindings(index: FindingIndex, filter: FindingFilter, now: string): FoundFindings {
  const judges = judgesOf(index, { baseline: filter.baseline, now })
  const { changeOf, triageOf, baseline } = judges
  const list = filter.list === 'open' ? index.open : index.resolvedSince(baseline)
  const isFound = searchOf(index, filter.search)
  const { poNo } = filter
  const assignees: string[] = ['']
  const stateOf = (finding: IndexedFinding) =>
    finding.record.state === 'open' ? 0 : TRIAGE_STATES.indexOf(triageOf(finding).state)

  const severities = facet(SEVERITIES, filter.severities, finding => finding.severity)
  const changes = facet(FINDING_CHANGES, filter.changes, finding => FINDING_CHANGES.indexOf(changeOf(finding)))
  const states = facet(TRIAGE_STATES, filter.states, stateOf)
  const rules = facet(RULE_IDS, filter.rules, finding => finding.rule)
  const tables = facet(TABLE_NAMES, filter.tables, finding => finding.table)
  const months = facet(index.months, filter.months, finding => finding.month)
  const owners = facet(assignees, filter.assignees, ({ record }) => {
    const name = record.assignee ?? ''
    if (!assignees.includes(name)) assignees.push(name)
    return assignees.indexOf(name)
  })
  const causes = facet(index.causes, filter.causes, finding => finding.cause)
  const facets: readonly Facet[] = [severities, changes, states, rules, tables, months, owners, causes]
  const groups = causeGroups(index)
  const findings: IndexedFinding[] = []

  for (const finding of list) {
    if (poNo !== '' && finding.poNo !== poNo) continue
    if (isFound && !isFound(finding)) continue
    let missed: Facet | null = null
    let misses = 0
    for (const one of facets) {
      if (one.look(finding)) continue
      missed = one
      misses += 1
    }
    if (misses > 1) continue
    if (misses === 0) findings.push(finding)
    if (missed) missed.count()
    else for (const one of facets) one.count()
    if (missed === null || missed === causes) groups.add(finding, changes.seen() === 0)
  }
  const { '': _none, ...byMonth } = months.counts()
  return {
    ...judges,
    findings,
    facets: {
      severities: severities.all(),
      changes: changes.all(),
      states: states.all(),
      rules: rules.counts(),
      tables: tables.counts(),
      months: byMonth,
      assignees: owners.counts(),
    },
    causes: groups.all(),
  }
}
