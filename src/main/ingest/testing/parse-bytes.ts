import { DEFAULT_SETTINGS } from '../../../contract/setting.ts'
import type { CellPolicy, CellValue, TableDefinition, TableName } from '../../../contract/table.ts'
import { decodeRows } from '../decode-rows.ts'
import { builtInDefinitions } from '../definitions/built-in-definitions.ts'
import type { ParsedRow } from '../parsed-file.ts'
import type { ParsedSheet } from '../parse-sheet.ts'
import { parseWorkbook } from '../parse-workbook.ts'

/** A parsed workbook as tests look at it. */
export interface ParsedBytes extends Omit<ParsedSheet, 'rows'> {
  readonly parsedRows: readonly ParsedRow[]
  readonly rows: readonly Readonly<Record<string, CellValue>>[]
}

/** The built-in definition of a table, with other cell policies where wanted. */
export function definitionOf(
  table: TableName,
  cellPolicies: Readonly<Record<string, CellPolicy>> = {},
): TableDefinition {
  const definition = builtInDefinitions('/plant', cellPolicies).find(({ name }) => name === table)
  if (definition === undefined) throw new Error(`No table ${table}`)
  return definition
}

/** Parses a workbook's bytes as a reader does, in this thread. */
export function parseBytes(table: TableName | TableDefinition, bytes: Buffer): ParsedBytes {
  const definition = typeof table === 'string' ? definitionOf(table) : table
  const parsed = parseWorkbook(bytes, definition, { file: 'file', limits: DEFAULT_SETTINGS })
  const parsedRows = [...decodeRows(parsed.rows)]
  const rows = parsedRows.map(({ values }) =>
    Object.fromEntries(definition.columns.map(({ name }, index) => [name, values[index] ?? null])),
  )
  return { ...parsed, parsedRows, rows }
}
