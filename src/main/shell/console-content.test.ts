import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { registerConsoleScheme, serveConsole } from './console-content.ts'
import { reset, world } from './testing/electron-double.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => reset('logs'))

/** The built window in a temporary folder, a secret beside it. */
async function served() {
  const folder = temporaryFolder('shell')
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'renderer', 'index.html'), '<script nonce="__CSP_NONCE__"></script>')
  await writeFile(join(folder, 'renderer', 'assets', 'a.css'), 'a {}')
  await writeFile(join(folder, 'secret.js'), 'secret')
  serveConsole(join(folder, 'renderer'))
  return async (url: string, method = 'GET') => {
    const answer = await world.handlers.get('app')?.({ url, method } as Request)
    return { status: answer?.status, headers: answer?.headers, body: await answer?.text() }
  }
}

test('app:// has an origin of its own and is secure', () => {
  registerConsoleScheme()
  expect(world.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
})

test('the page carries the nonce of its own policy, another one each time', async () => {
  const ask = await served()
  const [first, second] = [await ask('app://console/'), await ask('app://console/index.html')]
  const nonceOf = ({ headers }: typeof first) =>
    /'nonce-([\w-]{22})'/.exec(headers?.get('content-security-policy') ?? '')?.[1]
  expect(first.body).toBe(`<script nonce="${nonceOf(first)}"></script>`)
  expect(nonceOf(second)).not.toBe(nonceOf(first))
  expect(first.headers?.get('content-security-policy')).toContain("default-src 'none'")
  expect(first.headers?.get('x-content-type-options')).toBe('nosniff')
})

test('assets come with their type', async () => {
  const ask = await served()
  const { status, headers, body } = await ask('app://console/assets/a.css')
  expect([status, headers?.get('content-type'), body]).toEqual([200, 'text/css; charset=utf-8', 'a {}'])
})

test.each([
  ['app://console/../secret.js', 'GET'],
  ['app://console/%2e%2e/secret.js', 'GET'],
  ['app://console/..%2fsecret.js', 'GET'],
  ['app://console/missing.js', 'GET'],
  ['app://other/', 'GET'],
  ['app://console/', 'POST'],
])('%s by %s is answered with nothing', async (url, method) => {
  const ask = await served()
  const { status, body } = await ask(url, method)
  expect(status).toBe(404)
  expect(body).not.toContain('secret')
})
