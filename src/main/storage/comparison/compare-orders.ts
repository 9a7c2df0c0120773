import {
  ORDER_CHANGES,
  orderChange,
  type OrderChange,
  type OrderDifference,
  type OrderState,
} from '../../../contract/run-comparison.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import type { Runs } from './compare-findings.ts'
import { remembered } from './remembered.ts'

interface ComparedOrder {
  readonly poNo: string
  /** `OrderState` as JSON; null on the side that does not have the order. */
  readonly before: string | null
  readonly after: string | null
}

const alive = (run: string): string => `(from_run <= :${run} and (to_run is null or to_run > :${run}))`
const state = (order: string): string =>
  `iif(${order}.id is null, null, json_object('proStatus', ${order}.pro_status, 'etaStatus', ${order}.progress ->> 'etaStatus',
    'risk', ${order}.risk, 'poETA', ${order}.po_eta, 'forecastDate', ${order}.forecast_date, 'itemQuantity', ${order}.item_quantity,
    'itemRemain', ${order}.item_remain))`

/**
 * Orders that stood otherwise when one run had ended than when another had, the gravest change first. The progress of an order is
 * read only where its version differs: between two neighbouring runs these are few of 50,000.
 */
export function orderDifferences(db: PlantDatabase, { base, other }: Runs): readonly OrderDifference[] {
  return remembered(db, `orders:${base}:${other}`, () => {
    const rows = statement<[Runs], ComparedOrder>(
      db,
      `with base as materialized (select po_no, id from order_progress where ${alive('base')} and not ${alive('other')}),
         other as materialized (select po_no, id from order_progress where ${alive('other')} and not ${alive('base')})
       select coalesce(base.po_no, other.po_no) as poNo, ${state('b')} as before, ${state('o')} as after
       from base full join other on other.po_no = base.po_no
         left join order_progress b on b.id = base.id left join order_progress o on o.id = other.id
       where b.progress is not o.progress order by 1`,
    ).all({ base, other })
    const differences = rows.flatMap(({ poNo, ...sides }): readonly OrderDifference[] => {
      const [before, after] = [parsed(sides.before), parsed(sides.after)]
      const change = orderChange(before, after, true)
      return change === null ? [] : [{ poNo, change, before, after }]
    })
    const rank = ({ change }: OrderDifference): number => ORDER_CHANGES.indexOf(change)
    return differences.toSorted((a, b) => rank(a) - rank(b))
  })
}

/** How many orders each change happened to. */
export function countOrderChanges(db: PlantDatabase, runs: Runs): Readonly<Record<OrderChange, number>> {
  const differences = orderDifferences(db, runs)
  const counts = ORDER_CHANGES.map(
    change => [change, differences.filter(difference => difference.change === change).length] as const,
  )
  return Object.fromEntries(counts) as Record<OrderChange, number>
}

export interface OrderPageOptions extends Runs {
  /** Empty = all. */
  readonly changes: readonly OrderChange[]
  readonly offset: number
  readonly limit: number
}

export function compareOrders(
  db: PlantDatabase,
  { changes, offset, limit, ...runs }: OrderPageOptions,
): { readonly items: readonly OrderDifference[]; readonly total: number } {
  const all = orderDifferences(db, runs)
  const asked = changes.length === 0 ? all : all.filter(({ change }) => changes.includes(change))
  return { items: asked.slice(offset, offset + limit), total: asked.length }
}

function parsed(text: string | null): OrderState | null {
  return text === null ? null : (JSON.parse(text) as OrderState)
}
