import { mkdir, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { serveHttp } from '../serve-http.ts'
import { fakeEngine } from './fake-engine.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A console served from a small window folder beside a secret, with ways to knock at its door. */
export async function servedConsole(answers: Parameters<typeof fakeEngine>[0] = {}) {
  const folder = temporaryFolder('hosts')
  const renderer = join(folder, 'renderer')
  await mkdir(join(renderer, 'assets'), { recursive: true })
  await writeFile(join(renderer, 'index.html'), '<script nonce="__CSP_NONCE__" src="/assets/a.js"></script>')
  await writeFile(join(renderer, 'assets', 'a.js'), 'window.a = 1')
  await writeFile(join(folder, 'secret.js'), 'secret')
  const defects: unknown[] = []
  let used = 0
  const host = await serveHttp({
    engine: fakeEngine(answers),
    renderer,
    onLinkUsed: () => used++,
    onDefect: error => defects.push(error),
  })
  onTestFinished(() => host.close())
  const origin = `http://127.0.0.1:${host.port}`

  /** Asks for a path exactly as written: no client tidies up its dots. */
  function ask(path: string, { method = 'GET', headers = {} }: Asking = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: host.port, path, method, headers }, response => {
        text(response).then(
          body => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          reject,
        )
      })
      asked.on('error', reject)
      asked.end()
    })
  }

  /** Opens the console by a fresh link; returns the headers a browser would send from then on. */
  async function enter(): Promise<{ readonly cookie: string }> {
    const { pathname, search } = new URL(host.newLink())
    const { headers } = await ask(pathname + search)
    return { cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
  }

  /** Opens a WebSocket; resolves with `open`, or the status it was refused with. */
  function knock(headers: Readonly<Record<string, string>>, path = '/api'): Promise<'open' | number> {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers })
    onTestFinished(() => socket.terminate())
    return new Promise((resolve, reject) => {
      socket.on('open', () => resolve('open'))
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
      socket.on('error', reject)
    })
  }

  return { host, origin, ask, enter, knock, defects, used: () => used }
}
