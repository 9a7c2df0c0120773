import { useTranslation } from 'react-i18next'
import { PRO_STATUSES, RISKS } from '../../../../contract/order-progress.ts'
import { ActiveFilters } from '../../ui/data-table/active-filters.tsx'
import { ChoiceChips } from '../../ui/data-table/choice-chips.tsx'
import { OrderPresetMenu, type OrderPresetMenuProps } from './order-preset-menu.tsx'
import { PRO_STATUS_LOOKS, RISK_LOOKS } from './order-states.ts'

/** Ready-made views, risk and status with their counts, then whatever else is filtered by. */
export function OrderFilters({ model, list }: OrderPresetMenuProps) {
  const { t } = useTranslation()
  return (
    <>
      <OrderPresetMenu model={model} list={list} />
      <ChoiceChips
        model={model}
        columnId="risk"
        values={RISKS}
        looks={RISK_LOOKS}
        word={risk => t(`orders.risk.${risk}`)}
      />
      <ChoiceChips
        model={model}
        columnId="proStatus"
        values={PRO_STATUSES}
        looks={PRO_STATUS_LOOKS}
        word={status => t(`orders.proStatus.${status}`)}
      />
      <ActiveFilters model={model} except={['risk', 'proStatus']} />
    </>
  )
}
