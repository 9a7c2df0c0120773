import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../contract/engine.ts'
import { FloorRecordQuery } from '../../../contract/floor-record.ts'
import { TimelineQuery } from '../../../contract/machine-timeline.ts'
import { timelineCells } from '../../../contract/timeline-cells.ts'
import { DEFECT_COLUMNS, type ProductRecord } from '../../../contract/production-rows.ts'
import { QualityQuery } from '../../../contract/quality.ts'
import { RunRequest } from '../../../contract/run-request.ts'
import { hasSharedPlantData, sharedPlantData } from '../../../testing/shared-plant.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { readPlantTables, type PlantTables } from '../../ingest/read-plant-tables.ts'
import { createEngine } from '../create-engine.ts'
import { engineOptions } from '../testing/open-engine.ts'
import { join } from 'node:path'

const PERIOD = { from: '2018-11-01', to: '2019-01-31' }

let engine: Engine
let plant: PlantTables

beforeAll(async () => {
  if (!hasSharedPlantData()) return undefined
  const dir = sharedPlantData()
  plant = await readPlantTables(dir)
  engine = await createEngine(engineOptions(dir, { workspace: join(temporaryFolder('floor'), 'workspace') }))
  const { run } = await engine.startRun(RunRequest.parse({}))
  await engine.waitForRun(run)
  return () => engine.close()
})

const sum = <Row>(rows: readonly Row[], value: (row: Row) => number | null) =>
  rows.reduce((all, row) => all + (value(row) ?? 0), 0)
const recordsOf = (which: (record: ProductRecord) => boolean) => plant.productRecords.filter(which)

test.skipIf(!hasSharedPlantData())(
  'q54 every machine of machineInfo is there, the idle one too, as of the data and not of the clock',
  async () => {
    const overview = await engine.floorOverview()
    expect(overview.machines.map(({ machineNo, machineCode }) => `${machineNo} ${machineCode}`)).toEqual(
      plant.machineInfo.map(({ machineNo, machineCode }) => `${machineNo} ${machineCode}`),
    )
    expect(overview.days).toEqual({ from: '2018-11-01', to: '2019-01-31' })
    expect(overview.reference?.recordDate).toBe('2019-01-31')
    const now = await engine.floorNow()
    expect(now.machines).toHaveLength(11)
    const last = recordsOf(row => row.recordDate === '2019-01-31' && row.workingShift === '3')
    const working = new Set(last.filter(row => row.itemTotalQuantity).map(row => row.machineNo))
    expect(now.machines.filter(({ state }) => state === 'running').map(({ machine }) => machine.machineNo)).toEqual(
      [...working].toSorted(),
    )
    expect(
      sum(
        now.machines.flatMap(({ jobs }) => jobs),
        job => job.total,
      ),
    ).toBe(sum(last, row => row.itemTotalQuantity))
  },
)

test.skipIf(!hasSharedPlantData())(
  'a timeline has a cell for every machine and shift with records, and says idle apart',
  async () => {
    const january = TimelineQuery.parse({ from: '2019-01-01', to: '2019-01-31' })
    const timeline = await engine.machineTimeline(january)
    const [cells, { days, shifts }] = [timelineCells(timeline), timeline]
    const records = recordsOf(row => row.recordDate >= '2019-01-01')
    const slots = Map.groupBy(records, row => `${row.recordDate} ${row.workingShift} ${row.machineNo}`)
    expect(cells).toHaveLength(slots.size)
    expect(new Set(cells.map(cell => `${cell.day} ${cell.shift} ${cell.machineNo}`))).toEqual(new Set(slots.keys()))
    for (const cell of cells) {
      const rows = slots.get(`${cell.day} ${cell.shift} ${cell.machineNo}`) ?? []
      expect(cell.total).toBe(sum(rows, row => row.itemTotalQuantity))
      expect(cell.ng).toBe(sum(rows, row => (row.itemTotalQuantity ?? 0) - (row.itemGoodQuantity ?? 0)))
      expect(cell.state).toBe(rows.some(row => row.itemTotalQuantity) ? 'ran' : 'idle')
      expect(cell.moldChanges).toBe(rows.filter(row => row.moldChanged !== null).length)
    }
    expect(days).toHaveLength(31)
    expect(days.find(({ day }) => day === '2019-01-06')?.isOff).toBe(true)
    expect(shifts.map(({ code, from, to }) => `${code} ${from}–${to}`)).toEqual([
      '1 06:00–14:00',
      '2 14:00–22:00',
      '3 22:00–06:00',
    ])
  },
)

test.skipIf(!hasSharedPlantData())('a timeline by day adds up to the one by shift', async () => {
  const byDay = timelineCells(await engine.machineTimeline(TimelineQuery.parse({ ...PERIOD, grain: 'day' })))
  expect(sum(byDay, cell => cell.total)).toBe(15_836_332)
  expect(sum(byDay, cell => cell.ng)).toBe(470_615)
  expect(sum(byDay, cell => cell.colourChanges)).toBe(58)
  expect(sum(byDay, cell => cell.moldChanges)).toBe(64)
})

