import type { CallbackResponse, Session } from 'electron'
import { EventEmitter } from 'node:events'
import { windowOf } from './browser-window.ts'
import { answers } from './desktop.ts'
import type { PageMessage, PageRequest, PageResponse } from './halves.ts'
import { preventable, strict } from './strict.ts'

type Handled = (request: Request) => Response | Promise<Response>
type BeforeRequest = (details: { readonly url: string }, answer: (response: CallbackResponse) => void) => void

const schemes = new Map<string, Handled>()
const guards: Record<string, unknown> = {}
let beforeRequest: BeforeRequest | null = null

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme: string, handler: Handled) => void schemes.set(scheme, handler),
})

type Guard = 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'

const guarding: Pick<Session, Guard> = {
  setPermissionRequestHandler: handler => void (guards['request'] = handler),
  setPermissionCheckHandler: handler => void (guards['check'] = handler),
  setDevicePermissionHandler: handler => void (guards['device'] = handler),
}

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    ...guarding,
    webRequest: strict('webRequest', { onBeforeRequest: (handler: BeforeRequest) => void (beforeRequest = handler) }),
  }),
})

type Invoked = (event: object, ...args: readonly unknown[]) => unknown
const invoked = new Map<string, Invoked>()

export const ipcMain = strict(
  'ipcMain',
  Object.assign(new EventEmitter(), {
    handle: (channel: string, handler: Invoked) => void invoked.set(channel, handler),
  }),
)

/** Everything a page loads goes past the guards and to the handler of its scheme; there is no network behind it. */
answers['request'] = async ({ window, url, method, isNavigation }: PageRequest): Promise<PageResponse> => {
  const contents = windowOf(window)?.webContents
  if (isNavigation) {
    const event = { ...preventable(), url }
    let isPrevented = false
    contents?.emit('will-frame-navigate', { ...event, preventDefault: () => (isPrevented = true) })
    if (isPrevented) return { kind: 'refused' }
  }
  if (!beforeRequest) throw new Error('no guard was set before the first page')
  const { cancel } = await new Promise<CallbackResponse>(answer => beforeRequest?.({ url }, answer))
  if (cancel) return { kind: 'refused' }
  const handler = schemes.get(new URL(url).protocol.slice(0, -1))
  if (!handler) throw new Error(`${url} would leave the computer`)
  const response = await handler({ url, method } as Request)
  const body = new Uint8Array(await response.arrayBuffer())
  return { kind: 'answered', status: response.status, headers: Object.fromEntries(response.headers), body }
}

function eventOf({ window, isMainFrame }: PageMessage): object {
  const sender = windowOf(window)?.webContents
  if (!sender) throw new Error(`a page of window ${window}, which is closed, sent something`)
  const inside = strict('WebFrameMain', { origin: 'app://console', url: 'app://console/frame' })
  return { sender, senderFrame: isMainFrame ? sender.mainFrame : inside, ports: [] }
}

answers['send'] = (message: PageMessage) => void ipcMain.emit(message.channel, eventOf(message), ...message.args)

answers['invoke'] = (message: PageMessage) => {
  const handler = invoked.get(message.channel)
  if (!handler) throw new Error(`nobody handles ${message.channel}`)
  return handler(eventOf(message), ...message.args)
}

answers['navigates'] = (window: number) =>
  void windowOf(window)?.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })

answers['shows'] = (window: number) => void windowOf(window)?.emit('ready-to-show')

answers['ended'] = ({ window, reason }: { readonly window: number; readonly reason: string }) =>
  void windowOf(window)?.webContents.emit('render-process-gone', {}, { reason })

answers['opens'] = ({ window, url }: { readonly window: number; readonly url: string }) => {
  const decided = windowOf(window)?.webContents.openHandler({ url } as never)
  if (decided?.action !== 'deny') throw new Error('the Electron double does not model windows that pages open')
}
