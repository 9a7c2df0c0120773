import { createTRPCClient, localLink } from '@trpc/client'
import { createStore } from 'zustand/vanilla'
import { router, type AppRouter } from '../../../contract/router.ts'
import { actorLink } from '../api/actor-link.ts'
import { createSession, type Connection, type Session } from '../state/session.ts'
import type { FakePlant } from './fake-plant.ts'
import { createFakeEngine, type FakeEngine } from './fake-engine.ts'

/** The window's side and the engine's side of one test. */
export interface FakeSession {
  readonly session: Session
  readonly engine: FakeEngine
}

/** A session over the double, behind the router every host serves. The clock stands still. */
export function createFakeSession(plant: FakePlant, now = '2019-02-01T09:00:00.000Z'): FakeSession {
  const engine = createFakeEngine(plant)
  const api = createTRPCClient<AppRouter>({
    links: [
      actorLink(() => session.preferences.getState().actor),
      localLink({ router, createContext: () => Promise.resolve({ engine }) }),
    ],
  })
  const connection = createStore<Connection>(() => 'open')
  const session: Session = createSession({ api, connection, now: () => new Date(now), window })
  return { engine, session }
}
