import { useSession } from '../../state/session-context.ts'
import { ListStates } from '../../ui/list-states.tsx'
import { OrderList } from './order-list.tsx'

/** Every purchase order and how far it is. */
export function OrdersScreen() {
  const { orders } = useSession()
  return <ListStates list={orders}>{list => <OrderList list={list} />}</ListStates>
}
