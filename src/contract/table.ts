/** The eight tables of the production pipeline and the optional ninth, in publishing order (production spec 1.1). */
export const TABLE_NAMES = [
  'productRecords',
  'purchaseOrders',
  'itemCompositionSummary',
  'itemInfo',
  'machineInfo',
  'moldInfo',
  'moldSpecificationSummary',
  'resinInfo',
  'holidayNotes',
] as const
export type TableName = (typeof TABLE_NAMES)[number]

/** Declared column types a plant's `databaseSchemas.json` may name (production spec 5). */
export const COLUMN_TYPES = [
  'string',
  'Int64',
  'Float64',
  'bool',
  'datetime64[ns]',
  'timedelta64[ns]',
  'Int8',
  'Int16',
  'Int32',
  'Float32',
  'UInt8',
  'UInt16',
  'UInt32',
  'UInt64',
] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

/** What happens to a cell that does not fit its type (design 4, "Cells"). */
export const CELL_POLICIES = ['key', 'measure', 'detail'] as const
export type CellPolicy = (typeof CELL_POLICIES)[number]

/**
 * A typed cell. Text is text, numbers are numbers (bool as 0 or 1), a date is `YYYY-MM-DD`, nothing is null.
 */
export type CellValue = string | number | null

export interface ColumnDefinition {
  /** Name in the shared database, e.g. `plasticResin`. */
  readonly name: string
  /** Name in the workbook's header, e.g. `plasticResine` (production spec 1.2). */
  readonly sourceName: string
  readonly type: ColumnType
  readonly policy: CellPolicy
  /** Whether a file without this header fails (C-4). */
  readonly required: boolean
}

export interface TableDefinition {
  readonly name: TableName
  readonly kind: 'dynamic' | 'static'
  /** Absolute folder (dynamic) or file (static). */
  readonly path: string
  /** Dynamic tables: how a file name starts, e.g. `monthlyReports_`. */
  readonly nameStart: string | null
  /** With the dot, lower case, e.g. `.xlsb`. */
  readonly extension: string
  /** Null reads the first sheet (C-13). */
  readonly sheetName: string | null
  /** In the order of the shared database. */
  readonly columns: readonly ColumnDefinition[]
  /** Natural key (design 4, "Row identity"). */
  readonly keyColumns: readonly string[]
  /** An optional table may be absent without a failure (holidayNotes). */
  readonly optional: boolean
}

/** Where one typed value came from. */
export interface CellPassport {
  /** Path below the plant, with `/`. */
  readonly file: string
  readonly fileVersionId: number
  readonly sheet: string
  /** A1 address, e.g. `L312`. */
  readonly address: string
  readonly column: string
  readonly value: CellValue
}
