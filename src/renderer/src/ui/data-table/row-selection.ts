import type { TableView } from '../../state/table-view.ts'

/** The part of a view that says where the keyboard is and what is selected. */
export type RowSelection = Pick<TableView, 'active' | 'anchor' | 'selected'>

/** What a key or a click asks of the selection. */
export type RowMove =
  /** To a row: the selection ends, or with `extend` it reaches from the anchor to there. */
  | { readonly kind: 'move'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }

/** @param keys the rows as shown, top to bottom */
export function moveRow(selection: RowSelection, keys: readonly string[], move: RowMove): RowSelection {
  const active = selection.active === null ? -1 : keys.indexOf(selection.active)
  switch (move.kind) {
    case 'move': {
      const to = Math.min(Math.max(move.to, 0), keys.length - 1)
      const key = keys[to] ?? null
      if (!move.extend) return { active: key, anchor: key, selected: [] }
      const from = selection.anchor === null ? active : keys.indexOf(selection.anchor)
      const start = from < 0 ? to : from
      const range = keys.slice(Math.min(start, to), Math.max(start, to) + 1)
      return { active: key, anchor: keys[start] ?? null, selected: range }
    }
    case 'toggle': {
      const key = keys[active]
      if (key === undefined) return selection
      const isSelected = selection.selected.includes(key)
      const others = selection.selected.filter(other => other !== key)
      return { active: key, anchor: key, selected: isSelected ? others : [...others, key] }
    }
    case 'all':
      return { ...selection, selected: [...keys] }
    case 'none':
      return { ...selection, anchor: selection.active, selected: [] }
    default:
      return move satisfies never
  }
}
