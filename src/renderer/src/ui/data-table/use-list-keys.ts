import { useClipboard } from '@mantine/hooks'
import type { KeyboardEvent } from 'react'
import { usePreference } from '../../state/session-context.ts'
import { moveRow, type RowMove } from './row-selection.ts'
import { toTsv } from './to-tsv.ts'
import type { DataTableModel } from './use-data-table.ts'

/** What is open beside the list, and how to open another row or, with null, none. */
export interface ListKeys {
  readonly opened: string | null
  readonly onOpen: (key: string | null) => void
}

/** Rows a Page key passes. */
const PAGE = 20

/**
 * The keys of a list and its detail: J, K and arrows move, Enter opens, Esc closes, Space and Shift select, Ctrl C copies.
 * Letters are off where someone types, and wherever Settings turned them off.
 */
export function useListKeys<Item extends object>(
  model: DataTableModel<Item>,
  { opened, onOpen }: ListKeys,
): (event: KeyboardEvent) => void {
  const [letterKeys] = usePreference('letterKeys')
  const clipboard = useClipboard()

  function apply(move: RowMove): void {
    const next = moveRow(model.view, model.keys, move)
    model.change(next)
    // The detail follows the keyboard while it is open.
    if (move.kind === 'move' && opened !== null && next.active !== null) onOpen(next.active)
  }

  return event => {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || target.closest('input, textarea, select, [contenteditable], [role="dialog"]')) return
    const isInList = target.closest('[data-list]') !== null
    const isLetter = /^[a-z]$/i.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey
    if (isLetter && !letterKeys) return
    const isControl = event.ctrlKey || event.metaKey

    if (isControl && event.key === 'c') {
      if (!isInList || !window.getSelection()?.isCollapsed) return
      event.preventDefault()
      return clipboard.copy(toTsv(model.columns, chosenItems(model)))
    }
    if (isControl && event.key === 'a' && isInList) {
      event.preventDefault()
      return apply({ kind: 'all' })
    }
    const move = isControl || event.altKey ? null : moveOf(event, model, isInList)
    if (move) {
      event.preventDefault()
      return apply(move)
    }
    if (event.key === 'Enter' && isInList && model.view.active !== null) {
      event.preventDefault()
      return onOpen(model.view.active)
    }
    if (event.key === 'Escape') {
      if (opened !== null) onOpen(null)
      else apply({ kind: 'none' })
    }
  }
}

function moveOf<Item extends object>(
  { key, shiftKey }: KeyboardEvent,
  { view, keys }: DataTableModel<Item>,
  isInList: boolean,
): RowMove | null {
  const here = view.active === null ? -1 : keys.indexOf(view.active)
  const to = (place: number): RowMove => ({ kind: 'move', to: place, extend: shiftKey })
  switch (key) {
    case 'j':
    case 'J':
      return to(here + 1)
    case 'k':
    case 'K':
      return to(here - 1)
    case 'ArrowDown':
      return isInList ? to(here + 1) : null
    case 'ArrowUp':
      return isInList ? to(here - 1) : null
    case 'PageDown':
      return isInList ? to(here + PAGE) : null
    case 'PageUp':
      return isInList ? to(here - PAGE) : null
    case 'Home':
      return isInList ? to(0) : null
    case 'End':
      return isInList ? to(keys.length - 1) : null
    case ' ':
      return isInList ? { kind: 'toggle' } : null
    default:
      return null
  }
}

/** The selected rows as shown; without a selection the row the keyboard is on. */
export function chosenItems<Item extends object>({ view, keys, items }: DataTableModel<Item>): readonly Item[] {
  const chosen = new Set(view.selected.length > 0 ? view.selected : [view.active])
  return items.filter((_item, place) => chosen.has(keys[place] ?? ''))
}
