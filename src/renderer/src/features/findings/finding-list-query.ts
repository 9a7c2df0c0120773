import { RULE_IDS } from '../../../../contract/rule.ts'
import { SEVERITIES } from '../../../../contract/severity.ts'
import { TABLE_NAMES } from '../../../../contract/table.ts'
import type { FindingListQuery } from '../../state/session.ts'
import type { TableView } from '../../state/table-view.ts'

/** What the engine is asked for when there are too many findings to filter them here. */
export function findingListQuery({ filters, search }: Pick<TableView, 'filters' | 'search'>): FindingListQuery {
  const chosen = (id: string): readonly string[] => {
    const filter = filters.find(other => other.id === id)?.value
    return filter?.kind === 'choice' ? filter.anyOf : []
  }
  return {
    rules: RULE_IDS.filter(rule => chosen('rule').includes(rule)),
    severities: SEVERITIES.filter(severity => chosen('severity').includes(severity)),
    tables: TABLE_NAMES.filter(table => chosen('table').includes(table)),
    poNo: '',
    cause: chosen('cause')[0] ?? '',
    search,
    newOnly: chosen('novelty').includes('new') && !chosen('novelty').includes('still'),
  }
}