test.skipIf(!hasSharedPlantData())(
  'quality adds up to the sums of the workbooks, by kind, machine, item, mold and month',
  async () => {
    const quality = await engine.quality(QualityQuery.parse({ ...PERIOD, grain: 'month' }))
    expect(quality.totals).toMatchObject({ total: 15_836_332, good: 15_365_717, ng: 470_615 })
    expect(quality.totals.defects).toEqual(DEFECT_COLUMNS.map(column => sum(plant.productRecords, row => row[column])))
    for (const groups of [quality.byMachine, quality.byItem, quality.byMold, quality.overTime]) {
      expect(sum(groups, group => group.total)).toBe(15_836_332)
    }
    const november = recordsOf(row => row.recordDate.startsWith('2018-11'))
    expect(quality.overTime.map(({ key }) => key)).toEqual(['2018-11', '2018-12', '2019-01'])
    expect(quality.overTime[0]?.good).toBe(sum(november, row => row.itemGoodQuantity))
    const seventh = recordsOf(row => row.machineNo === 'NO.07')
    expect(quality.byMachine.find(({ key }) => key === 'NO.07')?.defects).toEqual(
      DEFECT_COLUMNS.map(column => sum(seventh, row => row[column])),
    )
  },
)

test.skipIf(!hasSharedPlantData())(
  'a filter of machines, items and molds and a period inside a month leave what they name',
  async () => {
    const filter = { from: '2018-11-10', to: '2019-01-07', machineNos: ['NO.02', 'NO.07'], itemCodes: [], moldNos: [] }
    const quality = await engine.quality(QualityQuery.parse(filter))
    const records = recordsOf(
      ({ recordDate, machineNo }) =>
        recordDate >= filter.from && recordDate <= filter.to && filter.machineNos.includes(machineNo),
    )
    expect(quality.totals.total).toBe(sum(records, row => row.itemTotalQuantity))
    expect(quality.totals.shots).toBe(sum(records, row => row.moldShot))
  },
)

test.skipIf(!hasSharedPlantData())(
  'the records behind a number come in pages, none twice, each with its place',
  async () => {
    const query = FloorRecordQuery.parse({ ...PERIOD, machineNos: ['NO.05'], defect: 'itemScratch', limit: 7 })
    const seen: string[] = []
    let scratches = 0
    for (let after: FloorRecordQuery['after'] = null; ;) {
      const page = await engine.floorRecords({ ...query, after })
      for (const { record, place } of page.items) {
        seen.push(`${place?.file}!${place?.row}`)
        scratches += record.itemScratch ?? 0
      }
      after = page.next
      if (after === null) break
    }
    const expected = recordsOf(row => row.machineNo === 'NO.05' && (row.itemScratch ?? 0) !== 0)
    expect(seen).toHaveLength(expected.length)
    expect(new Set(seen).size).toBe(expected.length)
    expect(scratches).toBe(sum(expected, row => row.itemScratch))
  },
)

test.skipIf(!hasSharedPlantData())(
  'pairs are those that made something, with their first day; the last row of January names another mold',
  async () => {
    const { pairs } = await engine.moldPairs({ from: '2019-01-01', to: '2019-01-31' })
    const records = recordsOf(row => row.recordDate >= '2019-01-01' && (row.itemTotalQuantity ?? 0) > 0)
    const expected = Map.groupBy(records, row => `${row.moldNo} ${row.machineNo}`)
    expect(new Set(pairs.map(pair => `${pair.moldNo} ${pair.machineNo}`))).toEqual(new Set(expected.keys()))
    for (const pair of pairs) {
      const all = recordsOf(
        row => row.moldNo === pair.moldNo && row.machineNo === pair.machineNo && (row.itemTotalQuantity ?? 0) > 0,
      )
      expect(pair.firstRun).toBe(all.map(row => row.recordDate).toSorted()[0])
      expect(pair.shots).toBe(sum(expected.get(`${pair.moldNo} ${pair.machineNo}`) ?? [], row => row.moldShot))
    }
  },
)

test.skipIf(!hasSharedPlantData())(
  'NO.10 and NO.11 are new in January, the other places are as they were',
  async () => {
    const { changes, periods } = await engine.floorLayout()
    expect(periods).toHaveLength(11)
    expect(changes.map(({ kind, day, machineNo }) => `${kind} ${day} ${machineNo}`)).toEqual([
      'new 2019-01-15 NO.10',
      'new 2019-01-15 NO.11',
    ])
  },
)

test.skipIf(!hasSharedPlantData())('orders that have not begun name the machines their molds fit', async () => {
  const { orders, others, machines } = await engine.floorPlan()
  expect(others).toBe(0)
  expect(orders.map(({ order }) => order.poNo).toSorted()).toEqual(
    ['002', '047', '001', '116', '118', '119', '120', '121', '129', '134'].map(end => `IM1902${end}`).toSorted(),
  )
  const tons = new Map(plant.machineInfo.map(row => [row.machineNo, String(row.machineTonnage)]))
  for (const { molds } of orders) {
    for (const { moldNo } of molds) {
      const allowed = plant.moldInfo.find(mold => mold.moldNo === moldNo)?.machineTonnage?.split('/') ?? []
      expect(new Set(machines[moldNo]?.map(({ machineNo }) => machineNo))).toEqual(
        new Set([...tons].filter(([, ton]) => allowed.includes(ton)).map(([machineNo]) => machineNo)),
      )
    }
  }
})

test.skipIf(!hasSharedPlantData())('a period that is too long for its grain is refused', async () => {
  const query = TimelineQuery.parse({ from: '2018-01-01', to: '2019-12-31' })
  await expect(engine.machineTimeline(query)).rejects.toMatchObject({ failure: { code: 'unknown_option' } })
})
