import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FloorPlan, PlannedOrder } from '../../../../contract/floor-state.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { RISK_LOOKS } from '../orders/order-states.ts'
import { riskWord } from './choice-words.ts'
import { FloorTable } from './floor-table.tsx'
import { useTrackedRun } from './floor-session.ts'
import { useFloorRead } from './use-floor-read.ts'

const NO_ORDERS: readonly PlannedOrder[] = []
const NO_MACHINES: FloorPlan['machines'] = {}

/** Orders that have not begun, nearest ETA first, with the molds of their item and the machines those fit. */
export function PlanTab() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { api, router } = useSession()
  const tracked = useTrackedRun()
  const read = useFloorRead(`plan:${tracked}`, signal => api.floor.floorPlan.query(undefined, { signal }))
  const plan = read.kind === 'ready' ? read.value : null
  const columns = usePlanColumns(plan?.machines ?? NO_MACHINES)
  if (read.kind === 'failed') return <FailurePanel failure={read.failure} onRetry={read.retry} />
  return (
    <FloorTable
      id="floor-plan"
      label={t('machines.tabs.plan')}
      columns={columns}
      rows={plan?.orders ?? NO_ORDERS}
      isLoading={read.kind === 'loading'}
      keyOf={({ order }) => order.poNo}
      words={
        <>
          <span>{t('machines.plan.words')}</span>
          {plan !== null && plan.others > 0 && (
            <span>
              {t('machines.plan.others', { shown: formats.whole(plan.orders.length), n: formats.whole(plan.others) })}
            </span>
          )}
        </>
      }
      opened={null}
      onOpen={key => key !== null && router.go({ screen: 'orders', opened: key })}
      detail={null}
    />
  )
}

function usePlanColumns(machines: FloorPlan['machines']): readonly Column<PlannedOrder>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  return useMemo((): readonly Column<PlannedOrder>[] => {
    const machinesOf = ({ molds }: PlannedOrder): string =>
      [
        ...new Set(
          molds.flatMap(({ moldNo }) =>
            (machines[moldNo] ?? []).map(({ machineNo, state }) =>
              state === 'running' ? machineNo : `${machineNo} (${t(`machines.state.${state}`).toLowerCase()})`,
            ),
          ),
        ),
      ].join(', ')
    const shortest = ({ molds }: PlannedOrder): number | null => {
      const hours = molds.map(mold => mold.hours).filter(known => known !== null)
      return hours.length === 0 ? null : Math.min(...hours)
    }
    return [
      { id: 'po', header: t('machines.now.order'), width: 108, filter: 'text', value: ({ order }) => order.poNo },
      {
        id: 'risk',
        header: t('machines.now.risk'),
        width: 116,
        filter: 'choice',
        choiceText: risk => riskWord(t, risk),
        value: ({ order }) => order.risk,
        text: ({ order }) => t(`orders.risk.${order.risk}`),
        cell: ({ order }) => <StateWord {...RISK_LOOKS[order.risk]}>{t(`orders.risk.${order.risk}`)}</StateWord>,
      },
      {
        id: 'lead',
        header: t('machines.plan.lead'),
        hint: t('machines.plan.leadHint'),
        width: 124,
        align: 'end',
        filter: 'number',
        value: ({ leadDays }) => leadDays,
        text: ({ leadDays }) => formats.whole(leadDays),
      },
      {
        id: 'eta',
        header: t('machines.now.eta'),
        width: 108,
        align: 'end',
        filter: 'day',
        value: ({ order }) => order.poETA,
        text: ({ order }) => formats.day(order.poETA),
      },
      {
        id: 'quantity',
        header: t('machines.plan.quantity'),
        width: 112,
        align: 'end',
        filter: 'number',
        value: ({ order }) => order.itemQuantity,
        text: ({ order }) => formats.whole(order.itemQuantity),
      },
      {
        id: 'item',
        header: t('machines.now.item'),
        width: 232,
        filter: 'text',
        value: ({ order }) => [order.itemCode, order.itemName].filter(Boolean).join(' '),
      },
      { id: 'machines', header: t('machines.plan.machines'), width: 312, filter: 'text', value: machinesOf },
      {
        id: 'molds',
        header: t('machines.now.mold'),
        width: 168,
        filter: 'text',
        value: ({ molds }) => molds.map(({ moldNo }) => moldNo).join(', '),
      },
      {
        id: 'hours',
        header: t('machines.plan.hours'),
        hint: t('machines.plan.hoursHint'),
        width: 112,
        align: 'end',
        filter: 'number',
        value: shortest,
        text: order => formats.decimal(shortest(order)),
      },
    ]
  }, [t, formats, machines])
}
