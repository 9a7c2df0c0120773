import { expect, test } from 'vitest'
import { EngineFailure, failure } from '../../../../contract/failure.ts'
import type { ProgressUpdate } from '../../../pipeline/progress.ts'
import { phaseContext } from '../../../pipeline/testing/phase-context.ts'
import { readFiles, type FileReading } from './read-files.ts'

function readAll(files: readonly FileReading[], signal = new AbortController().signal) {
  const updates: ProgressUpdate[] = []
  const context = phaseContext({ signal, report: u => void updates.push(u) })
  return { updates, steps: context.steps, reading: readFiles(files, { context, parallel: 2, step: 'read' }) }
}
const good = (path: string): FileReading => ({ path, read: async onRows => onRows(10) })
function bad(path: string, transient: boolean, succeedsAfter = Infinity): FileReading & { attempts: number } {
  return {
    path,
    attempts: 0,
    async read() {
      if (this.attempts++ >= succeedsAfter) return
      throw new EngineFailure(failure('file_read_error', 'locked', { remedy: 'close Excel', transient }))
    },
  }
}

test('one file that fails does not stop the others and keeps its reason and path', async () => {
  const { reading, updates } = readAll([good('a'), bad('b', false), good('c')])
  expect([...(await reading)]).toMatchObject([['b', { code: 'file_read_error', file: 'b' }]])
  expect(updates.at(-1)).toMatchObject({ done: 3, total: 3, counts: { rows: 20, failed: 1 } })
})

test('only a transient failure is tried again, as often as the policy says', async () => {
  const locked = bad('locked', true)
  const opened = bad('opened', true, 1)
  const broken = bad('broken', false)
  const { reading, steps } = readAll([locked, opened, broken])
  expect([...(await reading).keys()].toSorted()).toEqual(['broken', 'locked'])
  expect([locked.attempts, opened.attempts, broken.attempts]).toEqual([3, 2, 1])
  expect(steps.map(({ action, status, outcome }) => [action, status, outcome])).toEqual([
    ['retry_processing', 'success', expect.stringMatching(/^opened was tried again once .* then succeeded.*locked/)],
    ['retry_processing', 'error', expect.stringMatching(/^locked was tried again 2 times .* to no avail/)],
  ])
})

test('a defect in one file is that file’s failure, with its message', async () => {
  const defect: FileReading = { path: 'x', read: () => Promise.reject(new TypeError('boom')) }
  expect((await readAll([defect, good('a')]).reading).get('x')?.message).toContain('boom')
})

test('a cancelled run stops reading', async () => {
  const controller = new AbortController()
  const stop: FileReading = {
    path: 'stop',
    read() {
      controller.abort()
      return Promise.reject(new Error('aborted'))
    },
  }
  await expect(readAll([stop, good('a')], controller.signal).reading).rejects.toThrow('abort')
})
