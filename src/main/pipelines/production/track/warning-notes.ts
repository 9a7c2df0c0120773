/** An order's warnings of `po_mismatch_warnings`: mismatchType to how often it occurs (production spec Q47). */
export type WarningCounts = Readonly<Record<string, number>>

/** The distinct mismatch types, ascending, joined with `; `; empty text without warnings (production spec T-11). */
export function warningNotes(warnings: WarningCounts | undefined): string {
  return warnings === undefined ? '' : Object.keys(warnings).toSorted().join('; ')
}
