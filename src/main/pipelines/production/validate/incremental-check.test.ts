import { type Arbitrary, array, assert, asyncProperty, constantFrom, integer, oneof, record } from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Settings } from '../../../../contract/setting.ts'
import { smallPlant } from '../../../../testing/small-plant.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { readPlantTables } from '../../../ingest/read-plant-tables.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import type { CheckedTables } from './testing/check-plant.ts'
import { asFiles, plantUnderCheck, type PlantFiles } from './testing/plant-under-check.ts'

let small: CheckedTables

beforeAll(async () => {
  small = await readPlantTables((await smallPlant()).dir)
})

/** What someone does to a plant between two runs. */
type Edit =
  | { readonly kind: 'value'; readonly table: Table; readonly row: number; readonly values: object }
  | { readonly kind: 'remove' | 'copy'; readonly table: Table; readonly row: number }
  | { readonly kind: 'second order file'; readonly row: number; readonly values: object }
  | { readonly kind: 'rules'; readonly rules: Settings['rules'] }

type Table = 'productRecords' | 'purchaseOrders' | 'moldInfo' | 'itemInfo'

const row = integer({ min: 0, max: 15 })
const recordValues = constantFrom<Partial<CheckedTables['productRecords'][number]>[]>(
  { poNote: null },
  { poNote: 'IM9999999' },
  { poNote: 'IM2506002' },
  { itemCode: 'B1OO' },
  { moldNo: 'B200-M-001' },
  { machineCode: 'XX-1' },
  { workingShift: '7' },
  { recordDate: '2025-05-05', workingShift: '1', machineNo: 'NO.01' },
  { plasticResinCode: null },
  { moldShot: 7 },
  { moldCavity: 6, itemTotalQuantity: 6_000, itemGoodQuantity: 5_950 },
  { otherNG: -3 },
  { plasticResinLot: 'other' },
)
const orderValues = constantFrom<Partial<CheckedTables['purchaseOrders'][number]>[]>(
  { poReceivedDate: '2025-06-02' },
  { itemQuantity: -5 },
  { itemName: null },
  { plasticResin: 'other' },
)
const edit = oneof(
  {
    weight: 6,
    arbitrary: record({
      kind: constantFrom('value'),
      table: constantFrom('productRecords'),
      row,
      values: recordValues,
    }),
  },
  {
    weight: 2,
    arbitrary: record({ kind: constantFrom('value'), table: constantFrom('purchaseOrders'), row, values: orderValues }),
  },
  {
    weight: 3,
    arbitrary: record({ kind: constantFrom('remove', 'copy'), table: constantFrom('productRecords'), row }),
  },
  { weight: 1, arbitrary: record({ kind: constantFrom('remove'), table: constantFrom('purchaseOrders'), row }) },
  {
    weight: 1,
    arbitrary: record({ kind: constantFrom('remove', 'copy'), table: constantFrom('moldInfo', 'itemInfo'), row }),
  },
  { weight: 2, arbitrary: record({ kind: constantFrom('second order file'), row, values: orderValues }) },
  {
    weight: 1,
    arbitrary: record({
      kind: constantFrom('rules'),
      rules: constantFrom<Settings['rules'][]>({}, { 'shift-unknown': { offUntil: '2025-06-02' } }),
    }),
  },
) as unknown as Arbitrary<Edit>

interface Plant {
  readonly tables: CheckedTables
  readonly secondOrders: CheckedTables['purchaseOrders']
  readonly rules: Settings['rules']
}

function apply(plant: Plant, change: Edit): Plant {
  if (change.kind === 'rules') return { ...plant, rules: change.rules }
  if (change.kind === 'second order file') {
    const order = small.purchaseOrders[change.row % small.purchaseOrders.length]!
    const isGone = plant.secondOrders.length > 0
    return { ...plant, secondOrders: isGone ? [] : [{ ...order, ...change.values }] }
  }
  const rows: readonly object[] = plant.tables[change.table]
  const index = change.row % Math.max(1, rows.length)
  const changed =
    change.kind === 'value'
      ? rows.map((values, at) => (at === index ? { ...values, ...change.values } : values))
      : change.kind === 'remove'
        ? rows.toSpliced(index, 1)
        : [...rows, ...rows.slice(index, index + 1)]
  return { ...plant, tables: { ...plant.tables, [change.table]: changed } }
}

function filesOf({ tables, secondOrders }: Plant): PlantFiles {
  const files = asFiles(tables)
  const second = { name: 'second.xlsx', orderKey: 1, rows: secondOrders }
  return { ...files, purchaseOrders: [...files.purchaseOrders, ...(secondOrders.length === 0 ? [] : [second])] }
}

function openFindings(db: PlantDatabase): readonly unknown[] {
  return db
    .prepare(
      `select fingerprint, rule, severity, blocking, table_name, row_id, po_no, pieces, message, evidence, cause, cells, warning
       from finding where to_run is null order by fingerprint`,
    )
    .all()
}

test('after any edits an incremental check has found what a full check finds', async () => {
  let incremental = 0
  let findings = 0
  await assert(
    asyncProperty(array(array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), async runs => {
      const checked = plantUnderCheck(temporaryFolder('incremental'))
      try {
        let plant: Plant = { tables: small, secondOrders: [], rules: {} }
        await checked.load(filesOf(plant))
        await checked.check()
        for (const edits of runs) {
          plant = edits.reduce(apply, plant)
          await checked.load(filesOf(plant))
          const { counts } = await checked.check({ rules: plant.rules })
          if ((counts['rowsChecked'] ?? 0) < plant.tables.productRecords.length) incremental += 1
          const found = openFindings(checked.db)
          findings += found.length
          checked.db.exec('delete from result_state')
          await checked.check({ rules: plant.rules })
          expect(openFindings(checked.db)).toEqual(found)
        }
      } finally {
        checked.close()
      }
    }),
    { numRuns: 25, seed: 20_190_131 },
  )
  expect(incremental).toBeGreaterThan(10)
  expect(findings).toBeGreaterThan(100)
}, 120_000)
