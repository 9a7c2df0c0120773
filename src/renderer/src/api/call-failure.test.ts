import { createTRPCClient, localLink, TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { router, type AppRouter } from '../../../contract/router.ts'
import { createFakeEngine } from '../testing/fake-engine.ts'
import { newPlant } from '../testing/fake-plants.ts'
import { callFailure } from './call-failure.ts'

async function rejectionOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => null,
    (error: unknown) => error,
  )
}

test('what the engine refuses comes with its remedy, through the router every host serves', async () => {
  const engine = createFakeEngine(newPlant())
  const refused = failure('run_in_progress', 'Run 7 is under way.', { remedy: 'Wait for it, or cancel it.' })
  engine.startRun = () => Promise.reject(new EngineFailure(refused))
  const api = createTRPCClient<AppRouter>({
    links: [localLink({ router, createContext: () => Promise.resolve({ engine }) })],
  })
  const error = await rejectionOf(api.runs.start.mutate({ request: {} }))
  expect(callFailure(error)).toEqual({ kind: 'refused', failure: refused })
})

test('a value the router does not take is told apart from a defect', async () => {
  const engine = createFakeEngine(newPlant())
  const api = createTRPCClient<AppRouter>({
    links: [localLink({ router, createContext: () => Promise.resolve({ engine }) })],
  })
  const months = Array.from({ length: 3 }, () => 'no month')
  const error = await rejectionOf(api.runs.start.mutate({ request: { months } }))
  expect(callFailure(error)).toEqual({ kind: 'invalid' })
})

test('a closed connection is no defect', () => {
  expect(callFailure(new TRPCClientError('WebSocket closed'))).toEqual({ kind: 'unreachable' })
})

test('anything else is a defect and keeps its message', () => {
  expect(callFailure(new TypeError('x is undefined'))).toEqual({ kind: 'defect', message: 'x is undefined' })
  expect(callFailure('odd')).toEqual({ kind: 'defect', message: 'odd' })
})
