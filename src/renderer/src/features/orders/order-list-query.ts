import { ORDER_COLUMNS, type OrderColumn } from '../../../../contract/order-columns.ts'
import type { OrderListQuery } from '../../state/session.ts'
import type { TableView } from '../../state/table-view.ts'

/** What the engine is asked for when there are too many orders to filter them here. */
export function orderListQuery({ filters, sorting, search }: TableView): OrderListQuery {
  return {
    status: [],
    risk: [],
    search,
    filters: filters.flatMap(({ id, value }) => (isColumn(id) ? [{ id, value }] : [])),
    sortBy: '',
    descending: false,
    sorting: sorting.flatMap(({ id, desc }) => (isColumn(id) ? [{ id, desc }] : [])),
  }
}

/** What only the window puts together, e.g. a sentence, is neither filtered nor sorted by the engine. */
function isColumn(id: string): id is OrderColumn {
  return ORDER_COLUMNS.some(known => known === id)
}
