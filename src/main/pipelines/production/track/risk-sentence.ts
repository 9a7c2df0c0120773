import { daysBetween, spokenDay } from './calendar-day.ts'
import type { OrderState } from './order-state.ts'
import type { Pace } from './pace.ts'

/** What is still to be made of an order, in pieces. */
export interface OpenOrder {
  readonly itemQuantity: number
  readonly itemRemain: number
  readonly poETA: string | null
  readonly isStarted: boolean
}

const wholeNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'negative' })
const smallNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, signDisplay: 'negative' })

/** "280,000 pieces done 19 Dec, 44 days after the ETA 5 Nov 2018" */
export function finishedSentence(
  state: Pick<OrderState, 'actualFinishedDate' | 'poETA'>,
  itemQuantity: number,
): string {
  if (state.actualFinishedDate === null) return 'nothing was ordered (0 pieces)'
  return `${pieces(itemQuantity)} done ${againstEta(state.actualFinishedDate, state.poETA)}`
}

/** "116,267 of 500,000 pieces left at 18,400 a day: done 8 Feb, 9 days after the ETA 30 Jan 2019" */
export function forecastSentence(open: OpenOrder, pace: Exclude<Pace, { kind: 'none' }>, day: string | null): string {
  const perDay = pace.perDay < 10 ? smallNumber.format(pace.perDay) : wholeNumber.format(pace.perDay)
  const source = pace.kind === 'item' ? ' (median of its item, not started)' : ''
  const done = day === null ? `more than ten years, ${eta(open.poETA)}` : `done ${againstEta(day, open.poETA)}`
  return `${left(open)} at ${perDay} a day${source}: ${done}`
}

/** "30,000 of 30,000 pieces left, not started and no order of its item has produced: no forecast, 3 days past the ETA 28 Jan 2019" */
export function withoutPaceSentence(open: OpenOrder, daysPastEta: number): string {
  const why = open.isStarted
    ? 'no good pieces on its last producing days'
    : 'not started and no order of its item has produced'
  const late = open.poETA !== null && daysPastEta > 0 ? `${days(daysPastEta)} past the ` : ''
  return `${left(open)}, ${why}: no forecast, ${late}${eta(open.poETA)}`
}

/** "37,484 good pieces made for an order that is in no purchase order file" */
export function unlistedSentence(goodPieces: number): string {
  return `${wholeNumber.format(goodPieces)} good ${goodPieces === 1 ? 'piece' : 'pieces'} made for an order that is in no purchase order file`
}

function left({ itemRemain, itemQuantity }: OpenOrder): string {
  return `${wholeNumber.format(itemRemain)} of ${pieces(itemQuantity)} left`
}

/** The year stands once when both days share it. */
function againstEta(day: string, poETA: string | null): string {
  if (poETA === null) return `${spokenDay(day)}, ${eta(poETA)}`
  const gap = daysBetween(poETA, day)
  const place = gap === 0 ? 'on' : gap > 0 ? `${days(gap)} after` : `${days(-gap)} before`
  return `${spokenDay(day, day.slice(0, 4) !== poETA.slice(0, 4))}, ${place} the ${eta(poETA)}`
}

function eta(poETA: string | null): string {
  return poETA === null ? 'its ETA is not known' : `ETA ${spokenDay(poETA)}`
}

function pieces(count: number): string {
  return `${wholeNumber.format(count)} ${count === 1 ? 'piece' : 'pieces'}`
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${wholeNumber.format(count)} days`
}
