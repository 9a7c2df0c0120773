import { z } from 'zod'

/** Scheme of the links that lead into the console from outside; `app://` is for its content only (design 7). */
export const DEEP_LINK_SCHEME = 'moldline'

const id = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)

/** What a link names, and nothing else: where it leads is the window's own business. */
export const DeepLink = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run'), id: z.int().positive() }),
  z.strictObject({ kind: z.literal('notice'), id: z.int().positive() }),
  /** By its fingerprint. */
  z.strictObject({ kind: z.literal('finding'), id: z.string().regex(/^[\da-f]{64}$/) }),
  /** By its poNo, as the plant writes it. */
  z.strictObject({ kind: z.literal('order'), id: z.string().regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,64}$/u) }),
])
export type DeepLink = z.infer<typeof DeepLink>

/** A link in parts, each still text from outside. */
const LINK = /^moldline:\/\/(?<kind>run|finding|order|notice)\/(?<id>[\w.~%-]{1,600})$/

/**
 * Reads a link that came from outside: a browser, a mail, another program. Whatever is not exactly one of the four is null; there is no
 * query, no fragment, no deeper path, no address of a server.
 *
 * @example deepLink('moldline://order/IM1901044') // { kind: 'order', id: 'IM1901044' }
 */
export function deepLink(url: string): DeepLink | null {
  const parts = LINK.exec(url)?.groups
  if (!parts) return null
  const text = decoded(parts['id'] ?? '')
  const { kind } = parts
  const given = kind === 'run' || kind === 'notice' ? id.safeParse(text).data : text
  return DeepLink.safeParse({ kind, id: given }).data ?? null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Half an escape is no name of anything.
    return ''
  }
}
