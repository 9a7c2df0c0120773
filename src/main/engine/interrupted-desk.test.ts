import { hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { RunRequest } from '../../contract/run-request.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { silentLog } from '../pipeline/log.ts'
import { openConsoleDatabase } from '../storage/console/console-database.ts'
import { insertRun, updateRun } from '../storage/console/run-journal.ts'
import { createInterruptedDesk, type InterruptedDeskOptions } from './interrupted-desk.ts'

const STATIC = 'staticDatabase'

/** A journal whose newest run was interrupted, and a plant with three files that run had staged. */
function crashed(given: Partial<InterruptedDeskOptions> = {}) {
  const dir = temporaryFolder('interrupted')
  const db = openConsoleDatabase(join(dir, 'console.db'), { readonly: false })
  const start = () =>
    insertRun(db, {
      pipeline: 'production',
      dryRun: false,
      actor: 'Lan',
      startedAt: '2026-02-01T07:00:00.000Z',
      sentence: '',
      phases: [],
      request: RunRequest.parse({}),
    })
  const running = { ...start(), state: 'running' as const }
  updateRun(db, running)
  updateRun(db, { ...running, state: 'interrupted', finishedAt: '2026-02-01T07:01:00.000Z' })
  mkdirSync(join(dir, STATIC))
  const staged = ['same', 'changed', 'gone'].map(name => {
    const path = `${STATIC}/${name}.xlsx`
    if (name !== 'gone') writeFileSync(join(dir, path), name === 'same' ? 'content' : 'other content')
    return { path, contentHash: hash('sha256', 'content'), parseKey: 'k' }
  })
  const onChanged = vi.fn<() => void>()
  const desk = createInterruptedDesk({
    db,
    plant: dir,
    maxFileBytes: 1_000_000,
    generation: () => 5,
    publishedBy: () => null,
    staged: () => staged,
    isWhole: async () => true,
    onChanged,
    log: silentLog,
    ...given,
  })
  onTestFinished(async () => {
    await desk.close()
    db.close()
  })
  return { desk, start, onChanged }
}

test('the checksum and the staged files are verified in the background, and whoever looks is told', async () => {
  const verdict = Promise.withResolvers<boolean>()
  const { desk, onChanged } = crashed({ isWhole: () => verdict.promise })
  expect(desk.facts()).toMatchObject({
    run: 1,
    isVerified: null,
    sentence: expect.stringContaining('is being verified'),
  })
  expect(onChanged).not.toHaveBeenCalled()
  verdict.resolve(true)
  await vi.waitUntil(() => onChanged.mock.calls.length === 1)
  // One of three: the others changed or went since.
  expect(desk.facts()).toMatchObject({ isVerified: true, stagedFiles: 1 })
})

test('data that do not verify are said to be damaged', async () => {
  const { desk, onChanged } = crashed({ isWhole: async () => false })
  await vi.waitUntil(() => onChanged.mock.calls.length === 1)
  expect(desk.facts()).toMatchObject({ isVerified: false, sentence: expect.stringContaining('does not match') })
})

test('a check that cannot be made leaves the checksum unverified', async () => {
  const { desk } = crashed({ isWhole: () => Promise.reject(new Error('the thread died')) })
  await desk.close()
  expect(desk.facts()).toMatchObject({ isVerified: null, sentence: expect.stringContaining('has not been verified') })
})

test('with the next run there is nothing to finish any more', async () => {
  const { desk, start } = crashed()
  expect(desk.facts()).not.toBeNull()
  start()
  expect(desk.facts()).toBeNull()
})

test('nothing is verified when nothing was interrupted', async () => {
  const isWhole = vi.fn<() => Promise<boolean>>(async () => true)
  const { desk } = crashed({ isWhole, generation: () => null })
  await desk.close()
  expect(isWhole).not.toHaveBeenCalled()
  expect(desk.facts()).toMatchObject({ generation: null, isVerified: null })
})
