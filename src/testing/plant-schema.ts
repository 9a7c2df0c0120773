import { headerOf, plantTables } from './plant-tables.ts'
import type { ColumnKind, PlantTable, PlantTableLayout } from './plant-tables.ts'

const typeNames: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  code: 'string',
  date: 'datetime64[ns]',
  count: 'Int64',
  measure: 'Float64',
}

/** A dynamic table's entry in databaseSchemas.json (production spec 1.1). */
export interface DynamicTableSchema {
  readonly path: string
  readonly name_start: string
  readonly extension: string
  readonly sheet_name: string
  readonly required_fields: readonly string[]
  readonly dtypes: Readonly<Record<string, string>>
}

/** A static table's entry in databaseSchemas.json. */
export interface StaticTableSchema {
  readonly path: string
  readonly dtypes: Readonly<Record<string, string>>
}

/** The content of databaseSchemas.json. */
export interface PlantSchema {
  readonly dynamicDB: Readonly<Record<'productRecords' | 'purchaseOrders', DynamicTableSchema>>
  readonly staticDB: Readonly<
    Record<Exclude<PlantTable, 'productRecords' | 'purchaseOrders' | 'holidayNotes'>, StaticTableSchema>
  >
}

/** databaseSchemas.json as the plant has it, with paths that begin at the plant. */
export function plantSchema(): PlantSchema {
  return {
    dynamicDB: {
      productRecords: dynamicTable('productRecords', 'monthlyReports_', '.xlsb'),
      purchaseOrders: dynamicTable('purchaseOrders', 'purchaseOrder_', '.xlsx'),
    },
    staticDB: {
      itemCompositionSummary: staticTable('itemCompositionSummary'),
      itemInfo: staticTable('itemInfo'),
      machineInfo: staticTable('machineInfo'),
      moldInfo: staticTable('moldInfo'),
      moldSpecificationSummary: staticTable('moldSpecificationSummary'),
      resinInfo: staticTable('resinInfo'),
    },
  }
}

function dynamicTable(table: PlantTable, nameStart: string, extension: string): DynamicTableSchema {
  const layout: PlantTableLayout = plantTables[table]
  return {
    path: layout.location,
    name_start: nameStart,
    extension,
    sheet_name: layout.sheet,
    required_fields: Object.keys(layout.columns).map(column => headerOf(table, column)),
    dtypes: columnTypes(layout),
  }
}

function staticTable(table: PlantTable): StaticTableSchema {
  const layout: PlantTableLayout = plantTables[table]
  return { path: `${layout.location}/${layout.fileName}`, dtypes: columnTypes(layout) }
}

function columnTypes(layout: PlantTableLayout): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(layout.columns).map(([column, kind]) => [column, typeNames[kind]]))
}
