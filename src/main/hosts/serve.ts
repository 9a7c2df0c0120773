import { EngineFailure, failure } from '../../contract/failure.ts'
import type { Engine } from '../../contract/engine.ts'
import { readServedPort, rememberServedPort } from './served-port.ts'
import { serveHttp, type HttpHost } from './serve-http.ts'

export interface ServeOptions {
  readonly engine: Engine
  readonly renderer: string
  /** 0 takes the one used last, if it is free, else any free one. */
  readonly port: number
  /** Where the port is remembered. */
  readonly workspace: string
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
export async function serve({ port, workspace, say, openInBrowser, ...options }: ServeOptions): Promise<HttpHost> {
  const start = (at: number) =>
    serveHttp({
      ...options,
      port: at,
      onLinkUsed: () => say(`The console is open. For another browser: ${host.newLink()}\n`),
    })
  const host = port === 0 ? await serveAgain(workspace, start) : await start(port).catch(refused(port))
  const link = host.newLink()
  const opened = openInBrowser(link)
  say(`${opened ? 'Opening the console in the browser' : 'Open this link in a browser of this computer'}: ${link}\n`)
  return host
}

/** At the port used last, else at any free one. */
async function serveAgain(workspace: string, start: (port: number) => Promise<HttpHost>): Promise<HttpHost> {
  const last = await readServedPort(workspace)
  const host = await start(last).catch((error: unknown) => {
    if (last === 0 || !isTaken(error)) throw error
    return start(0)
  })
  await rememberServedPort(workspace, host.port)
  return host
}

function refused(port: number): (error: unknown) => never {
  return error => {
    throw portFailure(error, port)
  }
}

function isTaken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
}

function portFailure(error: unknown, port: number): unknown {
  if (!isTaken(error)) return error
  return new EngineFailure(
    failure('unknown_option', `Port ${port} of this computer cannot be used: ${error.message}.`, {
      remedy: 'Leave --port out to take a free one, or name another.',
    }),
    { cause: error },
  )
}
