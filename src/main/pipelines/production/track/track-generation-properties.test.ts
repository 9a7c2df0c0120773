import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProductRecord, PurchaseOrder } from '../../../../contract/production-rows.ts'
import { seededRandom } from '../../../../testing/random.ts'
import type { Random } from '../../../../testing/random.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { exampleOrder, exampleRecord } from './example-rows.ts'
import { trackedPlant } from './testing/tracked-plant.ts'
import type { TrackedFiles, Warnings } from './testing/tracked-plant.ts'

/** Everything a tracking rests on. */
interface Plant {
  readonly files: TrackedFiles
  readonly warnings: Warnings
  readonly unconfirmed: readonly string[]
}

const orderNumbers = ['IM1', 'IM2', 'IM3', 'IM4', 'IM5', 'IM6', 'IM7']
/** Numbers of orders that never get a record. */
const idleNumbers = ['IM11', 'IM12', 'IM13']
const items = ['P1', 'P2', 'P3']
const days = ['2024-05-02', '2024-05-03', '2024-05-04', '2024-05-06', '2024-05-07']

function someRecord({ pick }: Random): ProductRecord {
  return exampleRecord({
    recordDate: pick(days),
    workingShift: pick(['1', '1', '2', '3', 'HC', 'X', null]),
    machineNo: pick(['NO.01', 'NO.02', 'NO.03']),
    poNote: pick([...orderNumbers, 'IM8', null]),
    itemCode: pick(items),
    moldNo: pick(['P1-M-001', '12', '9', null]),
    itemTotalQuantity: pick([null, 0, 50, 100, 100, 400]),
    itemGoodQuantity: pick([null, 0, 40, 100]),
    plasticResinCode: pick(['10045', '10046', null]),
  })
}

function someOrder({ pick }: Random): PurchaseOrder {
  return exampleOrder({
    poNo: pick([...orderNumbers, ...idleNumbers]),
    poETA: pick(['2024-05-03', '2024-05-06', '2024-05-20', null]),
    itemCode: pick(items),
    itemQuantity: pick([0, 100, 300, 2_000]),
  })
}

function somePlant(random: Random): Plant {
  const list = <Row>(length: number, row: (random: Random) => Row): readonly Row[] =>
    Array.from({ length }, () => row(random))
  return {
    files: {
      productRecords: [[exampleRecord(), ...list(8, someRecord)], list(8, someRecord), list(8, someRecord)],
      purchaseOrders: [[exampleOrder(), ...list(5, someOrder)], list(4, someOrder)],
      moldSpecificationSummary: [{ itemCode: 'P1', itemType: 'LID', moldList: 'P1-M-001' }],
      holidayNotes: [],
    },
    warnings: {},
    unconfirmed: [],
  }
}

/** One of the things that happen to a plant between two runs. */
function edited(plant: Plant, random: Random): Plant {
  const { files } = plant
  const change = (part: Partial<TrackedFiles>): Plant => ({ ...plant, files: { ...files, ...part } })
  switch (random.integer(0, 8)) {
    case 0:
    case 1:
      return change({ productRecords: editedFile(files.productRecords, random, someRecord) })
    case 2:
      return change({ productRecords: moved(files.productRecords, random) })
    case 3:
    case 4:
      return change({ purchaseOrders: editedFile(files.purchaseOrders, random, someOrder) })
    case 5:
      return change({
        moldSpecificationSummary: items.slice(random.integer(0, 2)).map(itemCode => ({
          itemCode,
          itemType: random.pick(['LID', 'CAP']),
          moldList: null,
        })),
      })
    case 6:
      return change({
        holidayNotes: [
          { date: random.pick(days), dayOfWeek: null, holiday: null, note: random.pick([null, 'Overtime']) },
        ],
      })
    case 7:
      return {
        ...plant,
        warnings: { [random.pick(orderNumbers)]: { [random.pick(['a', 'b'])]: random.integer(1, 2) } },
      }
    default:
      return { ...plant, unconfirmed: random.chance(0.5) ? [random.pick(orderNumbers)] : [] }
  }
}

/** A row added, removed, changed for another, or the rows of a file turned round. The first file keeps its first row. */
function editedFile<Row>(
  files: readonly (readonly Row[])[],
  random: Random,
  newRow: (random: Random) => Row,
): readonly (readonly Row[])[] {
  const at = random.integer(0, files.length - 1)
  const [kept, rows] = at === 0 ? [files[0]?.slice(0, 1) ?? [], files[0]?.slice(1) ?? []] : [[], files[at] ?? []]
  const row = random.integer(0, Math.max(0, rows.length - 1))
  const change = random.pick(['add', 'remove', 'replace', 'turn'] as const)
  const now = {
    add: () => rows.toSpliced(row, 0, newRow(random)),
    remove: () => rows.toSpliced(row, 1),
    replace: () => rows.toSpliced(row, 1, newRow(random)),
    turn: () => rows.toReversed(),
  }[change]()
  return files.with(at, [...kept, ...now])
}

/** A row that is found in another file. */
function moved<Row>(files: readonly (readonly Row[])[], { integer }: Random): readonly (readonly Row[])[] {
  const [from, to] = [integer(1, files.length - 1), integer(1, files.length - 1)]
  const row = files[from]?.[0]
  if (row === undefined || from === to) return files
  return files.with(from, files[from]?.slice(1) ?? []).with(to, [...(files[to] ?? []), row])
}

test('property: after any edits an incremental tracking equals a cold one, by the agent and without a database', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer({ min: 2, max: 6 }), async (seed, runs) => {
      const random = seededRandom(seed)
      const db = trackedPlant(temporaryFolder('track'))
      try {
        let plant = somePlant(random)
        for (let run = 0; run < runs; run += 1) {
          const unconfirmed = new Set(plant.unconfirmed)
          await db.load(plant.files)
          db.warn(plant.warnings)
          await db.track({ unconfirmed: () => unconfirmed })
          const orders = db.orders()
          expect(orders).toEqual(await db.coldOrders({ unconfirmed: () => unconfirmed }))
          expect(orders).toEqual(db.plainOrders(unconfirmed))
          for (let edits = random.integer(0, 3); edits > 0; edits -= 1) plant = edited(plant, random)
        }
      } finally {
        db.close()
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)
