import type { Finding } from '../../../../contract/finding.ts'
import type { CellFault, QuarantineEntry } from '../../../../contract/quarantine.ts'
import type { RuleId } from '../../../../contract/rule.ts'
import type { CellPassport, CellValue } from '../../../../contract/table.ts'

/** One cell of a source file that somebody has to look at, before it is put into words. */
export interface CorrectionRow {
  readonly sheet: string
  /** A1 address. */
  readonly address: string
  readonly column: string
  readonly found: CellValue
  readonly why:
    | {
        readonly kind: 'finding'
        readonly rule: RuleId
        readonly message: string
        /** What it was compared with; null when the rule compares with no single value. */
        readonly expected: CellValue
      }
    | { readonly kind: 'unreadable'; readonly fault: CellFault; readonly setAside: 'row' | 'cell' }
  readonly poNo: string | null
  /** Pieces concerned; null where none are told. */
  readonly pieces: number | null
}

/**
 * The offending cells of a finding: those of the row it is about, each with what it was compared with. A cell that agrees with its
 * counterpart is not at fault, unless all of them do.
 */
export function rowsOfFinding({ passports, rule, message, poNo, pieces }: Finding): readonly CorrectionRow[] {
  const [first] = passports
  if (first === undefined) return []
  const own = passports.filter(passport => isSameRow(passport, first))
  const others = passports.filter(passport => !isSameRow(passport, first))
  const counterpart = ({ column }: CellPassport) => others.find(other => other.column === column)
  const differing = own.filter(cell => counterpart(cell) === undefined || counterpart(cell)?.value !== cell.value)
  return (differing.length > 0 ? differing : own).map((cell): CorrectionRow => {
    const expected = counterpart(cell)?.value ?? null
    return {
      sheet: cell.sheet,
      address: cell.address,
      column: cell.column,
      found: cell.value,
      why: { kind: 'finding', rule, message, expected },
      poNo,
      pieces: pieces === 0 ? null : pieces,
    }
  })
}

/** The cells a quarantined row or a row with unreadable cells is there for. */
export function rowsOfQuarantine({ kind, sheet, faults, values }: QuarantineEntry): readonly CorrectionRow[] {
  const poNo = values['poNote'] ?? values['poNo'] ?? null
  const pieces = values['itemTotalQuantity'] ?? values['itemQuantity'] ?? null
  return faults.map((fault): CorrectionRow => {
    return {
      sheet,
      address: fault.address,
      column: fault.column,
      found: fault.found,
      why: { kind: 'unreadable', fault, setAside: kind },
      poNo: poNo === null ? null : String(poNo),
      pieces: typeof pieces === 'number' ? pieces : null,
    }
  })
}

function isSameRow(one: CellPassport, other: CellPassport): boolean {
  return one.file === other.file && one.sheet === other.sheet && rowOf(one.address) === rowOf(other.address)
}

/** Number of the sheet row of an A1 address. */
export function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0)
}
