import type { CellReference } from '../../../../../contract/finding.ts'
import type { CellValue } from '../../../../../contract/table.ts'
import { TABLE_LAYOUTS } from '../../../../ingest/table-layout.ts'
import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import { groupBy } from '../master/group-by.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import type { RecordRow } from '../rows/record-rows.ts'
import { slotOf } from '../rows/repeated-records.ts'
import type { RowSet, TableRow } from '../rows/row-set.ts'
import { type StaticTable, staticRows } from '../rows/static-rows.ts'
import { counted } from '../shown.ts'

/** Tables whose key may not repeat at all; machines have layout periods instead, see `overlapping-layouts`. */
const UNIQUE_TABLES = [
  'itemInfo',
  'itemCompositionSummary',
  'moldInfo',
  'moldSpecificationSummary',
  'resinInfo',
] as const satisfies readonly StaticTable[]

/** Two production rows with one key (design 4, "Row identity"); one finding a row after the first. */
export function checkDuplicateRecords(unit: OrderUnit, context: CheckContext): void {
  for (const group of unit.repeated()) {
    const cause = (record: RecordRow): string => `productRecords:${slotOf(record)} ${unit.poNo ?? 'no order'}`
    reportRepeated(group, unit.recordRows, { context, cause })
  }
}

/** Two rows of a static table with one key: code, mold, or recipe of an item (production spec 9.2, Q35). */
export function checkDuplicateTables(context: CheckContext): void {
  for (const table of UNIQUE_TABLES) checkTable(table, context)
}

function checkTable(table: (typeof UNIQUE_TABLES)[number], context: CheckContext): void {
  const { tables } = context.master
  const all: readonly TableRow[] = tables[table]
  const rows = staticRows(table, tables) as unknown as RowSet<TableRow>
  reportRepeated(all, rows, { context, cause: row => `duplicate-key:${table} ${keyText(rows.keyOf(row))}` })
}

interface Repeated<Row> {
  readonly context: CheckContext
  readonly cause: (row: Row) => string
}

function reportRepeated<Row extends TableRow>(all: readonly Row[], rows: RowSet<Row>, repeated: Repeated<Row>): void {
  const columns = TABLE_LAYOUTS[rows.table].keyColumns
  for (const group of groupBy(all, row => JSON.stringify(rows.keyOf(row))).values()) {
    if (group.length < 2) continue
    const [first, ...others] = group.toSorted((one, other) => rows.occurrenceOf(one) - rows.occurrenceOf(other))
    if (first === undefined) continue
    const firstCells: CellReference = { table: rows.table, rowId: first.rowId, columns }
    for (const row of others) {
      const key = keyText(rows.keyOf(row))
      const draft = finding(row, rows, {
        rule: 'duplicate-key',
        columns: columns as readonly (keyof Row & string)[],
        comparedWith: [firstCells],
        message: `${rows.table} has ${counted(group.length, 'row')} with the key ${key}.`,
        evidence: { key, rows: group.length },
        cause: repeated.cause(row),
      })
      repeated.context.report(draft)
    }
  }
}

function keyText(key: readonly CellValue[]): string {
  return key.map(part => part ?? 'empty').join(', ')
}
