import { RULE_IDS } from '../../../../contract/rule.ts'
import { SEVERITIES } from '../../../../contract/severity.ts'
import { TABLE_NAMES } from '../../../../contract/table.ts'
import { TRIAGE_STATES } from '../../../../contract/triage.ts'
import { FINDING_CHANGES, FINDING_ORDERS } from '../../../../contract/triaged-finding.ts'
import type { FindingListQuery } from '../../state/findings-session.ts'
import type { TableView } from '../../state/table-view.ts'

/** What the engine is asked for when there are too many findings to filter them here, and when all that match are meant. */
export function findingListQuery({
  filters,
  search,
  sorting,
}: Pick<TableView, 'filters' | 'search' | 'sorting'>): FindingListQuery {
  const chosen = (id: string): readonly string[] => {
    const filter = filters.find(other => other.id === id)?.value
    return filter?.kind === 'choice' ? filter.anyOf : []
  }
  const [sort] = sorting
  return {
    rules: RULE_IDS.filter(rule => chosen('rule').includes(rule)),
    severities: SEVERITIES.filter(severity => chosen('severity').includes(severity)),
    tables: TABLE_NAMES.filter(table => chosen('table').includes(table)),
    months: chosen('month').filter(month => month !== ''),
    changes: FINDING_CHANGES.filter(change => chosen('change').includes(change)),
    states: TRIAGE_STATES.filter(state => chosen('state').includes(state)),
    assignees: [...chosen('assignee')],
    poNo: '',
    causes: [...chosen('cause')],
    search: search.trim().slice(0, 200),
    sortBy: FINDING_ORDERS.find(order => order === sort?.id) ?? '',
    descending: sort?.desc ?? false,
  }
}

/** Columns whose filters the engine knows. */
const KNOWN: ReadonlySet<string> = new Set([
  'rule',
  'severity',
  'table',
  'month',
  'change',
  'state',
  'assignee',
  'cause',
])

/** Whether the engine can tell what matches; a filter on another column only this window can apply. */
export function isKnownToEngine({ filters }: Pick<TableView, 'filters'>): boolean {
  return filters.every(({ id }) => KNOWN.has(id))
}
