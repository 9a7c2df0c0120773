import { tonnageCause } from '../cause.ts'
import type { CheckContext } from '../check-context.ts'
import { cellsOf, finding } from '../finding.ts'
import { layoutOn, type MachineLayout } from '../master/machine-layout.ts'
import { orderWarning } from '../reference-warning.ts'
import { REPORT_ORDER } from '../report-order.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import { recordContext, recordPlace, type RecordRow } from '../rows/record-rows.ts'
import { named, shown } from '../shown.ts'

/** The mold may not run on a machine of that tonnage (production spec V-15, level tonnage). */
export function reportDynamicTonnage(record: RecordRow, unit: OrderUnit, { master, report }: CheckContext): void {
  const { itemCode, itemName, moldNo, machineCode } = record
  const layout = layoutOn(master.layouts, machineCode, record.recordDate)
  // Without a machine or its tonnage there is nothing to compare: `unknown-machine` says so (Q37).
  if (layout === null || layout.tonnage === null) return
  const { tonnage } = layout
  const molds = (moldNo === null ? undefined : master.molds.get(moldNo)) ?? []
  const allowed = molds.map(mold => mold.machineTonnage ?? 'none').join('/')
  const [code, name, mold] = [shown(itemCode), shown(itemName), shown(moldNo)]
  const action = 'update_moldSpecificationSummary_or_double_check_productRecords'
  report(
    finding(record, unit.recordRows, {
      rule: 'dynamic-tonnage',
      order: REPORT_ORDER.dynamicTonnage,
      columns: ['moldNo', 'machineCode'],
      comparedWith: [machineCells(layout), ...cellsOf('moldInfo', molds, ['machineTonnage'])],
      message: `${recordPlace(record)} ran mold ${named(moldNo)} for item ${named(itemCode)} on a machine of ${tonnage} t; ${molds.length === 0 ? 'the mold is not in moldInfo' : `the mold is for ${allowed} t`}.`,
      evidence: { itemCode, moldNo, machineCode, machineTonnage: tonnage, 'moldInfo.machineTonnage': allowed },
      cause: tonnageCause(record, tonnage, master),
      warning: orderWarning(record.poNote, {
        warningType: 'mold_machine_tonnage_warnings',
        mismatchType: 'mold_and_machine_tonnage_not_matched',
        requiredAction: action,
        message: `(${recordContext(record)}, ${code}, ${name}, ${mold}, ${tonnage}) - Mismatch: ${tonnage}_and_${mold}_not_matched. Please ${action}`,
      }),
    }),
  )
}

function machineCells({ row }: MachineLayout) {
  const columns = ['machineTonnage', 'layoutStartDate', 'layoutEndDate'] as const
  return { table: 'machineInfo', rowId: row.rowId, columns } as const
}
