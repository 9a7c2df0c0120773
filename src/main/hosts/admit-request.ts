import type { IncomingMessage } from 'node:http'
import type { Sessions } from './sessions.ts'

export interface Gate {
  /** `127.0.0.1:4711`, what a request must name as its host. */
  readonly authority: string
  readonly sessions: Sessions
}

/**
 * What a request may do. `session` carries a valid session; `token` asks to exchange one; `foreign` names another host or comes
 * from another page (DNS rebinding, another local server); `stranger` has no session.
 */
export type Admission =
  | { readonly kind: 'session' }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'stranger' }

/** Judges a request by its Host and Origin headers, its session cookie and the token in its address. */
export function admitRequest({ headers, url }: IncomingMessage, { authority, sessions }: Gate): Admission {
  if (headers.host !== authority) return { kind: 'foreign' }
  if (headers.origin !== undefined && headers.origin !== `http://${authority}`) return { kind: 'foreign' }
  const session = cookieOf(headers.cookie ?? '', sessionCookie(authority))
  if (session !== null && sessions.has(session)) return { kind: 'session' }
  const token = requestUrl(url)?.searchParams.get('token') ?? null
  return token === null ? { kind: 'stranger' } : { kind: 'token', token }
}

/** What a request line asks for, or null when it is no address at all. */
export function requestUrl(url: string | undefined): URL | null {
  return URL.parse(url ?? '/', 'http://127.0.0.1')
}

/** Cookies know no ports: the name keeps two consoles on one computer apart. */
export function sessionCookie(authority: string): string {
  return `moldline-${authority.split(':').at(-1)}`
}

function cookieOf(header: string, name: string): string | null {
  const pair = header.split('; ').find(part => part.startsWith(`${name}=`))
  return pair === undefined ? null : pair.slice(name.length + 1)
}
