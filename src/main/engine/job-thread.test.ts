import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { programUrl } from '../../testing/program-url.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openWorkspace } from '../storage/workspace/open-workspace.ts'
import { createJobThread, type JobThread } from './job-thread.ts'
import { failureOf } from './testing/failure-of.ts'

function openThread(): JobThread {
  const workspace = openWorkspace(join(temporaryFolder('workspace'), 'workspace')).dir
  const readerEntry = programUrl('reader').href
  const jobs = createJobThread(programUrl('run-worker'), {
    pipeline: 'production',
    plant: workspace,
    workspace,
    schemasPath: null,
    readerEntry,
  })
  onTestFinished(() => jobs.close())
  return jobs
}

test('jobs are done one after another; what one cannot do is its own failure', async () => {
  const jobs = openThread()
  const ends = [
    jobs.run({ kind: 'list-restore-points' }),
    failureOf(jobs.run({ kind: 'preview-restore', id: 'backup-1' })),
    failureOf(jobs.run({ kind: 'make-backup', rule: { backupsKept: 1, backupDays: 1 }, damaged: [] })),
    jobs.run({ kind: 'verify' }),
  ]
  expect(await Promise.all(ends)).toMatchObject([
    [],
    { failure: { code: 'restore_point_not_found' } },
    { failure: { code: 'backup_failed' } },
    { isWhole: true },
  ])
})

test('a job that is stopped ends as cancelled, and the next one is done', async () => {
  const jobs = openThread()
  const stopped = failureOf(jobs.run({ kind: 'verify' }))
  const next = jobs.run({ kind: 'newest-verified' })
  await Promise.resolve()
  jobs.stop(({ kind }) => kind === 'make-backup')
  jobs.stop(({ kind }) => kind === 'verify')
  expect((await stopped).failure.code).toBe('cancelled')
  expect(await next).toBeNull()
})

test('after closing nothing is begun', async () => {
  const jobs = openThread()
  await jobs.close()
  expect((await failureOf(jobs.run({ kind: 'verify' }))).failure.code).toBe('cancelled')
})
