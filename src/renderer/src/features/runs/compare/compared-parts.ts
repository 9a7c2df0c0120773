import type { RunComparison } from '../../../../../contract/run-comparison.ts'

/** What two runs are compared in. */
export const COMPARED_PARTS = ['files', 'rows', 'findings', 'orders', 'timings'] as const
export type ComparedPart = (typeof COMPARED_PARTS)[number]

/** How much differs in each part; null where it cannot be told or nothing is counted. */
export function comparedParts(
  comparison: RunComparison,
): readonly { readonly part: ComparedPart; readonly count: number | null }[] {
  const { files, tables, findings, orders } = comparison
  const counts: Readonly<Record<ComparedPart, number | null>> = {
    files: files.length,
    rows: tables && tables.reduce((sum, table) => sum + table.new + table.changed + table.gone, 0),
    findings: findings && findings.new + findings.resolved,
    orders: orders && Object.values(orders).reduce((sum, count) => sum + count, 0),
    timings: null,
  }
  return COMPARED_PARTS.map(part => ({ part, count: counts[part] }))
}
