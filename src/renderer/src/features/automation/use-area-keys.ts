import type { KeyboardEvent } from 'react'
import { usePreference } from '../../state/session-context.ts'

/** Letter keys of a panel; they do nothing while somebody types or holds another key, or where Settings turned them off. */
export function useAreaKeys(keys: Readonly<Record<string, () => void>>): (event: KeyboardEvent) => void {
  const [letterKeys] = usePreference('letterKeys')
  return event => {
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
    if (!letterKeys || isTyping || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const action = keys[event.key.toLowerCase()]
    if (!action) return
    event.preventDefault()
    action()
  }
}
