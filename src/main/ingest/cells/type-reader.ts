import type { ColumnDefinition, ColumnType } from '../../../contract/table.ts'
import type { TypeReader } from './cell-reader.ts'
import { dateReader } from './date-reader.ts'
import { durationReader } from './duration-reader.ts'
import { fractionReader, wholeReader } from './number-reader.ts'
import { codeReader, shiftReader, textReader } from './text-reader.ts'
import { truthReader } from './truth-reader.ts'

const wholeRanges: Readonly<Partial<Record<ColumnType, readonly [number, number]>>> = {
  Int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  UInt64: [0, Number.MAX_SAFE_INTEGER],
  Int8: [-128, 127],
  Int16: [-32_768, 32_767],
  Int32: [-2_147_483_648, 2_147_483_647],
  UInt8: [0, 255],
  UInt16: [0, 65_535],
  UInt32: [0, 4_294_967_295],
}

/** Columns that name something: numbers there are written without decimals (C-8, Q16). */
const codeName = /(?:Code|No|Note)$/

/** How a column of a workbook is read, by its declared type (C-6 to C-10). */
export function typeReader(column: Pick<ColumnDefinition, 'name' | 'type'>, date1904: boolean): TypeReader {
  const { name, type } = column
  const range = wholeRanges[type]
  if (range !== undefined) return wholeReader(type, range)
  if (type === 'Float64' || type === 'Float32') return fractionReader
  if (type === 'datetime64[ns]') return dateReader(date1904)
  if (type === 'timedelta64[ns]') return durationReader
  if (type === 'bool') return truthReader
  if (name === 'workingShift') return shiftReader
  return codeName.test(name) ? codeReader : textReader(date1904)
}
