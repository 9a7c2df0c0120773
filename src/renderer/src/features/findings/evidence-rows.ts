import type { Finding } from '../../../../contract/finding.ts'
import type { CellPassport, CellValue } from '../../../../contract/table.ts'

/** One value a rule read; `passport` is null for what stands in no single cell, such as a sum. */
export interface EvidenceRow {
  readonly column: string
  readonly value: CellValue
  readonly passport: CellPassport | null
}

/** Every cell the rule rests on, then the values it read that stand in no single cell. */
export function evidenceRows({ passports, evidence }: Finding): readonly EvidenceRow[] {
  const cells = passports.map(passport => ({ column: passport.column, value: passport.value, passport }))
  // A value of another table is named `purchaseOrders.itemCode` in the evidence and `itemCode` in its passport.
  const hasCell = (name: string, value: CellValue) =>
    cells.some(({ column, value: found }) => column === name || (name.endsWith(`.${column}`) && found === value))
  const others = Object.entries(evidence).filter(([name, value]) => !hasCell(name, value))
  return [...cells, ...others.map(([column, value]) => ({ column, value, passport: null }))]
}
