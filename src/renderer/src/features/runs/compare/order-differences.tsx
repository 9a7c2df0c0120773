import { Anchor } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  ORDER_CHANGES,
  type OrderChange,
  type OrderDifference,
  type OrderState,
  type RunComparison,
} from '../../../../../contract/run-comparison.ts'
import { DASH } from '../../../format/formats.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { useSession } from '../../../state/session-context.ts'
import { FailurePanel } from '../../../ui/failure-panel.tsx'
import { FilterChip, FilterGroup } from '../../../ui/filter-chip.tsx'
import { SmallTable, type SmallTableProps } from '../../../ui/small-table.tsx'
import styles from '../runs.module.css'
import { MoreDifferences } from './more-differences.tsx'
import { NoDifference } from './no-difference.tsx'
import { NotComparable } from './not-comparable.tsx'
import { OrderChangeWord, orderChangeLook } from './order-change-word.tsx'
import { useDifferencePages } from './use-difference-pages.ts'

/** Orders that stand otherwise, those that became late first. */
export function OrderDifferences({ comparison }: { readonly comparison: RunComparison }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { api } = useSession()
  const [changes, setChanges] = useState<readonly OrderChange[]>([])
  const [base, other] = [comparison.base.run, comparison.other.run]
  const read = useCallback(
    (range: { readonly offset: number; readonly limit: number }) =>
      api.runViews.compareOrders.query({ base, other, changes: [...changes], ...range }),
    [api, base, other, changes],
  )
  const { items, total, failure, isReading, more, readItems } = useDifferencePages(read)
  const { orders } = comparison
  if (!orders) return <NotComparable />
  if (Object.values(orders).every(count => count === 0)) return <NoDifference />
  const toggle = (change: OrderChange) =>
    setChanges(changes.includes(change) ? changes.filter(one => one !== change) : [...changes, change])
  return (
    <>
      <div className={styles['chips']}>
        <FilterGroup label={t('runs.compare.change')}>
          {ORDER_CHANGES.filter(change => orders[change] > 0).map(change => (
            <FilterChip
              key={change}
              {...orderChangeLook(change)}
              label={t(`runs.orderChanges.${change}`)}
              count={formats.whole(orders[change])}
              isOn={changes.includes(change)}
              onToggle={() => toggle(change)}
            />
          ))}
        </FilterGroup>
      </div>
      {failure && <FailurePanel failure={failure} onRetry={more} />}
      <OrderTable orders={items} all={{ total, read: readItems }} />
      <MoreDifferences shown={items.length} total={total} isReading={isReading} onMore={more} />
    </>
  )
}

interface OrderTableProps extends Required<Pick<SmallTableProps<OrderDifference>, 'all'>> {
  readonly orders: readonly OrderDifference[]
}

function OrderTable({ orders, all }: OrderTableProps) {
  const { t } = useTranslation()
  const columns = useOrderColumns()
  return (
    <SmallTable
      keyOf={({ poNo }) => poNo}
      rows={orders}
      columns={columns}
      exportAs={t('runs.compare.parts.orders')}
      all={all}
    />
  )
}

function useOrderColumns(): SmallTableProps<OrderDifference>['columns'] {
  const { t } = useTranslation()
  const { router } = useSession()
  const formats = useFormats()
  const step = (order: OrderDifference, text: (state: OrderState) => string): string => {
    const [before, after] = [order.before, order.after].map(state => (state ? text(state) : DASH))
    return before === after ? `${after}` : `${before} → ${after}`
  }
  return [
    {
      head: t('orders.columns.poNo'),
      value: ({ poNo }) => poNo,
      cell: ({ poNo, after }) =>
        after ? (
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => router.go({ screen: 'orders', opened: poNo })}
          >
            {poNo}
          </Anchor>
        ) : (
          poNo
        ),
    },
    {
      head: t('runs.compare.change'),
      cell: ({ change }) => <OrderChangeWord change={change} />,
      value: ({ change }) => t(`runs.orderChanges.${change}`),
    },
    { head: t('orders.columns.risk'), cell: order => step(order, ({ risk }) => t(`orders.risk.${risk}`)) },
    {
      head: t('orders.columns.proStatus'),
      cell: order => step(order, ({ proStatus }) => t(`orders.proStatus.${proStatus}`)),
    },
    { head: t('orders.columns.poETA'), cell: order => step(order, ({ poETA }) => formats.day(poETA)) },
    {
      head: t('orders.columns.forecastDate'),
      cell: order => step(order, ({ forecastDate }) => formats.day(forecastDate)),
    },
    {
      head: t('orders.columns.itemRemain'),
      align: 'end',
      cell: order => step(order, ({ itemRemain }) => formats.whole(itemRemain)),
    },
  ]
}
