import { app, session, type Session } from 'electron'

/** Our own pages may put a selection on the clipboard; nothing else is ever granted. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/**
 * Keeps every page of the app where it belongs (design 7): no navigation away from our own origin, no new windows, no webviews,
 * no permissions, no request that leaves the computer.
 *
 * @param origins Where our own content comes from.
 */
export function guardContents(origins: readonly string[]): void {
  const isOurs = (url: string) => origins.some(origin => url === origin || url.startsWith(`${origin}/`))

  app.on('web-contents-created', (_, contents) => {
    contents.on('will-frame-navigate', event => {
      if (!isOurs(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', event => {
      if (!isOurs(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  guardSession(session.defaultSession, isOurs)
}

function guardSession(guarded: Session, isOurs: (url: string) => boolean): void {
  guarded.setPermissionRequestHandler((contents, permission, grant) => {
    grant(GRANTED.has(permission) && isOurs(contents.getURL()))
  })
  guarded.setPermissionCheckHandler((_contents, permission, origin) => {
    return GRANTED.has(permission) && isOurs(origin.replace(/\/$/, ''))
  })
  guarded.setDevicePermissionHandler(() => false)
  guarded.webRequest.onBeforeRequest(({ url }, answer) => {
    // The development server speaks to its page over a WebSocket.
    answer({ cancel: !isOurs(url.replace(/^ws:/, 'http:')) && !staysHere(url) })
  })
}

/** Requests without a network: the developer tools' own pages, and data inside a page. */
function staysHere(url: string): boolean {
  return ['devtools:', 'data:', 'blob:'].some(scheme => url.startsWith(scheme))
}
