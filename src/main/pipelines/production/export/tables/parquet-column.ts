import type { SchemaElement } from 'hyparquet-writer'
import { EngineFailure, failure, type Failure } from '../../../../../contract/failure.ts'
import type { CellValue, ColumnType } from '../../../../../contract/table.ts'
import type { ExportedTable } from './exported-table.ts'

const MS_PER_DAY = 86_400_000

/** What Parquet is told about a column; every column may have nulls. */
export function parquetColumn({ name, type }: ExportedTable['columns'][number]): SchemaElement {
  return { name, repetition_type: 'OPTIONAL', ...physicalType(type) }
}

/** Whole numbers as wide as declared, days as DATE, lengths of time as seconds in DOUBLE. */
function physicalType(type: ColumnType): Pick<SchemaElement, 'type' | 'converted_type'> {
  switch (type) {
    case 'string':
      return { type: 'BYTE_ARRAY', converted_type: 'UTF8' }
    case 'datetime64[ns]':
      return { type: 'INT32', converted_type: 'DATE' }
    case 'Int64':
      return { type: 'INT64' }
    case 'UInt64':
      return { type: 'INT64', converted_type: 'UINT_64' }
    case 'Int8':
      return { type: 'INT32', converted_type: 'INT_8' }
    case 'Int16':
      return { type: 'INT32', converted_type: 'INT_16' }
    case 'Int32':
      return { type: 'INT32' }
    case 'UInt8':
      return { type: 'INT32', converted_type: 'UINT_8' }
    case 'UInt16':
      return { type: 'INT32', converted_type: 'UINT_16' }
    case 'UInt32':
      return { type: 'INT32', converted_type: 'UINT_32' }
    case 'Float32':
      return { type: 'FLOAT' }
    case 'Float64':
    case 'timedelta64[ns]':
      return { type: 'DOUBLE' }
    case 'bool':
      return { type: 'BOOLEAN' }
    default:
      return type satisfies never
  }
}

/** A value as Parquet's writer takes it. */
export type ParquetValue = string | number | bigint | boolean | null

/**
 * How values of a column are given to the writer.
 * @throws EngineFailure `export_failed`, from the function, when a row of an older table definition holds another type
 */
export function parquetEncoder({ name, type }: ExportedTable['columns'][number]): (value: CellValue) => ParquetValue {
  if (type === 'string') return value => (value === null ? null : String(value).toWellFormed())
  const encode = type === 'datetime64[ns]' ? dayNumber : numberEncoder(type)
  return value => {
    if (value === null) return null
    const encoded = encode(value)
    if (encoded === undefined) throw new EngineFailure(wrongType(name, type, value))
    return encoded
  }
}

function dayNumber(value: string | number): number | undefined {
  const days = typeof value === 'string' ? Date.parse(value) / MS_PER_DAY : Number.NaN
  return Number.isInteger(days) ? days : undefined
}

function numberEncoder(type: ColumnType): (value: string | number) => ParquetValue | undefined {
  if (type === 'bool') return value => (typeof value === 'number' ? value !== 0 : undefined)
  if (type === 'Int64' || type === 'UInt64') return value => (typeof value === 'number' ? BigInt(value) : undefined)
  return value => (typeof value === 'number' ? value : undefined)
}

function wrongType(name: string, type: ColumnType, value: CellValue): Failure {
  return failure(
    'export_failed',
    `Column ${name} holds ${JSON.stringify(value)}, which is not ${type}, its type in databaseSchemas.json.`,
    { remedy: 'Run the pipeline, so that every file is read by the present databaseSchemas.json, then export again.' },
  )
}
