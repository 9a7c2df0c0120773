import { useState } from 'react'
import type { TableView } from '../../state/table-view.ts'

/** The place of a row the keyboard is going to, and how to go to another or, with null, to none. */
export interface RowGoal {
  readonly goal: number | null
  readonly seek: (place: number | null) => void
}

/** A row of a long list that is not here yet: the grid shows its place, and the keyboard is on it when it is read. */
export function useRowGoal({ sorting, filters, search }: TableView, total: number): RowGoal {
  const [sought, setSought] = useState<{ readonly place: number; readonly of: readonly unknown[] } | null>(null)
  const of = [sorting, filters, search]
  // In other rows, or the same in another order, that place means nothing any more.
  const isOfThese = sought !== null && sought.of.every((part, at) => part === of[at])
  return {
    goal: isOfThese && total > 0 ? Math.min(sought.place, total - 1) : null,
    seek: place => setSought(place === null ? null : { place, of }),
  }
}
