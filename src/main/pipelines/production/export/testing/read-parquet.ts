import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'

/** For tests: rows of a Parquet file and what it says of its columns. */
export async function readParquet(path: string) {
  const file = await asyncBufferFromFile(path)
  const metadata = await parquetMetadataAsync(file)
  const columns = parquetSchema(metadata).children.map(
    ({ element: { name, type, converted_type: converted, repetition_type: repetition } }) =>
      [name, type, converted, repetition] as const,
  )
  const rows = metadata.num_rows === 0n ? [] : await parquetReadObjects({ file })
  return { columns, rows, rowGroups: metadata.row_groups.length }
}
