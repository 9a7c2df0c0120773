import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { NONCE_PLACEHOLDER, securityHeaders } from '../../contract/content-security-policy.ts'
import { rendererFile } from '../../contract/renderer-file.ts'
import { admitRequest, requestUrl, sessionCookie, type Gate } from './admit-request.ts'

export interface AnswerOptions extends Gate {
  /** Folder of the built window. */
  readonly renderer: string
  /** A link was used: it does not work again. */
  readonly onLinkUsed: () => void
}

/** Answers one HTTP request: the files of the window to whoever has a session, a session to whoever has a fresh link. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  options: AnswerOptions,
): Promise<void> {
  const nonce = randomBytes(16).toString('base64url')
  for (const [name, value] of Object.entries(securityHeaders(nonce, [`ws://${options.authority}`]))) {
    response.setHeader(name, value)
  }
  const admission = admitRequest(request, options)
  if (admission.kind === 'foreign')
    return say(response, 403, `This console answers at http://${options.authority}/ only.`)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD')
    return say(response, 405, 'The console is read with GET.')
  }
  switch (admission.kind) {
    case 'stranger':
      return say(response, 401, NO_SESSION)
    case 'token': {
      // A HEAD comes from whoever looks at a link before opening it, which must not use it up.
      const session = request.method === 'GET' ? options.sessions.redeem(admission.token) : null
      if (session === null) return say(response, 401, NO_SESSION)
      response.setHeader(
        'set-cookie',
        `${sessionCookie(options.authority)}=${session}; HttpOnly; SameSite=Strict; Path=/`,
      )
      response.writeHead(303, { location: '/' }).end()
      return options.onLinkUsed()
    }
    case 'session':
      return sendFile(request, response, { renderer: options.renderer, nonce })
    default:
      return admission satisfies never
  }
}

const NO_SESSION =
  'This link was used already, or there is none. Open the link that "moldline serve" printed last: each works once, and a new one is printed when it was used.'

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { renderer, nonce }: { readonly renderer: string; readonly nonce: string },
): Promise<void> {
  const url = requestUrl(request.url)
  if (url?.searchParams.has('token')) {
    // Whoever has a session needs no token, and the address bar should not keep one.
    response.writeHead(303, { location: '/' }).end()
    return
  }
  const file = url && rendererFile(url.pathname)
  const content = file && (await readIfThere(join(renderer, file.path)))
  if (!content) return say(response, 404, 'There is no such page.')
  const body = file.path.endsWith('.html') ? content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : content
  response.writeHead(200, { 'content-type': file.contentType, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return null
    throw error
  }
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`)
}
