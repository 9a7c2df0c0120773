import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { DecisionKind, DecisionRequest, DecisionSubject } from '../../../contract/decision.ts'
import { QuarantineQuery } from '../../../contract/query.ts'
import type { Settings } from '../../../contract/setting.ts'
import { productRecord } from '../../../testing/plant-rows.ts'
import type { Plant } from '../../../testing/plant.ts'
import { smallPlantOrders } from '../../../testing/small-plant-orders.ts'
import { addRecords, changeRecord, smallPlant } from '../../../testing/small-plant.ts'
import { listQuarantine } from '../../storage/files/quarantine-store.ts'
import { listSourceFiles } from '../../storage/files/source-file-store.ts'
import { findingsInReportOrder } from '../../storage/findings/list-findings.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { openRun, type OpenRun } from './testing/open-run.ts'
import { whatRunsLeft } from './testing/what-runs-left.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'
const SECOND = MAY.replace('.xlsb', '_2.xlsb')
const BLOCKING: Partial<Settings> = { rules: { 'po-fields-differ': { blocking: true } } }

type Prepared = readonly [subject: DecisionSubject, values?: Readonly<Record<string, string>>]
interface Scenario {
  readonly kind: DecisionKind
  readonly plant?: () => Promise<Plant>
  readonly settings?: Partial<Settings>
  readonly prepare: (plant: Plant, open: OpenRun) => Promise<Prepared>
}

const hashOf = (open: OpenRun, path: string): string =>
  open.read(db => listSourceFiles(db, currentGeneration(db)).find(file => file.path === path))?.contentHash ?? ''

async function brokenJune(plant: Plant, open: OpenRun): Promise<Prepared> {
  await plant.write(JUNE, 'broken')
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  await open.run()
  return [{ kind: 'failed-file', path: JUNE, contentHash: hashOf(open, JUNE) }]
}

async function smallerMay(plant: Plant, open: OpenRun): Promise<Prepared> {
  await plant.edit(MAY, sheet => {
    for (let row = 0; row < 3; row++) sheet.removeRow(2)
  })
  await open.run()
  return [{ kind: 'held-file', path: MAY, contentHash: hashOf(open, MAY) }]
}

async function secondMay(plant: Plant, open: OpenRun): Promise<Prepared> {
  await plant.write(SECOND, await readFile(plant.path(MAY)))
  await plant.edit(SECOND, sheet => sheet.set('Y2', 3))
  await open.run()
  return [{ kind: 'held-file', path: SECOND, contentHash: hashOf(open, SECOND) }]
}

async function undoneMay(plant: Plant, open: OpenRun): Promise<Prepared> {
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  const { number } = await open.run()
  await open.run({ request: { action: { kind: 'undo-run', run: number } } })
  return [{ kind: 'held-file', path: MAY, contentHash: hashOf(open, MAY) }]
}

async function missingMay(plant: Plant, open: OpenRun): Promise<Prepared> {
  await plant.remove(MAY)
  await open.run()
  return [{ kind: 'missing-file', path: MAY }]
}

function badRow(values: Readonly<Record<string, string>>) {
  return async (_plant: Plant, open: OpenRun): Promise<Prepared> => {
    const [entry] = open.read(db => listQuarantine(db, QuarantineQuery.parse({}), currentGeneration(db) ?? 0)).items
    return [{ kind: 'quarantined-row', table: 'productRecords', rawRowHash: entry?.rawRowHash ?? '' }, values]
  }
}

async function blockingFinding(_plant: Plant, open: OpenRun): Promise<Prepared> {
  const finding = open
    .read(db => findingsInReportOrder(db, currentGeneration(db) ?? 0))
    .find(({ blocking }) => blocking)
  return [{ kind: 'finding', fingerprint: finding?.fingerprint ?? '' }]
}

const { molded } = smallPlantOrders
const withBadRow = () => smallPlant(content => addRecords(content, 1, [productRecord({ moldShot: '12o4' }, molded)]))
const withWrongItem = () => smallPlant(content => changeRecord(content, { file: 0, row: 0 }, { itemCode: 'X999' }))

const scenarios: readonly Scenario[] = [
  { kind: 'load-without', prepare: brokenJune },
  { kind: 'use-smaller', prepare: smallerMay },
  { kind: 'replace', prepare: secondMay },
  { kind: 'load-both', prepare: secondMay },
  { kind: 'load-again', prepare: undoneMay },
  { kind: 'keep-archived', prepare: missingMay },
  { kind: 'remove-rows', prepare: missingMay },
  { kind: 'leave-out', plant: withBadRow, prepare: badRow({}) },
  { kind: 'load-empty', plant: withBadRow, prepare: badRow({}) },
  { kind: 'load-value', plant: withBadRow, prepare: badRow({ moldShot: '1204' }) },
  { kind: 'confirm-figures', plant: withWrongItem, settings: BLOCKING, prepare: blockingFinding },
]

test.each(scenarios)('what "$kind" does is seen before it is decided, and is what it then does', async scenario => {
  const { kind, settings = {}, prepare } = scenario
  const plant = await (scenario.plant ?? smallPlant)()
  const open = openRun(plant.dir)
  await open.run({ settings })
  const [subject, values = {}] = await prepare(plant, open)
  const before = whatRunsLeft(open)
  const without = await open.run({ settings, request: { dryRun: true } })
  const assume: DecisionRequest[] = [{ subject, kind, values, reason: 'as agreed' }]
  const preview = await open.run({ settings, request: { dryRun: true, assume } })
  expect(whatRunsLeft(open)).toEqual(before)

  open.decide(subject, kind, values)
  const real = await open.run({ settings })
  expect(real.outcome).toEqual(preview.outcome)
  expect(real.state).toBe(preview.state)
  const isWithoutEffect = kind === 'leave-out' || kind === 'keep-archived'
  const told = (run: typeof real) => [run.state, run.outcome]
  expect(JSON.stringify(told(preview)) === JSON.stringify(told(without))).toBe(isWithoutEffect)
})

test('what is assumed without a dry run is no decision', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  const [subject] = await missingMay(plant, open)
  const assume: DecisionRequest[] = [{ subject, kind: 'remove-rows', values: {}, reason: '' }]
  expect((await open.run({ request: { assume } })).outcome).toMatchObject({ published: false })
})

test('a use and an undo are tried out like any run', async () => {
  const plant = await smallPlant()
  const open = openRun(plant.dir)
  await open.run()
  await plant.edit(MAY, sheet => sheet.set('Y2', 3))
  const changed = await open.run()
  const before = whatRunsLeft(open)
  for (const action of [
    { kind: 'use-generation', generation: 1 },
    { kind: 'undo-run', run: changed.number },
  ] as const) {
    const preview = await open.run({ request: { dryRun: true, action } })
    expect(preview.outcome).toMatchObject({ generation: 3, published: true, rowsChanged: 1 })
    expect(whatRunsLeft(open)).toEqual(before)
  }
})
