import { DEFECT_COLUMNS } from '../../../../../contract/production-rows.ts'
import type { CheckContext } from '../check-context.ts'
import { finding } from '../finding.ts'
import type { MasterTables } from '../master/master-tables.ts'
import { ORDER_ROWS } from '../rows/order-rows.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import type { RecordRow } from '../rows/record-rows.ts'
import type { RowSet, TableRow } from '../rows/row-set.ts'
import { staticRows } from '../rows/static-rows.ts'
import { spoken } from '../shown.ts'

/** Number columns of each table; names differ between tables, so one list a table. */
const RECORD_NUMBERS = ['moldShot', 'moldCavity', 'itemTotalQuantity', 'itemGoodQuantity', ...DEFECT_COLUMNS] as const
const MATERIAL_NUMBERS = ['plasticResinQuantity', 'colorMasterbatchQuantity', 'additiveMasterbatchQuantity'] as const
const ORDER_NUMBERS = ['itemQuantity', ...MATERIAL_NUMBERS] as const
const MACHINE_NUMBERS = ['machineTonnage', 'changedTime'] as const
const MOLD_NUMBERS = ['moldCavityStandard', 'moldSettingCycle', 'itemsWeight', 'runnerWeight'] as const

type NumberColumn<Row> = { [Column in keyof Row]: Row[Column] extends number | null ? Column : never }[keyof Row] &
  string

/** A number of a production row below zero; one finding a column (production spec 9.2). */
export function checkNegativeRecord(record: RecordRow, unit: OrderUnit, context: CheckContext): void {
  checkRow(record, unit.recordRows, { columns: RECORD_NUMBERS, context })
}

/** A quantity of an order below zero. */
export function checkNegativeOrder(unit: OrderUnit, context: CheckContext): void {
  if (unit.order !== null) checkRow(unit.order, ORDER_ROWS, { columns: ORDER_NUMBERS, context })
}

/** A number of the static tables below zero. */
export function checkNegativeTables(context: CheckContext): void {
  const { tables } = context.master
  checkTable('itemCompositionSummary', tables, { columns: MATERIAL_NUMBERS, context })
  checkTable('machineInfo', tables, { columns: MACHINE_NUMBERS, context })
  checkTable('moldInfo', tables, { columns: MOLD_NUMBERS, context })
  checkTable('moldSpecificationSummary', tables, { columns: ['moldNum'], context })
}

interface NumberCheck<Row> {
  readonly columns: readonly NumberColumn<Row>[]
  readonly context: CheckContext
}

function checkTable<Table extends keyof MasterTables>(
  table: Table,
  tables: MasterTables,
  check: NumberCheck<MasterTables[Table][number]>,
): void {
  const rows = staticRows(table, tables)
  for (const row of tables[table]) checkRow(row, rows, check)
}

function checkRow<Row extends TableRow>(row: Row, rows: RowSet<Row>, { columns, context }: NumberCheck<Row>): void {
  for (const column of columns) {
    const value = row[column] as number | null
    if (value === null || value >= 0) continue
    const poNo = rows.poNoOf(row)
    const key = rows.keyOf(row).map(part => part ?? 'empty')
    context.report(
      finding(row, rows, {
        rule: 'negative-number',
        aspect: column,
        columns: [column],
        message: `${column} is ${spoken(value)} in ${rows.table}, ${key.join(', ')}.`,
        evidence: { [column]: value },
        cause: `negative-number:${poNo ?? `${rows.table} ${key.join(', ')}`}`,
      }),
    )
  }
}
