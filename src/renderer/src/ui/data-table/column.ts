import type { ReactNode } from 'react'
import type { CellData } from '../../state/cell-filter.ts'

/** A column of a table, said once: what it is called, what it holds, how it looks. */
export interface Column<Item> {
  readonly id: string
  /** With the unit, e.g. "Left (pcs)". */
  readonly header: string
  /** What the figure means, shown on the header. */
  readonly hint?: string
  /** First width in CSS pixels. */
  readonly width: number
  /** Numbers and days stand at the end. */
  readonly align?: 'end'
  /** What is sorted, filtered and copied. */
  readonly value: (item: Item) => CellData
  /** Place in the order of its own, where `value` sorts badly (states). */
  readonly rank?: (item: Item) => number
  /** What is shown and searched; without it the value itself. */
  readonly text?: (item: Item) => string
  /** What it is found by besides, e.g. a sentence in another language than it is shown in. */
  readonly alsoFoundBy?: (item: Item) => string
  /** What is shown where there is no value, when that is not simply nothing; null for a dash. */
  readonly missing?: (item: Item) => string | null
  /** What is shown instead of the text where text is not enough. */
  readonly cell?: (item: Item) => ReactNode
  /** Total of the rows shown. */
  readonly total?: (items: readonly Item[]) => string
  readonly filter?: 'text' | 'number' | 'day' | 'choice'
  /** All values of a choice, for lists that are not all here; without it those of the rows. */
  readonly choices?: readonly string[]
  /** Words for the values of a choice; without it the values themselves. */
  readonly choiceText?: (value: string) => string
  /** Not shown until chosen. */
  readonly isHidden?: boolean
}

/** What a cell says: shown, searched and copied. */
export function textOf<Item>(column: Column<Item>, item: Item): string {
  return wordsOf(column, item) ?? column.text?.(item) ?? ''
}

/** The same, or null where there is nothing to say. */
export function wordsOf<Item>(column: Column<Item>, item: Item): string | null {
  const value = column.value(item)
  if (value === null || value === '') return column.missing?.(item) ?? null
  return column.text?.(item) ?? String(value)
}

/** Sum of a column over the rows shown, for its total. */
export function sumOf<Item>(items: readonly Item[], value: (item: Item) => number | null): number {
  return items.reduce((sum, item) => sum + (value(item) ?? 0), 0)
}
