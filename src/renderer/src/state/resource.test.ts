import { expect, test } from 'vitest'
import { createResource } from './resource.ts'

test('it is read when first needed, and not again', async () => {
  let reads = 0
  const resource = createResource(() => Promise.resolve((reads += 1)))
  expect(resource.getState()).toEqual({ kind: 'idle' })
  resource.ensure()
  resource.ensure()
  expect(resource.getState()).toEqual({ kind: 'loading' })
  await resource.refresh()
  resource.ensure()
  expect(resource.getState()).toEqual({ kind: 'ready', value: 2 })
})

test('refreshes that come while it is read lead to one more read, so that the newest is shown', async () => {
  const answers: ((value: string) => void)[] = []
  const resource = createResource(() => new Promise<string>(resolve => answers.push(resolve)))
  const first = resource.refresh()
  void resource.refresh()
  void resource.refresh()
  answers[0]?.('old')
  await Promise.resolve()
  await Promise.resolve()
  await Promise.resolve()
  answers[1]?.('new')
  await first
  expect(answers).toHaveLength(2)
  expect(resource.getState()).toEqual({ kind: 'ready', value: 'new' })
})

test('what was read stays when a later read fails, and a first failure can be tried again', async () => {
  const outcomes = [Promise.reject(new Error('gone')), Promise.resolve('there'), Promise.reject(new Error('gone'))]
  for (const outcome of outcomes) outcome.catch(() => {})
  const resource = createResource(() => outcomes.shift() ?? Promise.resolve('never'))
  await resource.refresh()
  expect(resource.getState()).toEqual({ kind: 'failed', failure: { kind: 'defect', message: 'gone' } })
  resource.ensure()
  await resource.refresh()
  expect(resource.getState()).toEqual({ kind: 'ready', value: 'there' })
  await resource.refresh()
  expect(resource.getState()).toMatchObject({ kind: 'ready' })
})
