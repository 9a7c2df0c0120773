import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { AuditQuery } from '../../contract/query.ts'
import { smallPlant } from '../../testing/small-plant.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { engineOptions, openEngine } from './testing/open-engine.ts'

test('what console.db does not take is a failure with a remedy, not a defect, and leaves no entry', async () => {
  const workspace = join(temporaryFolder('workspace'), 'workspace')
  const engine = await openEngine(engineOptions((await smallPlant()).dir, { workspace }))
  const other = new Database(join(workspace, 'console.db'))
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  await expect(engine.changeSettings({ plantName: 'Hà Nội 2' })).rejects.toMatchObject({
    failure: { code: 'workspace_in_use', remedy: expect.stringContaining('Close the other program') },
  })
  other.exec('ROLLBACK')
  expect(await engine.listAudit(AuditQuery.parse({}))).toMatchObject({ total: 0 })
})

test('whoever does something has a name, and the console its own', async () => {
  const engine = await openEngine(engineOptions((await smallPlant()).dir))
  for (const name of ['', 'Moldline', 'Lan\nMinh']) {
    await expect(engine.changeSettings({ plantName: 'A' }, name)).rejects.toMatchObject({
      failure: { code: 'unknown_option' },
    })
  }
  await engine.changeSettings({ plantName: 'A' }, ' Lan ')
  await engine.changeSettings({ plantName: 'B' })
  const { items } = await engine.listAudit(AuditQuery.parse({}))
  expect(items.map(({ actor }) => actor)).toEqual(['An', 'Lan'])
})
