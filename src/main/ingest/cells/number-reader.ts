import type { ColumnType } from '../../../contract/table.ts'
import type { TypeReader } from './cell-reader.ts'
import { excelNumber, isDateFormat } from './shown-number.ts'

/** A whole number typed as text: digits alone, few enough to be exact. `1,234` and `12.0` could mean two things. */
const wholeNumberText = /^-?\d{1,15}$/

function numberOfText(text: string): number | undefined {
  return wholeNumberText.test(text) ? Number(text) + 0 : undefined
}

/** Whole numbers (C-9, Q7). `8.0` is whole, and so is a computed value that Excel shows as one. */
export function wholeReader(type: ColumnType, [lowest, highest]: readonly [number, number]): TypeReader {
  const isWide = type === 'Int64'
  const inRange = (value: number): number | undefined =>
    Number.isInteger(value) && value >= lowest && value <= highest ? value + 0 : undefined
  return {
    expected: isWide ? 'a whole number' : `a whole number from ${lowest} to ${highest}`,
    number: (value, format) => (isDateFormat(format) ? undefined : inRange(excelNumber(value))),
    text: (text, sink) => {
      const value = inRange(numberOfText(text) ?? Number.NaN)
      if (value !== undefined) sink.note('text-number')
      return value
    },
    truth: () => undefined,
  }
}

/** Numbers with or without decimals (C-9). */
export const fractionReader: TypeReader = {
  expected: 'a number',
  number: (value, format) => (isDateFormat(format) ? undefined : value + 0),
  text: (text, sink) => {
    const value = numberOfText(text)
    if (value !== undefined) sink.note('text-number')
    return value
  },
  truth: () => undefined,
}
