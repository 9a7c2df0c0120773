import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { DeepLink } from '../../../../contract/deep-link.ts'
import type { ShellBridge, ShellCommand } from '../../../../contract/shell-bridge.ts'
import { useShellRefusal } from '../../i18n/use-shell-refusal.ts'
import type { Route, Screen } from '../../state/route.ts'
import { usePreference, useSession } from '../../state/session-context.ts'
import { useStable } from '../../ui/use-stable.ts'
import { useRunCommands } from '../run/use-run-commands.ts'
import { palette } from './palette/palette.ts'

const SCREEN_OF_LINK = { run: 'runs', finding: 'findings', order: 'orders', notice: 'inbox' } as const satisfies Record<
  DeepLink['kind'],
  Screen
>

/** Where a link from outside leads. */
export function routeOfLink({ kind, id }: DeepLink): Route {
  return { screen: SCREEN_OF_LINK[kind], opened: String(id) }
}

/** Does what menu, tray and links ask for, and tells the desktop program which language they speak; nothing in a browser tab. */
export function useShellCommands(
  showShortcuts: () => void,
  bridge: Pick<ShellBridge, 'onCommand' | 'changeShellSettings'> | undefined = window.moldline,
): void {
  const { router, connection } = useSession()
  const [language] = usePreference('language')
  const [, setTheme] = usePreference('theme')
  const { start } = useRunCommands()
  /** A window that was opened to run has no engine yet. */
  const isRunWanted = useRef(false)
  const isOpen = useStore(connection) === 'open'

  const refusal = useShellRefusal()
  const refuse = useStable((error: unknown): void => {
    notifications.show({ color: 'red', message: refusal(error) })
  })
  const perform = useStable((command: ShellCommand): void => {
    switch (command.kind) {
      case 'go':
        return router.visit(command.screen)
      case 'open-link':
        return router.go(routeOfLink(command.link))
      case 'run-pipeline':
        isRunWanted.current = !isOpen
        return isOpen ? start() : undefined
      case 'search':
        return palette.open()
      case 'shortcuts':
        return showShortcuts()
      case 'theme':
        return setTheme(command.theme)
      default:
        return command satisfies never
    }
  })
  useEffect(() => bridge?.onCommand(perform), [bridge, perform])

  useEffect(() => {
    if (!isRunWanted.current || !isOpen) return
    isRunWanted.current = false
    start()
  }, [isOpen, start])

  useEffect(() => {
    bridge?.changeShellSettings({ language }).catch(refuse)
  }, [bridge, language, refuse])
}
