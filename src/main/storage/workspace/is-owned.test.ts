import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { isOwned } from './is-owned.ts'
import { openWorkspace } from './open-workspace.ts'
import { acquireOwnership } from './ownership.ts'

test('a workspace is owned while somebody holds it, and looking takes nothing from anybody', () => {
  const workspace = openWorkspace(join(temporaryFolder('owned'), 'workspace'))
  const owner = { name: 'the console', pid: process.pid, host: 'pc', since: '2019-02-01T08:00:00Z' }
  expect(isOwned(workspace)).toBe(false)
  const ownership = acquireOwnership(workspace, { ...owner, version: '0.1.0', endpoint: null })
  expect(isOwned(workspace)).toBe(true)
  expect(isOwned(workspace)).toBe(true)
  ownership.release()
  expect(isOwned(workspace)).toBe(false)
  acquireOwnership(workspace, { ...owner, version: '0.1.0', endpoint: null }).release()
})
