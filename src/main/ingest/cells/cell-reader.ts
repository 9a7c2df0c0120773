import type { CellObject } from '@e965/xlsx'
import type { ColumnNote } from '../../../contract/source-file.ts'
import type { CellPolicy, CellValue } from '../../../contract/table.ts'
import { errorText } from './error-text.ts'
import { isNullWord } from './null-word.ts'
import { shownNumber } from './shown-number.ts'

/** Where a reader tells what was unusual about the cell at hand. */
export interface CellSink {
  note(kind: ColumnNote['kind']): void
  /** The cell does not fit: what it should be ("a whole number") and what stands there, as the workbook shows it. */
  fault(expected: string, found: string): void
}

/** Types one cell; gives null for "nothing there" and after a fault. */
export type CellReader = (cell: CellObject, sink: CellSink) => CellValue

/** How one column type reads what is neither empty, nor a null word, nor an error value. */
export interface TypeReader {
  /** Reads "a …" in "should be a …". */
  readonly expected: string
  readonly number: (value: number, format: string | undefined, sink: CellSink) => CellValue | undefined
  /** Trimmed, not empty. */
  readonly text: (text: string, sink: CellSink) => CellValue | undefined
  readonly truth: (value: boolean) => CellValue | undefined
}

/**
 * What all types have in common: texts are trimmed, null words are nothing, and an error value is nothing in a detail column and
 * a fault elsewhere (design 4, "Cells"; C-3, C-11, Q16). A reader of the type gives undefined for a cell that does not fit.
 */
export function cellReader(type: TypeReader, policy: CellPolicy): CellReader {
  return (cell, sink) => {
    const { v } = cell
    if (cell.t === 'e') return readError(v, policy, type, sink)
    if (typeof v === 'string') return readText(v, type, sink)
    if (typeof v === 'number') {
      const value = Number.isFinite(v) ? type.number(v, cell.z?.toString(), sink) : undefined
      return value === undefined ? refuse(type, shownNumber(v, cell.z?.toString()), sink) : value
    }
    if (typeof v !== 'boolean') return null
    const value = type.truth(v)
    return value === undefined ? refuse(type, v ? 'TRUE' : 'FALSE', sink) : value
  }
}

function readText(raw: string, type: TypeReader, sink: CellSink): CellValue {
  if (raw === '') return null
  // Half a surrogate pair (a damaged workbook has them) does not survive UTF-8, so its row's hash would never verify.
  const text = raw.trim().toWellFormed()
  if (text.length !== raw.length) sink.note('trimmed')
  if (text === '') return null
  if (isNullWord(text)) {
    sink.note('null-word')
    return null
  }
  const value = type.text(text, sink)
  return value === undefined ? refuse(type, raw, sink) : value
}

function readError(value: unknown, policy: CellPolicy, type: TypeReader, sink: CellSink): CellValue {
  if (policy !== 'detail') return refuse(type, errorText(value), sink)
  sink.note('error-value')
  return null
}

function refuse(type: TypeReader, found: string, sink: CellSink): null {
  sink.fault(type.expected, found)
  return null
}
