import { createTRPCClient, localLink } from '@trpc/client'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { router, type AppRouter } from '../../../contract/router.ts'
import { createFakeEngine } from '../testing/fake-engine.ts'
import { newPlant } from '../testing/fake-plants.ts'
import { actorLink, WITHOUT_ACTOR } from './actor-link.ts'

test('the chosen name goes with every change, and with nothing that is only read', async () => {
  const engine = createFakeEngine(newPlant())
  const actors: (string | undefined)[] = []
  engine.dismissDamage = actor => {
    actors.push(actor)
    return engine.status()
  }
  let chosen = ''
  const api = createTRPCClient<AppRouter>({
    links: [actorLink(() => chosen), localLink({ router, createContext: () => Promise.resolve({ engine }) })],
  })
  await api.recovery.dismissDamage.mutate({})
  chosen = 'Hoa'
  await api.recovery.dismissDamage.mutate({})
  await api.status.query()
  expect(actors).toEqual([undefined, 'Hoa'])
})

test('every change takes a name, but those that are nobody’s doing', () => {
  const { procedures } = Reflect.get(router, '_def') as { readonly procedures: Readonly<Record<string, object>> }
  const without = Object.entries(procedures)
    .map(([path, procedure]) => [path, Reflect.get(procedure, '_def') as object] as const)
    .filter(([, definition]) => Reflect.get(definition, 'type') === 'mutation')
    .filter(([, definition]) => !takesActor(Reflect.get(definition, 'inputs')))
    .map(([path]) => path)
  expect(new Set(without)).toEqual(WITHOUT_ACTOR)
})

function takesActor(inputs: unknown): boolean {
  const [input] = Array.isArray(inputs) ? (inputs as readonly unknown[]) : []
  return input instanceof z.ZodObject && 'actor' in input.shape
}
