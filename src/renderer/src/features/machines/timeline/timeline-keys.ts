import type { KeyboardEvent } from 'react'

/** What a key means on the timeline. */
export type TimelineKey =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number }
  /** To the next wider (1) or closer (-1) zoom. */
  | { readonly kind: 'zoom'; readonly step: -1 | 1 }
  | { readonly kind: 'period'; readonly step: -1 | 1 }
  /** To the latest reported shift. */
  | { readonly kind: 'latest' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, -100_000],
  End: [0, 100_000],
}
const LETTERS: Readonly<Record<string, readonly [rows: number, columns: number]>> = { j: [1, 0], k: [-1, 0] }

/** Null for a key that means nothing here; only Esc and letters work in the detail as well. */
export function timelineKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
  { isInList, letterKeys }: { readonly isInList: boolean; readonly letterKeys: boolean },
): TimelineKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if ((event.target as HTMLElement).closest('input, textarea, select, [role="dialog"]')) return null
  const { key } = event
  if (key === 'Escape') return { kind: 'close' }
  const move = (isInList ? MOVES[key] : undefined) ?? (letterKeys ? LETTERS[key.toLowerCase()] : undefined)
  if (move) return { kind: 'move', rows: move[0], columns: move[1] }
  if (letterKeys && key.toLowerCase() === 'l') return { kind: 'latest' }
  if (!isInList) return null
  switch (key) {
    case '+':
    case '=':
      return { kind: 'zoom', step: -1 }
    case '-':
    case '−':
      return { kind: 'zoom', step: 1 }
    case 'PageUp':
      return { kind: 'period', step: -1 }
    case 'PageDown':
      return { kind: 'period', step: 1 }
    case 'Enter':
      return { kind: 'open' }
    default:
      return null
  }
}
