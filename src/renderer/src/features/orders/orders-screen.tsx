import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { EMPTY_VIEW } from '../../state/table-view.ts'
import { HeadToCome } from '../../ui/head-to-come.tsx'
import { ListStates } from '../../ui/list-states.tsx'
import { OrderList } from './order-list.tsx'
import { orderListQuery } from './order-list-query.ts'

/** Every purchase order and how far it is. */
export function OrdersScreen() {
  const { t } = useTranslation()
  const { orders, tables } = useSession()
  const view = useStore(tables, views => views['orders'] ?? EMPTY_VIEW)
  // Before the list is there: its first page is sorted and filtered already.
  useEffect(() => orders.setQuery(orderListQuery(view)), [orders, view])
  return (
    <ListStates list={orders} head={<HeadToCome title={t('frame.screens.orders')} />}>
      {list => <OrderList list={list} />}
    </ListStates>
  )
}
