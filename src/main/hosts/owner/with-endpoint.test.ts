import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { fakeEngine } from '../testing/fake-engine.ts'
import { reachOwner } from './reach-owner.ts'
import { withEndpoint } from './with-endpoint.ts'

const version = '1.2.3'

test('a disk that holds no socket does not keep the workspace from being used', async () => {
  const workspace = join(temporaryFolder('owner'), 'no such folder')
  const endpoint = { path: join(workspace, 'owner.sock'), token: 't' }
  const defects: unknown[] = []
  const inner = fakeEngine({ workList: async () => [] })
  const options = {
    engine: inner,
    workspace,
    version,
    isLasting: true,
    onDefect: (error: unknown) => defects.push(error),
  }
  const engine = await withEndpoint(endpoint, options)
  expect(await engine.workList()).toEqual([])
  expect(await reachOwner(endpoint, { version, patienceMs: 30_000 })).toEqual({ kind: 'silent' })
  await engine.close()
  expect(inner.calls).toEqual(['workList()', 'close()'])
})
