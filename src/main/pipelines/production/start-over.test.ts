import { expect, test } from 'vitest'
import { smallPlant } from '../../../testing/small-plant.ts'
import { listStaged } from '../../storage/files/staging-store.ts'
import { openRun } from './testing/open-run.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'

test('starting over reads anew what was read before a crash, and not what is published', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  const stop = new AbortController()
  const journal = { progressed: ({ step }: { readonly step: string }) => void (step === 'load' && stop.abort()) }
  await open.run({ signal: stop.signal, journal })
  expect(open.read(listStaged)).toMatchObject([{ path: MAY }])

  const trial = await open.run({ request: { dryRun: true, startOver: true } })
  expect([trial.phases[0]?.counts['filesRead'], open.read(listStaged).length]).toEqual([1, 1])
  const dry = await open.run({ request: { dryRun: true } })
  expect(dry.phases[0]?.counts['filesRead']).toBe(0)
  const { outcome, phases } = await open.run({ request: { startOver: true } })
  expect([phases[0]?.counts['filesRead'], outcome?.published]).toEqual([1, true])
  expect(open.read(listStaged)).toEqual([])
})
