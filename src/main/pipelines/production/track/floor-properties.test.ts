import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProductRecord } from '../../../../contract/production-rows.ts'
import { seededRandom, type Random } from '../../../../testing/random.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import type { RunState } from '../../../../contract/run.ts'
import type { ConsoleDatabase } from '../../../storage/console/console-database.ts'
import { openTemporaryConsole } from '../../../storage/console/testing/open-console.ts'
import { floorOf } from '../../../storage/floor/floor-of.ts'
import { floorGroups, floorOverTime } from '../../../storage/floor/floor-sums.ts'
import { plainFloor, plainMonths, storedDays, storedMonths } from '../../../storage/floor/testing/plain-floor.ts'
import { updateFloor } from '../../../storage/floor/update-floor.ts'
import { currentGeneration, findGeneration, generationBefore } from '../../../storage/generations/generation-store.ts'
import { attachConsole } from '../../../storage/triage/attach-console.ts'
import { exampleOrder, exampleRecord } from './example-rows.ts'
import { trackedPlant } from './testing/tracked-plant.ts'

const days = ['2024-04-29', '2024-04-30', '2024-05-01', '2024-05-02', '2024-06-03', '2024-07-31']

function someRecord({ pick }: Random): ProductRecord {
  return exampleRecord({
    recordDate: pick(days),
    workingShift: pick(['1', '2', '3', 'HC', null]),
    machineNo: pick(['NO.01', 'NO.02']),
    itemCode: pick(['P1', 'P2', null]),
    moldNo: pick(['P1-M-001', null]),
    moldChanged: pick([null, null, '', 'A>B']),
    colorChanged: pick([null, 'RED>BLUE']),
    moldShot: pick([null, 0, 50]),
    itemTotalQuantity: pick([null, 0, 100, 400]),
    itemGoodQuantity: pick([null, 0, 90, 100]),
    itemScratch: pick([null, 0, 4]),
    otherNG: pick([null, 6]),
  })
}

const breathe = () => Promise.resolve()

test('after any runs the sums are those of the rows, and a period adds up whichever way it is read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async seed => {
      const random = seededRandom(seed)
      const plant = trackedPlant(temporaryFolder('floor'))
      const console = openTemporaryConsole()
      attachConsole(plant.db, console.name)
      try {
        let files = [0, 1, 2].map(() => Array.from({ length: 6 }, () => someRecord(random)))
        let madeOf: number | null = null
        for (let run = 1; run <= 4; run += 1) {
          const generation = await plant.load({
            productRecords: files,
            purchaseOrders: [[exampleOrder()]],
            moldSpecificationSummary: [],
            holidayNotes: [],
          })
          // Now and then a run ends before its sums were made.
          const isMade = random.integer(0, 3) > 0
          if (isMade) {
            await updateFloor(plant.db, { run, generation, breathe })
            madeOf = generation
          }
          // Edits that change nothing publish nothing, and the sums stay those of the generation.
          const isThere = madeOf === generation
          const expected = plainFloor(plant.db, generation)
          expect(storedDays(plant.db, generation)).toEqual(isThere ? expected : null)
          expect(isThere ? storedMonths(plant.db) : {}).toEqual(isThere ? plainMonths(expected) : {})
          // While the run that published goes on, the sums of the generation before serve; once it ended, whatever way, they do not.
          const inUse = currentGeneration(plant.db)
          const isOn = random.integer(0, 1) === 0
          setRun(console, { run: findGeneration(plant.db, generation)?.run ?? 0, state: isOn ? 'running' : 'failed' })
          const before = generationBefore(plant.db, generation)?.number ?? null
          const serves = isOn && !isThere && madeOf !== null && madeOf === before ? before : inUse
          expect(floorOf(plant.db)).toBe(serves)
          checkPeriod(plant.db, random)
          setRun(console, { run: findGeneration(plant.db, generation)?.run ?? 0, state: 'interrupted' })
          // A question that fails takes back what this connection made for it.
          const failing = plant.db.transaction(() => {
            floorOf(plant.db)
            throw new Error('it cannot be read')
          })
          const asked = Array.from({ length: random.integer(0, 1) }, () => failing)
          for (const ask of asked) expect(() => ask()).toThrow('it cannot be read')
          expect(floorOf(plant.db)).toBe(inUse)
          checkPeriod(plant.db, random)
          const edited = random.integer(0, 2)
          files = files.map((rows, at) =>
            at === edited ? rows.map(row => (random.integer(0, 2) === 0 ? someRecord(random) : row)) : rows,
          )
        }
      } finally {
        plant.close()
      }
    }),
    { numRuns: 12 },
  )
})

/** The run as the journal has it, with no more than its state. */
function setRun(console: ConsoleDatabase, { run, state }: { readonly run: number; readonly state: RunState }): void {
  console
    .prepare("insert or replace into run(run, state, started_at, request, summary) values (?, ?, '', '{}', '{}')")
    .run(run, state)
}

/** What is read of a period with whole months in it equals what its days add up to. */
function checkPeriod(db: Parameters<typeof floorOf>[0], { pick }: Random): void {
  const generation = floorOf(db) ?? 0
  const [from = '', to = ''] = [pick(days), pick(['2024-05-31', ...days])].toSorted()
  const filter = { from, to, machineNos: pick([[], ['NO.02']]), itemCodes: [], moldNos: pick([[], ['']]) }
  const expected = Object.entries(plainFloor(db, generation)).filter(([key]) => {
    const [day = '', machineNo = '', , moldNo = ''] = key.split('|')
    const isMachine = filter.machineNos.length === 0 || filter.machineNos.includes(machineNo)
    return day >= from && day <= to && isMachine && (filter.moldNos.length === 0 || moldNo === '')
  })
  const expectedBy = (keyOf: (parts: readonly string[]) => readonly string[]) => {
    const groups = new Map<string, readonly [total: number, ng: number]>()
    for (const [key, values] of expected) {
      const group = keyOf(key.split('|')).join('|')
      const [total, ng] = groups.get(group) ?? [0, 0]
      groups.set(group, [total + (values[2] ?? 0), ng + (values[4] ?? 0)])
    }
    return Object.fromEntries(groups)
  }
  const [byItem, byBoth] = ([['item'], ['item', 'mold']] as const).map(by =>
    Object.fromEntries(
      floorGroups({ db, generation }, filter, by).map(({ keys, total, ng }) => [keys.join('|'), [total, ng]]),
    ),
  )
  expect(byItem).toEqual(expectedBy(([, , item = '']) => [item]))
  expect(byBoth).toEqual(expectedBy(([, , item = '', mold = '']) => [item, mold]))
  for (const [grain, length] of [
    ['day', 10],
    ['month', 7],
    ['year', 4],
  ] as const) {
    const read = floorOverTime({ db, generation }, filter, grain).map(({ time, machineNo, total, ng }) => [
      `${time}|${machineNo}`,
      [total, ng],
    ])
    expect(Object.fromEntries(read)).toEqual(expectedBy(([day = '', machine = '']) => [day.slice(0, length), machine]))
  }
}
