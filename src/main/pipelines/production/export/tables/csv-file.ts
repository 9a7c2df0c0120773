import type { FileHandle } from 'node:fs/promises'
import { csvField } from './csv-field.ts'
import type { ExportedTable } from './exported-table.ts'
import type { TableFile } from './table-file.ts'

/** Tells Excel that the file is UTF-8; without it Vietnamese text is garbled there. */
const BYTE_ORDER_MARK = '\u{FEFF}'
const LINE_END = '\r\n'

/** A CSV file being written: byte order mark, header, rows; days as `YYYY-MM-DD`, decimals with a point. */
export function createCsvFile(handle: FileHandle, { columns }: Pick<ExportedTable, 'columns'>): TableFile {
  const header = columns.map(column => csvField(column.name)).join(',')
  let pending = BYTE_ORDER_MARK + header + LINE_END

  return {
    async write(rows) {
      const lines = rows.map(values => values.map(csvField).join(',') + LINE_END)
      await handle.writeFile(pending + lines.join(''))
      pending = ''
    },
    async finish() {
      await handle.writeFile(pending)
    },
  }
}
