import { createRetelling, type Retelling } from '../create-retelling.ts'
import { spokenDate } from '../spoken-date.ts'
import { vietnamese } from './vietnamese.ts'

let made: Retelling | null = null

/** Tells the engine's sentences in Vietnamese; made once, for its patterns are many. */
export function vietnameseRetelling(): Retelling {
  if (made === null) {
    const format = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
    made = createRetelling(vietnamese, { number: value => format.format(value), date: spokenDate })
  }
  return made
}
