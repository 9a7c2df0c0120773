import type { FileHandle } from 'node:fs/promises'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { ExportedTable } from './exported-table.ts'
import { parquetColumn, parquetEncoder } from './parquet-column.ts'
import type { TableFile } from './table-file.ts'

/** A Parquet file (Snappy) being written; each batch is a row group. */
export function createParquetFile(handle: FileHandle, { columns }: Pick<ExportedTable, 'columns'>): TableFile {
  const encoders = columns.map(column => ({ name: column.name, encode: parquetEncoder(column) }))
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(parquetColumn)],
  })

  /** The writer's `offset` goes on counting from the start of the file, `index` from the start of its buffer. */
  async function flush(): Promise<void> {
    await handle.writeFile(bytes.getBytes())
    bytes.index = 0
  }

  return {
    async write(rows) {
      const columnData = encoders.map(({ name, encode }, index) => ({
        name,
        data: rows.map(values => encode(values[index] ?? null)),
      }))
      await writer.write({ columnData, rowGroupSize: rows.length })
      await flush()
    },
    async finish() {
      await writer.finish()
      await flush()
    },
  }
}
