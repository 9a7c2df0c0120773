import type { TypeReader } from './cell-reader.ts'

/** Truth values as 0 and 1, from truth cells, the numbers 0 and 1 and Excel's words. */
export const truthReader: TypeReader = {
  expected: 'true or false',
  number: value => (value === 0 || value === 1 ? value + 0 : undefined),
  text: text => ({ TRUE: 1, FALSE: 0 })[text.toUpperCase()],
  truth: value => (value ? 1 : 0),
}
