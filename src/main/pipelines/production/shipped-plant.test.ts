import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OrderQuery } from '../../../contract/query.ts'
import { hasSharedPlantData, samplePlant, sharedPlantData } from '../../../testing/shared-plant.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { readPlantTables } from '../../ingest/read-plant-tables.ts'
import type { RunResult } from '../../pipeline/pipeline-definition.ts'
import { listOrders } from '../../storage/progress/list-orders.ts'
import { readSheets, type ReadSheet } from './export/testing/read-sheets.ts'
import { exportProduction } from './export-production.ts'
import { openRun, type OpenRun } from './testing/open-run.ts'
import { ordersInFull } from './track/shared-plant-expected.ts'
import { trackPlant } from './track/track-plant.ts'

const EVERY_ORDER = OrderQuery.parse({ limit: 1_000 })

async function exported(open: OpenRun, kind: 'progress' | 'validation'): Promise<readonly ReadSheet[]> {
  const path = join(temporaryFolder('export'), `${kind}.xlsx`)
  await exportProduction(open.environment, kind, path)
  return readSheets(path)
}

describe.skipIf(!hasSharedPlantData())(
  'the shipped plant through every layer: workbooks, database, checks, progress, workbooks',
  () => {
    let open: OpenRun
    let run: RunResult
    let close: () => Promise<void>
    beforeAll(async () => {
      open = openRun(sharedPlantData(), done => (close = done))
      run = await open.run()
    })
    afterAll(() => close())

    test('all files are read and all rows loaded', () => {
      expect(run.state).toBe('succeeded')
      expect(run.phases[0]?.counts).toMatchObject({ files: 17, filesRead: 17, filesIgnored: 0 })
      expect(run.outcome).toMatchObject({
        rowsQuarantined: 0,
        rowsLoaded: 2_134 + 190 + 115 + 121 + 11 + 66 + 116 + 78 + 20,
      })
    })

    test('production spec 6.7: ten warnings of two orders and one item', async () => {
      const [orders, items] = await exported(open, 'validation')
      expect(orders?.rows.map(([poNo, warningType]) => [poNo, warningType].join(' '))).toEqual([
        'IM1901044 item_warnings',
        'IM1901044 item_mold_warnings',
        'IM1901044 mold_machine_tonnage_warnings',
        'IM1901044 item_composition_warnings',
        'IM1902002 item_info_warnings',
        'IM1902002 composition_warnings',
        'IM1901044 item_info_warnings',
        'IM1901044 resin_info_warnings',
        'IM1901044 composition_warnings',
        'IM1901044 product_info_not_matched',
      ])
      expect(orders?.rows[2]?.[4]).toBe(
        '(IM1901044, 2019-01-31, 3, NO.11, 260501M1, CT-PXN-HEAD-COVER-4.2MM, PXNHC4-M-002, 50) - Mismatch: 50_and_PXNHC4-M-002_not_matched. Please update_moldSpecificationSummary_or_double_check_productRecords',
      )
      expect(items?.rows.map(([item]) => item)).toEqual(['10242M, AB-TP-LARGE-CAP-055-YW'])
    })

    test('production spec 7.4: the five orders given in full, the states, and nothing that the checks without a database would say otherwise', async () => {
      const { items, total, totals } = open.read(db => listOrders(db, EVERY_ORDER))
      expect(total).toBe(190)
      expect(totals).toMatchObject({ itemQuantity: 16_878_500, itemRemain: 1_512_783, surplus: 0 })
      const byState = Object.groupBy(items, order => `${order.proStatus} ${order.etaStatus}`)
      expect(Object.fromEntries(Object.entries(byState).map(([state, orders]) => [state, orders?.length]))).toEqual({
        'MOLDED ONTIME': 150,
        'MOLDED LATE': 27,
        'MOLDING PENDING': 1,
        'PAUSED PENDING': 2,
        'PENDING PENDING': 10,
      })
      const byNumber = new Map(items.map(order => [order.poNo, order]))
      for (const [poNo, expected] of Object.entries(ordersInFull)) expect(byNumber.get(poNo)).toMatchObject(expected)
      const withoutDatabase = trackPlant(await readPlantTables(sharedPlantData()))
      for (const { warningNotes: _notes, ...order } of withoutDatabase.orders) {
        expect(byNumber.get(order.poNo)).toMatchObject(order)
      }
    })

    test('production spec 7.3: every sheet with its number of rows', async () => {
      const sheets = await exported(open, 'progress')
      expect(sheets.map(({ name, rows }) => `${name} ${rows.length}`)).toEqual([
        'productionStatus 190',
        'materialComponentMap 181',
        'moldShotMap 181',
        'machineQuantityMap 196',
        'dayQuantityMap 805',
        'notWorkingStatus 104',
        'po_mismatch_warnings 10',
        'item_invalid_warnings 1',
      ])
      const notes = new Map(sheets[0]?.rows.map(row => [row[1], row[30]]))
      expect(notes.get('IM1902002')).toBe('item_code_and_name_not_matched; item_composition_not_matched')
    })

    test('run again: nothing is read, nothing is written', async () => {
      const again = await open.run()
      expect(again.phases[0]?.counts).toMatchObject({ filesRead: 0, filesKnown: 17 })
      expect(again.outcome).toMatchObject({ generation: 1, published: false, findings: { new: 0 } })
    })
  },
)

test('the sample plant runs from its first start and gives a planner something of everything', async () => {
  const open = openRun(samplePlant())
  const { state, outcome, phases } = await open.run()
  expect(state).toBe('succeeded')
  expect(phases[0]?.counts['filesIgnored']).toBe(1)
  expect(outcome?.rowsQuarantined).toBe(1)
  expect(outcome?.findings.error).toBeGreaterThan(0)
  const { items } = open.read(db => listOrders(db, EVERY_ORDER))
  expect(new Set(items.map(order => order.proStatus))).toEqual(new Set(['PENDING', 'MOLDING', 'PAUSED', 'MOLDED']))
  expect(new Set(items.map(order => order.risk))).toContain('at-risk')
  expect(items.some(order => order.surplus > 0)).toBe(true)
  expect(items.some(order => order.revisions.length > 0)).toBe(true)
})
