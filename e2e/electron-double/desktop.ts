import type { MenuItemConstructorOptions } from 'electron'
import type { ChromiumCalls, PortMessage } from './halves.ts'
import { createFerry } from './ports.ts'
import { createWire, type Wire } from './wire.ts'

/** The desktop around the program: what it was told, and what a test looks at. */
export const desktop = {
  badge: 0,
  menu: [] as readonly MenuItemConstructorOptions[],
  tray: null as { toolTip: string; menu: readonly MenuItemConstructorOptions[] } | null,
  notifications: [] as { readonly title: string; readonly click: () => void }[],
  opened: [] as string[],
}

/** Answers of this half; each part of it adds its own. */
export const answers: Record<string, (given: never) => unknown> = {}

/** The half with the Chromium in it, which started this process. */
export const chromium: Wire<ChromiumCalls> = createWire<ChromiumCalls>(process, answers)

/** Ports whose other end is in a page. */
export const pagePorts = createFerry({
  post: message => void chromium.call('portMessage', message),
  onClose: port => void chromium.call('portClosed', port),
})
answers['portMessage'] = (message: PortMessage) => pagePorts.receive(message)
answers['portClosed'] = (port: number) => pagePorts.close(port)

/** The item a person clicks, by the words on the way to it. */
export function itemAt(menu: readonly MenuItemConstructorOptions[], [label, ...rest]: readonly string[]) {
  const found = menu.find(item => item.label?.replace('&', '') === label)
  if (!found) throw new Error(`there is no item ${label} among ${menu.map(item => item.label ?? item.role).join(', ')}`)
  if (rest.length === 0) return found
  if (!Array.isArray(found.submenu)) throw new Error(`${label} has no items of its own`)
  return itemAt(found.submenu, rest)
}
