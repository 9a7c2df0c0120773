import { useTranslation } from 'react-i18next'
import type { OrderCurve } from '../../../../contract/order-breakdown.ts'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { daysBetween } from '../../format/calendar-day.ts'
import { useFormats } from '../../format/use-formats.ts'
import { aheadOfPlan } from './curve-points.ts'

/** What the curve says, in one sentence (ui.md, rule 12): finished when, else how far from an even plan on the last day reported. */
export function useCurveTitle(order: OrderProgress, curve: OrderCurve): string {
  const { t } = useTranslation()
  const formats = useFormats()
  const { actualFinishedDate, poETA } = order
  if (actualFinishedDate !== null) {
    const late = daysBetween(poETA, actualFinishedDate)
    const day = formats.day(actualFinishedDate)
    if (late === null) return t('orders.curve.finishedOn', { day })
    return late > 0 ? t('orders.curve.finished', { count: late, day }) : t('orders.curve.finishedInTime', { day })
  }
  const last = curve.forecast[0]?.day ?? curve.made.at(-1)?.day ?? null
  if (last === null) return t('orders.sections.curve')
  const ahead = aheadOfPlan(curve, last)
  const day = formats.day(last)
  if (ahead === null) return t('orders.curve.made', { pieces: formats.whole(curve.made.at(-1)?.pieces ?? 0), day })
  const pieces = formats.whole(Math.abs(ahead))
  return t(ahead < 0 ? 'orders.curve.behind' : 'orders.curve.ahead', { pieces, day })
}
