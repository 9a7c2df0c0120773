import type { TableDefinition } from '../../../contract/table.ts'
import { shortHash } from '../row-hash.ts'

/** Raised by whoever changes what a workbook is read as, so that known files are parsed again. */
const READER_VERSION = 1

/**
 * Names a way of reading a table: the reader, the table's columns, types, policies and keys, and its sheet. A file that was parsed
 * under another key is parsed again; where the plant's folder lies does not matter.
 */
export function parseKey({ name, kind, sheetName, columns, keyColumns }: TableDefinition): string {
  const columnKeys = columns.map(column => [
    column.name,
    column.sourceName,
    column.type,
    column.policy,
    column.required,
  ])
  return shortHash(JSON.stringify([READER_VERSION, name, kind, sheetName, columnKeys, keyColumns]))
}
