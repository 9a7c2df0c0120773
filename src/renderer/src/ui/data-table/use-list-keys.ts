import { useClipboard } from '@mantine/hooks'
import type { KeyboardEvent } from 'react'
import { usePreference } from '../../state/session-context.ts'
import type { RowMove } from './row-selection.ts'
import { toTsv } from './to-tsv.ts'
import type { DataTableModel } from './use-data-table.ts'
import { useListMoves, type ListKeys, type ListMoves } from './use-list-moves.ts'

/** Rows a Page key passes. */
const PAGE = 20

/**
 * The keys of a list and its detail: J, K and arrows move, Enter opens, Esc closes, Space and Shift select, Ctrl C copies.
 * Letters are off where someone types, and wherever Settings turned them off.
 */
export function useListKeys<Item extends object>(
  model: DataTableModel<Item>,
  listKeys: ListKeys,
): (event: KeyboardEvent) => void {
  const { opened, onOpen } = listKeys
  const [letterKeys] = usePreference('letterKeys')
  const clipboard = useClipboard()

  const moves = useListMoves(model, listKeys)

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
      return moves.move({ kind: 'all' })
    }
    const move = isControl || event.altKey ? null : moveOf(event, moves, isInList)
    if (move) {
      event.preventDefault()
      return moves.move(move)
    }
    if (event.key === 'Enter' && isInList && model.view.active !== null) {
      event.preventDefault()
      return onOpen(model.view.active)
    }
    if (event.key === 'Escape') {
      if (opened !== null) onOpen(null)
      else moves.move({ kind: 'none' })
    }
  }
}

function moveOf({ key, shiftKey }: KeyboardEvent, moves: ListMoves, isInList: boolean): RowMove | null {
  const here = moves.here()
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
      return isInList ? to(moves.last) : null
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
