import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { followReach, type ReachOptions } from './follow-reach.ts'

function following(folders: readonly string[], more: Partial<ReachOptions> = {}) {
  const told: (readonly string[])[] = []
  let returns = 0
  const reach = followReach({
    folders,
    everyMs: 20,
    patienceMs: 5_000,
    clock: () => new Date(),
    onChange: unreachable => told.push(unreachable),
    onReturn: () => (returns += 1),
    ...more,
  })
  onTestFinished(() => reach.close())
  return { told, returns: () => returns }
}

test('a folder that goes and comes back is told, and what is there is to be looked at anew', async () => {
  const plant = temporaryFolder('reach')
  const folder = join(plant, 'dynamicDatabase')
  await mkdir(folder)
  const { told, returns } = following([plant, folder])
  await vi.waitUntil(() => told.length === 1)
  await rename(folder, join(plant, 'elsewhere'))
  await vi.waitUntil(() => told.length === 2)
  expect(returns()).toBe(0)
  await rename(join(plant, 'elsewhere'), folder)
  await vi.waitUntil(() => told.length === 3)
  expect(told).toEqual([[], [folder], []])
  expect(returns()).toBe(1)
})

test('a drive that does not answer cannot be reached', async () => {
  const { told } = following(['Z:'], { patienceMs: 30, look: () => new Promise(() => {}) })
  await vi.waitUntil(() => told.length > 0)
  expect(told).toEqual([['Z:']])
})

test.each([
  ['put forward, as after sleep', 3_600_000],
  ['put back', -3_600_000],
])('a clock that is %s has everything looked at anew, once', async (_what, jump) => {
  let shift = 0
  let looks = 0
  const { returns } = following(['P:'], {
    clock: () => new Date(Date.now() + shift),
    patienceMs: 200,
    look: async () => {
      looks += 1
      return true
    },
  })
  await vi.waitUntil(() => looks > 2)
  expect(returns()).toBe(0)
  shift = jump
  await vi.waitUntil(() => returns() === 1)
  const before = looks
  await vi.waitUntil(() => looks > before + 3)
  expect(returns()).toBe(1)
})
