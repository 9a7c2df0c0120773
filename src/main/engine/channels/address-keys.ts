/** Shorter parts of an address are words, longer ones may be keys. */
const SHORTEST_KEY = 12

/**
 * What of a webhook's address may be as good as a password: everything behind its host, and each long part of that by itself. Whoever
 * knows the address of a chat room's webhook can post there.
 */
export function addressKeys(url: string): readonly string[] {
  const parsed = URL.parse(url)
  if (!parsed) return []
  const { pathname, search, searchParams } = parsed
  const parts = [...pathname.split('/'), ...searchParams.values()]
  const whole = pathname === '/' ? [search] : [`${pathname}${search}`, pathname, search]
  return [...whole, ...parts.filter(part => part.length >= SHORTEST_KEY)]
}
