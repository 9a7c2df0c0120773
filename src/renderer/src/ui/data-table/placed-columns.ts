import type { Column } from './column.ts'
import type { Stretch } from './in-sight.ts'

/** A column and where it stands in the grid. The same object for every row, so that a row costs no more than its cells. */
export interface PlacedColumn<Item> {
  readonly column: Column<Item>
  /** Among the visible columns, from 0; the first one stays in sight. */
  readonly place: number
  readonly style: { readonly left: number; readonly width: number }
}

/** @param widths of the columns, in CSS pixels */
export function placedColumns<Item>(
  columns: readonly Column<Item>[],
  widths: readonly number[],
): readonly PlacedColumn<Item>[] {
  let end = 0
  return columns.map((column, place) => {
    const left = end
    const width = widths[place] ?? column.width
    end += width
    return { column, place, style: { left, width } }
  })
}

/** The first column and those of a stretch. */
export function drawnColumns<Item>(
  placed: readonly PlacedColumn<Item>[],
  { first, last }: Stretch,
): readonly PlacedColumn<Item>[] {
  return placed.filter(({ place }) => place === 0 || (place >= first && place <= last))
}
