import { PRO_STATUSES, RISKS } from '../../../../contract/order-progress.ts'
import type { OrderListQuery } from '../../state/session.ts'
import type { TableView } from '../../state/table-view.ts'

/** Columns that exist in the window only. */
const OWN_COLUMNS: ReadonlySet<string> = new Set(['molded', 'moldedPieces'])

/** What the engine is asked for when there are too many orders to filter them here. */
export function orderListQuery({ filters, sorting, search }: TableView): OrderListQuery {
  const chosen = (id: string): readonly string[] => {
    const filter = filters.find(other => other.id === id)?.value
    return filter?.kind === 'choice' ? filter.anyOf : []
  }
  const sort = sorting.find(({ id }) => !OWN_COLUMNS.has(id))
  return {
    status: PRO_STATUSES.filter(status => chosen('proStatus').includes(status)),
    risk: RISKS.filter(risk => chosen('risk').includes(risk)),
    search,
    sortBy: sort?.id ?? '',
    descending: sort?.desc ?? false,
  }
}
