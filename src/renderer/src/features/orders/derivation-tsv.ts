import type { Contribution, Derivation, ExcludedRow } from '../../../../contract/order-derivation.ts'

/** A derivation as lines of tab-separated cells for a worksheet: what counts, then what does not and why. Plain numbers, no words. */
export function derivationTsv({ contributions, excluded }: Derivation): string {
  const line = (why: string, { label, entry, amount, cells, row }: Contribution | ExcludedRow) => [
    why,
    label?.recordDate ?? '',
    label?.workingShift ?? '',
    label?.machineNo ?? '',
    label?.moldNo ?? '',
    entry ?? '',
    amount ?? '',
    row?.file ?? '',
    row?.sheet ?? '',
    cells[0]?.address ?? row?.row ?? '',
  ]
  const lines = [...contributions.map(part => line(part.kind, part)), ...excluded.map(row => line(row.reason, row))]
  return lines.map(cells => cells.map(cell => String(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
}
