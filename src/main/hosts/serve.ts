import { EngineFailure, failure } from '../../contract/failure.ts'
import type { Engine } from '../../contract/engine.ts'
import { serveHttp, type HttpHost } from './serve-http.ts'

export interface ServeOptions {
  readonly engine: Engine
  readonly renderer: string
  readonly port: number
  /** A sentence for the person who started the host. */
  readonly say: (text: string) => void
  /** Opens the browser of this computer; false where there is none. */
  readonly openInBrowser: (url: string) => boolean
  readonly onDefect: (error: unknown) => void
}

/**
 * Opens the console in a browser: prints a link that works once, opens it where there is a display, and prints another one each
 * time a link was used, for another browser.
 *
 * @throws EngineFailure `unknown_option` when the port is taken
 */
export async function serve({ port, say, openInBrowser, ...options }: ServeOptions): Promise<HttpHost> {
  const host = await serveHttp({
    ...options,
    port,
    onLinkUsed: () => say(`The console is open. For another browser: ${host.newLink()}\n`),
  }).catch((error: unknown) => {
    throw portFailure(error, port)
  })
  const link = host.newLink()
  const opened = openInBrowser(link)
  say(`${opened ? 'Opening the console in the browser' : 'Open this link in a browser of this computer'}: ${link}\n`)
  return host
}

function portFailure(error: unknown, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error
  return new EngineFailure(
    failure('unknown_option', `Port ${port} of this computer cannot be used: ${error.message}.`, {
      remedy: 'Leave --port out to take a free one, or name another.',
    }),
    { cause: error },
  )
}
