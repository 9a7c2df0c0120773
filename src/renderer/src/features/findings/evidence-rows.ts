import type { Finding } from '../../../../contract/finding.ts'
import type { CellPassport, CellValue } from '../../../../contract/table.ts'

export interface EvidenceRow {
  readonly column: string
  readonly value: CellValue
  readonly passport: CellPassport | null
}

/** Every cell the rule rests on, then the values it read that stand in no single cell. */
export function evidenceRows({ passports, evidence }: Finding): readonly EvidenceRow[] {
  const cells = passports.map(passport => ({ column: passport.column, value: passport.value, passport }))
  const withCell = new Set(cells.map(row => row.column))
  const others = Object.entries(evidence).filter(([column]) => !withCell.has(column))
  return [...cells, ...others.map(([column, value]) => ({ column, value, passport: null }))]
}
