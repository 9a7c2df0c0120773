import { useTranslation } from 'react-i18next'
import { PRO_STATUSES, RISKS, type OrderProgress } from '../../../../contract/order-progress.ts'
import { ActiveFilters } from '../../ui/data-table/active-filters.tsx'
import { ChoiceChips } from '../../ui/data-table/choice-chips.tsx'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { PRO_STATUS_LOOKS, RISK_LOOKS } from './order-states.ts'

/** Risk and status with their counts, then whatever else is filtered by. */
export function OrderFilters({ model }: { readonly model: DataTableModel<OrderProgress> }) {
  const { t } = useTranslation()
  return (
    <>
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
