import type { TypeReader } from './cell-reader.ts'
import { dateOfSerial } from './date-of-serial.ts'
import { excelNumber, isDateFormat } from './shown-number.ts'

/** Free text. A number becomes its digits (C-9), a date cell its day, a truth value its Excel word. */
export function textReader(date1904: boolean): TypeReader {
  return {
    expected: 'a text',
    number: (value, format) => {
      if (isDateFormat(format)) return dateOfSerial(value, date1904)?.date
      return Number.isInteger(value) ? integerText(value) : String(excelNumber(value))
    },
    text: text => text,
    truth: value => (value ? 'TRUE' : 'FALSE'),
  }
}

/** A code: text as it is, a whole number as its digits; a number with decimals, a date or a truth value is no code (C-8, Q16). */
export const codeReader: TypeReader = {
  expected: 'a code: text or a whole number',
  number: (value, format) => (isDateFormat(format) ? undefined : integerText(excelNumber(value))),
  text: text => text,
  truth: () => undefined,
}

/** A working shift: a code in upper case (C-10), so that the numbers 1, 2, 3 and the texts `1`, `hc` all name a shift. */
export const shiftReader: TypeReader = {
  ...codeReader,
  expected: 'a shift: text or a whole number',
  text: text => text.toUpperCase(),
}

/** Digits of a whole number that is exact; beyond 2^53 Excel itself has lost digits. */
function integerText(value: number): string | undefined {
  return Number.isSafeInteger(value) ? String(value + 0) : undefined
}
