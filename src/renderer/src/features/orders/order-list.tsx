import { useTranslation } from 'react-i18next'
import type { ListedOrder } from '../../../../contract/order-progress.ts'
import type { OrderExtra } from '../../state/session.ts'
import { useSession } from '../../state/session-context.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { TableTools } from '../../ui/data-table/table-tools.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { useOpenedRow } from '../../ui/data-table/use-opened-row.ts'
import { useRowWindow } from '../../ui/data-table/use-row-window.ts'
import type { ReadyList } from '../../ui/list-states.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { ChangesButton } from './changes-button.tsx'
import { NoOrders } from './no-orders.tsx'
import { OrderDetail } from './order-detail.tsx'
import { parseOrderPlace } from './order-place.ts'
import { OrderFilters } from './order-filters.tsx'
import { OrdersShown } from './orders-shown.tsx'
import { useOrderColumns } from './use-order-columns.tsx'

const keyOf = (order: ListedOrder) => order.poNo
const poNoIn = (address: string) => parseOrderPlace(address).poNo

/** The table of orders with its filters and, beside it, the order that is opened. */
export function OrderList({ list }: { readonly list: ReadyList<ListedOrder, OrderExtra> }) {
  const { t } = useTranslation()
  const { orders } = useSession()
  const formats = useFormats()
  const columns = useOrderColumns(list.extra.reference)
  const rowWindow = useRowWindow(orders, list, { canSort: true, canFilter: true })
  const model = useDataTable({ id: 'orders', columns, rows: list.items, keyOf, ...(rowWindow && { rowWindow }) })
  const { opened, open } = useOpenedRow(model, poNoIn)
  const onKeyDown = useListKeys(model, { opened, onOpen: open })

  if (list.kind === 'whole' && list.total === 0) {
    return (
      <>
        <ScreenHeader title={t('frame.screens.orders')} />
        <NoOrders />
      </>
    )
  }
  const shown = list.kind === 'paged' ? list.total : model.items.length
  return (
    <>
      <ScreenHeader
        title={t('frame.screens.orders')}
        shown={<OrdersShown list={list} shown={shown} />}
        tools={
          <>
            {list.extra.asOf && <ChangesButton run={list.extra.asOf.run} />}
            <TableTools model={model} searchLabel={t('orders.search')} />
          </>
        }
        filters={<OrderFilters model={model} list={list} />}
      />
      <MasterDetail
        onKeyDown={onKeyDown}
        list={
          <DataTable
            model={model}
            label={t('frame.screens.orders')}
            opened={opened}
            onOpen={open}
            empty={<NoMatches onClear={() => model.change({ filters: [], search: '' })} />}
            totalsLabel={t('orders.totals', { count: shown, n: formats.whole(shown) })}
            totals={{
              itemQuantity: formats.whole(list.extra.totals.itemQuantity),
              itemRemain: formats.whole(list.extra.totals.itemRemain),
              surplus: formats.whole(list.extra.totals.surplus),
            }}
          />
        }
        detail={
          opened === null ? null : (
            <OrderDetail
              key={opened}
              poNo={opened}
              known={list.items.find(order => order.poNo === opened) ?? null}
              reference={list.extra.reference}
              run={list.extra.asOf?.run ?? null}
              onClose={() => open(null)}
            />
          )
        }
      />
    </>
  )
}
