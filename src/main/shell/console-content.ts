import { protocol } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NONCE_PLACEHOLDER, securityHeaders } from '../../contract/content-security-policy.ts'
import { rendererFile } from '../../contract/renderer-file.ts'

const SCHEME = 'app'
/** Where the window's content comes from; also its origin. */
export const CONSOLE_ORIGIN = `${SCHEME}://console`

/** Makes `app://` a scheme with an origin of its own, like https. Only before the app is ready. */
export function registerConsoleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built window under `app://console/`, with the policy and a nonce of its own in every answer (design 7). */
export function serveConsole(renderer: string): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const nonce = randomBytes(16).toString('base64url')
    const headers = securityHeaders(nonce)
    const { host, pathname } = new URL(url)
    const file = method === 'GET' && host === 'console' ? rendererFile(pathname) : null
    const content = file && (await readIfThere(join(renderer, file.path)))
    if (!content) return new Response('There is no such page.', { status: 404, headers })
    const html = file.path.endsWith('.html')
    const body = html ? content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : new Uint8Array(content)
    return new Response(body, { headers: { ...headers, 'content-type': file.contentType } })
  })
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
