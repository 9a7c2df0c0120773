import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { daysBetween } from './calendar-day.ts'
import type { OrderState } from './order-state.ts'
import type { Pace } from './pace.ts'
import { finishedSentence, forecastSentence, unlistedSentence, withoutPaceSentence } from './risk-sentence.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** What forecasts are counted from. */
export interface ForecastWorld {
  /** Day of the reference shift: the last day the plant has reported on, not the clock (design 5, "Time"). */
  readonly referenceDate: string
  readonly calendar: WorkingCalendar
}

export type OrderRisk = Pick<OrderProgress, 'risk' | 'riskReason' | 'forecastDate'>

/** Ten years; an order that would take longer at its pace gets no day. */
const MOST_WORKING_DAYS = 3_000

/**
 * Risk, forecast and the sentence that says why (design 5, "Risk"):
 * - finished: `late` after its ETA, else `on-time`;
 * - open: forecast = the working day, counted from the reference date, on which the remaining pieces are made at the pace.
 *   `late` when the ETA is before the reference date, `at-risk` when the forecast is after the ETA, `no-forecast` without
 *   a pace or without an ETA to compare with (the forecast is given all the same), else `on-time`.
 */
export function assessRisk(state: OrderState, pace: Pace, world: ForecastWorld): OrderRisk {
  const { itemQuantity, itemRemain, poETA } = state
  if (itemQuantity === null || itemRemain === null) {
    return { risk: 'no-forecast', riskReason: unlistedSentence(state.surplus), forecastDate: null }
  }
  if (state.proStatus === 'MOLDED') {
    const risk = state.etaStatus === 'LATE' ? 'late' : 'on-time'
    return { risk, riskReason: finishedSentence(state, itemQuantity), forecastDate: null }
  }
  const left = { itemQuantity, itemRemain, poETA, isStarted: state.startedDate !== null }
  const daysPastEta = poETA === null ? 0 : Math.max(0, daysBetween(poETA, world.referenceDate))
  if (pace.kind === 'none' || pace.perDay <= 0) {
    const risk = daysPastEta > 0 ? 'late' : 'no-forecast'
    return { risk, riskReason: withoutPaceSentence(left, daysPastEta), forecastDate: null }
  }
  const forecastDate = forecast(itemRemain / pace.perDay, world)
  const riskReason = forecastSentence(left, pace, forecastDate)
  if (daysPastEta > 0) return { risk: 'late', riskReason, forecastDate }
  if (poETA === null) return { risk: 'no-forecast', riskReason, forecastDate }
  const isPastEta = forecastDate === null || forecastDate > poETA
  return { risk: isPastEta ? 'at-risk' : 'on-time', riskReason, forecastDate }
}

/** A begun day is a whole one: pieces are promised for its end. */
function forecast(workingDays: number, { referenceDate, calendar }: ForecastWorld): string | null {
  return workingDays > MOST_WORKING_DAYS ? null : calendar.workingDayAfter(referenceDate, Math.ceil(workingDays))
}
