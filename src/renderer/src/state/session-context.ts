import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Preferences } from './preferences.ts'
import type { Session } from './session.ts'

/** Components reach the session by `useSession`, never by an import. */
export const SessionContext = createContext<Session | null>(null)

/** The window's session. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession needs a SessionContext above it')
  return session
}

/** One preference and the way to change it. */
export function usePreference<Key extends keyof Preferences>(
  key: Key,
): readonly [Preferences[Key], (value: Preferences[Key]) => void] {
  const { preferences } = useSession()
  const value = useStore(preferences, all => all[key])
  return [value, next => preferences.setState({ [key]: next } as Pick<Preferences, Key>)]
}
