import type { Session } from './session.ts'

const parts = new WeakMap<Session, Map<string, unknown>>()

/**
 * A store of one screen that lives as long as the window: made when the screen is first gone to, the same one afterwards.
 *
 * @param key unique in the program, e.g. the name of the store
 */
export function sessionPart<Part>(session: Session, key: string, make: (session: Session) => Part): Part {
  const known = parts.get(session) ?? new Map<string, unknown>()
  parts.set(session, known)
  if (!known.has(key)) known.set(key, make(session))
  return known.get(key) as Part
}
