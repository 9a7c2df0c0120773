import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderFigure } from '../../../../contract/order-derivation.ts'
import { ETA_STATUSES, PRO_STATUSES, RISKS } from '../../../../contract/order-progress.ts'

/** A state of an order in the language of the window; any other text as it is. */
export function useStateWords(): (text: string, figure: OrderFigure | null) => string {
  const { t } = useTranslation()
  return useCallback(
    (text, figure) => {
      const status = figure === 'proStatus' && PRO_STATUSES.find(known => known === text)
      if (status) return t(`orders.proStatus.${status}`)
      const eta = figure === 'etaStatus' && ETA_STATUSES.find(known => known === text)
      if (eta) return t(`orders.etaStatus.${eta}`)
      const risk = figure === 'risk' && RISKS.find(known => known === text)
      return risk ? t(`orders.risk.${risk}`) : text
    },
    [t],
  )
}
