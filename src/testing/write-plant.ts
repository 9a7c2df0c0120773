import { openPlant } from './plant.ts'
import type { Plant } from './plant.ts'
import { plantSchema } from './plant-schema.ts'
import type { PlantTable, RowOf } from './plant-tables.ts'
import type { TableFile } from './table-file.ts'

type DynamicTable = 'productRecords' | 'purchaseOrders'
type StaticTable = Exclude<PlantTable, DynamicTable>

/** What a plant consists of; a table that is absent has no file at all. */
export type PlantContent = {
  readonly [T in DynamicTable]?: readonly TableFile<T>[]
} & {
  readonly [T in StaticTable]?: TableFile<T> | readonly RowOf<T>[]
} & {
  /** databaseSchemas.json: the usual one, none, or this object; broken text goes into `otherFiles`. */
  readonly schema?: 'standard' | 'none' | object
  /** Other files, by path below the plant: lock files, copies, notes. */
  readonly otherFiles?: Readonly<Record<string, string | Buffer>>
}

/** Writes a plant into a folder. */
export async function writePlant(dir: string, content: PlantContent): Promise<Plant> {
  const plant = openPlant(dir)
  const { schema = 'standard', otherFiles = {}, ...tables } = content
  await writeSchema(plant, schema)
  for (const file of tables.productRecords ?? []) await plant.writeTable('productRecords', file)
  for (const file of tables.purchaseOrders ?? []) await plant.writeTable('purchaseOrders', file)
  await writeStatic(plant, 'itemCompositionSummary', tables.itemCompositionSummary)
  await writeStatic(plant, 'itemInfo', tables.itemInfo)
  await writeStatic(plant, 'machineInfo', tables.machineInfo)
  await writeStatic(plant, 'moldInfo', tables.moldInfo)
  await writeStatic(plant, 'moldSpecificationSummary', tables.moldSpecificationSummary)
  await writeStatic(plant, 'resinInfo', tables.resinInfo)
  await writeStatic(plant, 'holidayNotes', tables.holidayNotes)
  for (const [path, bytes] of Object.entries(otherFiles)) await plant.write(path, bytes)
  return plant
}

async function writeSchema(plant: Plant, schema: 'standard' | 'none' | object): Promise<void> {
  if (schema === 'none') return
  const content = schema === 'standard' ? plantSchema() : schema
  await plant.write('databaseSchemas.json', `${JSON.stringify(content, null, 4)}\n`)
}

async function writeStatic<T extends StaticTable>(
  plant: Plant,
  table: T,
  content: TableFile<T> | readonly RowOf<T>[] | undefined,
): Promise<void> {
  if (content === undefined) return
  await plant.writeTable(table, 'rows' in content ? content : { rows: content })
}
