import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallPlant } from '../../testing/small-plant.ts'
import { engineOptions, openEngine, runOnce } from './testing/open-engine.ts'

test('an engine that was closed leaves each database in one file, so that copying the workspace copies everything', async () => {
  const options = engineOptions((await smallPlant()).dir)
  const engine = await openEngine(options)
  await runOnce(engine)
  await engine.status()
  await engine.close()
  const beside = ['plant.db', 'console.db'].flatMap(name => [`${name}-wal`, `${name}-shm`])
  expect(beside.filter(name => existsSync(join(options.workspace, name)))).toEqual([])
})
