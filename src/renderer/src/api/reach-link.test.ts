import { createTRPCClient, localLink } from '@trpc/client'
import { expect, test } from 'vitest'
import { router, type AppRouter } from '../../../contract/router.ts'
import { createFakeEngine } from '../testing/fake-engine.ts'
import { newPlant } from '../testing/fake-plants.ts'
import { callFailure } from './call-failure.ts'
import { FOR_A_CHANGE, reachLink } from './reach-link.ts'

test('a change asked for while the engine is out of reach is refused at once and never made', async () => {
  const engine = createFakeEngine(newPlant())
  let made = 0
  engine.dismissDamage = () => {
    made += 1
    return engine.status()
  }
  let isLost = true
  const api = createTRPCClient<AppRouter>({
    links: [reachLink(() => isLost), localLink({ router, createContext: () => Promise.resolve({ engine }) })],
  })
  const refused: unknown = await api.recovery.dismissDamage.mutate({}).catch((error: unknown) => error)
  expect(callFailure(refused)).toEqual({ kind: 'unreachable' })
  await expect(api.status.query()).resolves.toBeDefined()
  await expect(api.status.query(undefined, FOR_A_CHANGE)).rejects.toThrow('cannot be reached')

  isLost = false
  expect(made).toBe(0)
  await api.recovery.dismissDamage.mutate({})
  expect(made).toBe(1)
})
