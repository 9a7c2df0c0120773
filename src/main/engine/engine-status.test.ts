import { rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openEngine } from './testing/open-engine.ts'
import { openedPlant, run } from './testing/opened-plant.ts'

test('an engine that only reads says that the data cannot be read, before an owner has found it', async () => {
  const opened = await openedPlant()
  const { plantDatabase } = opened.workspace
  await run(opened)
  for (const end of ['-wal', '-shm']) rmSync(`${plantDatabase}${end}`, { force: true })
  writeFileSync(plantDatabase, 'no database')
  const reader = await openEngine({ ...opened.options, readonly: true })
  expect(await reader.status()).toMatchObject({
    generation: null,
    damage: [
      { database: 'plant', problem: expect.stringMatching(/plant\.db is damaged.*moldline restore/), offer: null },
    ],
  })
  const owner = await openEngine(opened.options)
  expect(await owner.status()).toMatchObject({ damage: [{ database: 'plant', offer: { id: 'backup-1' } }] })
  expect((await reader.status()).damage).toHaveLength(1)
})
