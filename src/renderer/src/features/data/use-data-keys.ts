import type { KeyboardEvent } from 'react'
import { usePreference, useSession } from '../../state/session-context.ts'
import { undoStore } from '../../state/undoable.ts'
import { formatDataPlace } from './data-place.ts'

/** What a key does on this screen, on the first button that carries its name. */
export const DATA_COMMANDS = ['choose', 'open', 'list', 'takeBack'] as const
export type DataCommand = (typeof DATA_COMMANDS)[number]

/** The key of each; digits choose among the decisions on what is opened. */
export const DATA_KEYS: Readonly<Record<DataCommand, string>> = {
  choose: 'N',
  open: 'O',
  list: 'L',
  takeBack: 'U',
}

/** Keys of the Data screen beside those of its tables; off where someone types and where Settings turned letters off. */
export function useDataKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const session = useSession()
  const { router } = session
  const [letterKeys] = usePreference('letterKeys')
  return event => {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"]')) return
    const buttons = (name: string) =>
      [...event.currentTarget.querySelectorAll<HTMLButtonElement>(`[data-command="${name}"]`)].filter(
        ({ disabled }) => !disabled,
      )
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0
    const command = letterKeys ? DATA_COMMANDS.find(name => DATA_KEYS[name] === event.key.toUpperCase()) : undefined
    // What was just done is undone first, by the notice that offers it.
    if (command === 'takeBack' && undoStore(session).getState().offered) return
    const button = digit > 0 ? buttons('decide')[digit - 1] : command && buttons(command)[0]
    if (button) {
      event.preventDefault()
      button.click()
    } else if (command === 'choose') {
      event.preventDefault()
      router.open(formatDataPlace({ tab: 'preview', key: null }))
    }
  }
}
