import type { FindingDraft } from '../../../../../contract/finding.ts'
import type { RuleId, RuleSetting } from '../../../../../contract/rule.ts'
import { type PlantTables, readPlantTables } from '../../../../ingest/read-plant-tables.ts'
import { createCheckContext } from '../check-context.ts'
import { CHECKERS } from '../checkers/checkers.ts'
import { effectiveRules } from '../effective-rules.ts'
import { groupBy } from '../master/group-by.ts'
import { buildMasterData } from '../master/master-data.ts'
import type { MasterTables } from '../master/master-tables.ts'
import { orderUnit } from '../rows/order-unit.ts'

/** Rows of every table; what a test changes. */
export type CheckedTables = Omit<PlantTables, 'holidayNotes'>

export interface CheckOptions {
  readonly rules?: Readonly<Partial<Record<RuleId, RuleSetting>>>
  readonly referenceDate?: string
}

/** Reads a plant's workbooks and checks them without a database. */
export async function checkPlant(plantDir: string, options: CheckOptions = {}): Promise<readonly FindingDraft[]> {
  return checkTables(await readPlantTables(plantDir), options)
}

/** Checks typed rows; findings in the order of the reference's sheets, row numbers being positions in their tables. */
export function checkTables(tables: CheckedTables, options: CheckOptions = {}): readonly FindingDraft[] {
  const { rules = {}, referenceDate = '2019-01-31' } = options
  const drafts: FindingDraft[] = []
  const master = buildMasterData(numbered(tables))
  const context = createCheckContext(master, effectiveRules(rules, referenceDate), draft => drafts.push(draft))
  const { productRecords, purchaseOrders } = numbered(tables)
  const orders = new Map(purchaseOrders.map(order => [order.poNo, order]))
  const records = groupBy(productRecords, record => record.poNote ?? `${record.recordDate} without order`)
  const units = [...records.values()].map(group => {
    const poNo = group[0]?.poNote ?? null
    return orderUnit(poNo, group, { order: poNo === null ? null : (orders.get(poNo) ?? null) })
  })
  const idle = [...orders.values()].filter(order => !records.has(order.poNo))
  for (const checker of CHECKERS) {
    checker.checkTables(context)
    for (const unit of [...units, ...idle.map(order => orderUnit(order.poNo, [], { order }))]) {
      checker.checkOrder(unit, context)
      for (const record of unit.records) checker.checkRecord(record, unit, context)
    }
  }
  return drafts.toSorted((one, other) => one.order - other.order || rowOf(one) - rowOf(other))
}

function rowOf(draft: FindingDraft): number {
  return draft.cells[0]?.rowId ?? -1
}

type Numbered = {
  readonly [Table in keyof CheckedTables]: readonly (CheckedTables[Table][number] & { readonly rowId: number })[]
}

function numbered(tables: CheckedTables): Numbered & MasterTables {
  const entries = Object.entries(tables).map(
    ([table, rows]) => [table, rows.map((row, rowId) => ({ ...row, rowId }))] as const,
  )
  return Object.fromEntries(entries) as unknown as Numbered & MasterTables
}
