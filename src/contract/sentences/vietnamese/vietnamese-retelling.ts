import { createRetelling, type Retelling } from '../create-retelling.ts'
import { spokenDate } from '../spoken-date.ts'
import { vietnamese } from './vietnamese.ts'

let made: Retelling | null = null

/** Tells the engine's sentences in Vietnamese; made once, for its patterns are many. */
export function vietnameseRetelling(): Retelling {
  if (made === null) {
    // All digits the sentence has: a weight of -0.004 is not -0.
    const format = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20, signDisplay: 'negative' })
    made = createRetelling(vietnamese, { number: value => format.format(value), date: spokenDate })
  }
  return made
}
