import type { CellFault } from '../../../contract/quarantine.ts'
import type { CellValue, ColumnDefinition, TableDefinition } from '../../../contract/table.ts'
import { cellReader, type CellSink } from './cell-reader.ts'
import type { ColumnNotes } from './column-notes.ts'
import type { HeaderMap } from './map-header.ts'
import type { SheetRow } from '../sheet/sheet-rows.ts'
import { typeReader } from './type-reader.ts'

/** One row typed: its values, null where a cell does not fit, and what did not fit. */
export interface TypedRow {
  readonly values: readonly CellValue[]
  readonly faults: readonly CellFault[]
}

/** Types the cells of a row by the table's columns (design 4, "Cells"). */
export type RowTypist = (cells: SheetRow, row: number) => TypedRow

const noFaults: readonly CellFault[] = []

export function rowTypist(
  definition: TableDefinition,
  { positions, letters }: Pick<HeaderMap, 'positions' | 'letters'>,
  { date1904, notes }: { readonly date1904: boolean; readonly notes: ColumnNotes },
): RowTypist {
  const columns = definition.columns.map((column, index) => ({
    column,
    at: positions[index] ?? -1,
    letter: letters[column.name] ?? '',
    isKey: column.policy === 'key',
    read: cellReader(typeReader(column, date1904), column.policy),
  }))
  let row = 0
  let letter = ''
  let current: ColumnDefinition | undefined
  let faults = noFaults as CellFault[]

  const sink: CellSink = {
    note(kind) {
      if (current !== undefined) notes.add(kind, current.name, letter + row)
    },
    fault(expected, found) {
      if (current === undefined) return
      if (faults === noFaults) faults = []
      if (current.policy === 'detail') notes.add('unreadable', current.name, letter + row)
      faults.push(cellFault(current, letter + row, { expected, found }))
    },
  }

  return (cells, sheetRow) => {
    row = sheetRow
    faults = noFaults as CellFault[]
    const values: CellValue[] = []
    for (const { column, at, letter: columnLetter, isKey, read } of columns) {
      const cell = cells[at]
      current = column
      letter = columnLetter
      const before = faults.length
      const value = cell === undefined ? null : read(cell, sink)
      if (isKey && value === null && faults.length === before) sink.fault('', '')
      values.push(value)
    }
    return { values, faults }
  }
}

function cellFault(
  { name, type, policy }: ColumnDefinition,
  address: string,
  { expected, found }: { readonly expected: string; readonly found: string },
): CellFault {
  const problem = expected === '' ? 'should not be empty' : `should be ${expected}, found "${found}"`
  return { column: name, address, found, expected: type, policy, problem }
}
