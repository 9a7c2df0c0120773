import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useSession } from '../../state/session-context.ts'
import { useRunCommands } from '../run/use-run-commands.ts'
import { SCREEN_ENTRIES } from './screens.ts'

/** The list of keys is the one thing a shortcut opens by itself. */
export interface Shortcuts {
  readonly areShortcutsShown: boolean
  readonly showShortcuts: () => void
  readonly hideShortcuts: () => void
}

/** The keys that work everywhere: F5 runs, Alt and a digit goes to a screen, ? lists them all. Ctrl K belongs to the palette. */
export function useShortcuts(): Shortcuts {
  const { router } = useSession()
  const { start } = useRunCommands()
  const [areShortcutsShown, setShown] = useState(false)
  useHotkeys(
    [
      ['F5', () => start()],
      ...SCREEN_ENTRIES.map(({ screen }, place): [string, () => void] => [
        `alt+${place + 1}`,
        () => router.visit(screen),
      ]),
    ],
    [],
  )
  // Some keyboards have the question mark without Shift.
  useHotkeys([
    ['shift+?', () => setShown(true)],
    ['?', () => setShown(true)],
  ])
  return { areShortcutsShown, showShortcuts: () => setShown(true), hideShortcuts: () => setShown(false) }
}
