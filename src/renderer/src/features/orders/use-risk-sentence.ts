import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { daysLate } from '../../../../contract/order-figures.ts'
import type { OrderProgress, ReferenceShift } from '../../../../contract/order-progress.ts'
import type { Formats } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'

/**
 * Why an order has its risk, in the language of the window. The engine's own sentence is English; in other languages it is
 * put together from the same figures.
 */
export function useRiskSentence(reference: ReferenceShift | null): (order: OrderProgress) => string {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  return useCallback(
    order =>
      i18n.language === 'en'
        ? order.riskReason
        : composed(order, daysLate(order, reference?.recordDate ?? null), { t, formats }),
    [t, i18n.language, formats, reference],
  )
}

function composed(
  order: OrderProgress,
  days: number | null,
  { t, formats }: { readonly t: TFunction; readonly formats: Formats },
): string {
  const { risk, actualFinishedDate, forecastDate, itemRemain, poETA } = order
  const figures = {
    eta: formats.day(poETA),
    left: formats.whole(itemRemain),
    forecast: formats.day(forecastDate),
    finished: formats.day(actualFinishedDate),
  }
  if (actualFinishedDate !== null && days !== null) {
    return days > 0
      ? t('orders.why.finishedLate', { count: days, ...figures })
      : t('orders.why.finishedInTime', figures)
  }
  switch (risk) {
    case 'late':
      return t(forecastDate === null ? 'orders.why.openLate' : 'orders.why.atRisk', { count: days ?? 0, ...figures })
    case 'at-risk':
      return t('orders.why.atRisk', { count: days ?? 0, ...figures })
    case 'on-time':
      return forecastDate === null ? t('orders.why.inTime', figures) : t('orders.why.forecastInTime', figures)
    case 'no-forecast':
      return t(forecastDate === null ? 'orders.why.noForecast' : 'orders.why.etaUnknown', figures)
    default:
      return risk satisfies never
  }
}
