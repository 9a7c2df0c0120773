import * as fc from 'fast-check'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Engine } from '../../../contract/engine.ts'
import { OrderQuery } from '../../../contract/query.ts'
import { TriagedFindingQuery } from '../../../contract/triaged-finding.ts'
import type { PreviewChange, UploadPreview } from '../../../contract/upload.ts'
import { productRecord } from '../../../testing/plant-rows.ts'
import { addRecords, changeOrder, changeRecord, smallPlant } from '../../../testing/small-plant.ts'
import { smallPlantOrders } from '../../../testing/small-plant-orders.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { failureOf } from '../testing/failure-of.ts'
import { engineOptions, openEngine, runOnce } from '../testing/open-engine.ts'
import { previewUpload, uploadFile } from '../testing/upload-file.ts'

const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'
const ORDERS = 'dynamicDatabase/purchaseOrders_history/purchaseOrder_250528.xlsx'

/** A run plant with its engine. */
async function ranPlant() {
  const plant = await smallPlant()
  const options = engineOptions(plant.dir)
  const engine = await openEngine(options)
  await runOnce(engine)
  return { plant, engine, options }
}

async function changesOf<Kind extends PreviewChange['kind']>(
  engine: Engine,
  { upload }: Pick<UploadPreview, 'upload'>,
  kind: Kind,
) {
  const { items, total } = await engine.listPreviewChanges({ upload, kind, offset: 0, limit: 1_000 })
  expect(items).toHaveLength(total)
  return items as readonly Extract<PreviewChange, { kind: Kind }>[]
}

/** Why something was refused. */
async function refusal(work: Promise<unknown>) {
  return (await failureOf(work)).failure
}

/** What a planner sees of findings and orders, so that before and after can be compared. */
async function shown(engine: Engine) {
  const { items: findings } = await engine.listTriagedFindings(TriagedFindingQuery.parse({ limit: 5_000 }))
  const { items: orders } = await engine.listOrders(OrderQuery.parse({ limit: 10_000 }))
  return {
    findings: new Set(findings.map(({ fingerprint }) => fingerprint)),
    orders: new Map(
      orders.map(({ poNo, proStatus, risk, poETA, itemQuantity, itemRemain, forecastDate }) => [
        poNo,
        JSON.stringify({ proStatus, risk, poETA, itemQuantity, itemRemain, forecastDate }),
      ]),
    ),
  }
}

test('a file without content is taken in and told as one', async () => {
  const { engine } = await ranPlant()
  const empty = join(temporaryFolder('empty'), 'empty')
  writeFileSync(empty, '')
  const upload = await uploadFile(engine, empty, 'itemInfo.xlsx')
  expect(upload).toMatchObject({ size: 0, failure: { file: 'itemInfo.xlsx' }, looksLike: null })
  expect(upload.targets).toMatchObject([{ path: 'staticDatabase/itemInfo.xlsx', by: 'name' }])
})

test('a changed month is shown to the cell before anything of it is loaded, and the plant folder stays as it is', async () => {
  const { plant, engine, options } = await ranPlant()
  const before = readFileSync(join(plant.dir, JUNE))
  const changed = await smallPlant(content =>
    changeRecord(content, { file: 1, row: 0 }, { itemGoodQuantity: 7_000, itemTotalQuantity: 7_050 }),
  )
  const upload = await uploadFile(engine, join(changed.dir, JUNE), 'monthlyReports_202506.xlsb')
  expect(upload).toMatchObject({ looksLike: 'productRecords', months: ['202506'], failure: null, sameAs: [] })
  expect(upload.targets).toMatchObject([{ path: JUNE, month: '202506', by: 'name-and-content' }])
  expect(upload.targets?.[0]?.replaces).toMatch(/^[\da-f]{64}$/)

  const { run, preview } = await previewUpload(engine, upload)
  expect(run).toMatchObject({ dryRun: true, state: 'succeeded' })
  expect(preview).toMatchObject({ path: JUNE, rows: { new: 0, changed: 1, gone: 0 }, beside: [] })
  expect(preview.file).toMatchObject({ state: 'loaded', contentHash: upload.contentHash })
  const [row] = await changesOf(engine, preview, 'row')
  expect(row).toMatchObject({ change: 'changed', file: JUNE, row: 2 })
  expect(row?.cells).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ column: 'itemGoodQuantity', before: 7_950, after: 7_000 }),
      expect.objectContaining({ column: 'itemTotalQuantity', before: 8_000, after: 7_050 }),
    ]),
  )
  expect(row?.cells.find(({ column }) => column === 'itemGoodQuantity')?.address).toMatch(/^[A-Z]+2$/)
  expect(preview.findings.new).toBeGreaterThan(0)
  const findings = await changesOf(engine, preview, 'finding')
  expect(findings.map(({ finding }) => finding.rule)).toContain('total-not-shots-by-cavity')
  expect(findings.find(({ finding }) => finding.rule === 'total-not-shots-by-cavity')?.finding.file).toBe(JUNE)

  expect(readFileSync(join(plant.dir, JUNE))).toEqual(before)
  expect((await engine.status()).generation).toBe(1)
  await engine.removeUpload({ upload: upload.upload })
  expect(readdirSync(join(options.workspace, 'uploads'))).toEqual([])
  expect(await refusal(engine.uploadPreview({ upload: upload.upload }))).toMatchObject({ code: 'subject_not_found' })
})

test('what a preview says is what loading the file then does: any edit of a month or an order file', async () => {
  const edit = fc.record({
    file: fc.constantFrom('records', 'orders'),
    row: fc.integer({ min: 0, max: 1 }),
    good: fc.integer({ min: 1, max: 9_000 }),
    eta: fc.constantFrom('2025-05-20', '2025-06-02', '2025-07-30', null),
    more: fc.integer({ min: 0, max: 2 }),
  })
  await fc.assert(
    fc.asyncProperty(edit, async ({ file, row, good, eta, more }) => {
      const { plant, engine } = await ranPlant()
      const extra = Array.from({ length: more }, (_, at) =>
        productRecord({ recordDate: '2025-06-04', workingShift: String(at + 1), itemGoodQuantity: good }),
      )
      const changed = await smallPlant(content =>
        file === 'records'
          ? addRecords(changeRecord(content, { file: 1, row }, { itemGoodQuantity: good }), 1, extra)
          : changeOrder(content, { file: 1, row }, { poETA: eta, itemQuantity: good }),
      )
      const path = file === 'records' ? JUNE : ORDERS
      const before = await shown(engine)
      const { preview } = await previewUpload(
        engine,
        await uploadFile(engine, join(changed.dir, path), path.split('/').at(-1) ?? ''),
      )
      const foretold = await changesOf(engine, preview, 'finding')
      const orders = await changesOf(engine, preview, 'order')

      copyFileSync(join(changed.dir, path), join(plant.dir, path))
      const { outcome } = await runOnce(engine)
      expect(preview.rows).toEqual({
        new: outcome?.rowsLoaded,
        changed: outcome?.rowsChanged,
        gone: outcome?.rowsGone,
      })
      const after = await shown(engine)
      const fingerprints = (change: 'new' | 'resolved') =>
        new Set(foretold.flatMap(one => (one.change === change ? [one.finding.fingerprint] : [])))
      expect(fingerprints('new')).toEqual(after.findings.difference(before.findings))
      expect(fingerprints('resolved')).toEqual(before.findings.difference(after.findings))
      const moved = [...after.orders].filter(([poNo, figures]) => before.orders.get(poNo) !== figures)
      expect(new Map(orders.map(({ poNo, after: is }) => [poNo, JSON.stringify(is)]))).toEqual(new Map(moved))
      await engine.close()
    }),
    { numRuns: 4 },
  )
}, 300_000)

test('an order that turns late is told, with both ETAs', async () => {
  const { engine } = await ranPlant()
  const { pending } = smallPlantOrders
  const changed = await smallPlant(content => changeOrder(content, { file: 1, row: 1 }, { poETA: '2025-05-30' }))
  const upload = await uploadFile(engine, join(changed.dir, ORDERS), 'purchaseOrder_250528.xlsx')
  const { preview } = await previewUpload(engine, upload)
  expect(preview.orders.turnLate).toBe(1)
  const [order] = await changesOf(engine, preview, 'order')
  expect(order).toMatchObject({ poNo: pending.poNo, turnsLate: true, after: { risk: 'late', poETA: '2025-05-30' } })
})

test('a file is recognised by its rows when its name fits nothing, and by its name when it cannot be read', async () => {
  const { plant, engine } = await ranPlant()
  const june = join(plant.dir, JUNE)
  const misnamed = await uploadFile(engine, june, 'June from Hoa.xlsb')
  expect(misnamed.targets).toMatchObject([{ path: JUNE, by: 'content', table: 'productRecords', month: '202506' }])
  expect(misnamed.sameAs).toEqual([JUNE])

  const orders = await uploadFile(engine, join(plant.dir, ORDERS), 'orders from sales.xlsx')
  expect(orders).toMatchObject({ looksLike: 'purchaseOrders', months: [] })
  expect(orders.targets?.[0]?.path).toMatch(/^dynamicDatabase\/purchaseOrders_history\/purchaseOrder_25\d{4}\.xlsx$/)

  const otherMonth = await uploadFile(engine, june, 'monthlyReports_202507.xlsb')
  expect(otherMonth).toMatchObject({ months: ['202506'], targets: [{ month: '202507', replaces: null }] })

  const broken = join(temporaryFolder('broken'), 'x')
  writeFileSync(broken, 'this is no workbook')
  const unreadable = await uploadFile(engine, broken, 'moldInfo.xlsx')
  expect(unreadable).toMatchObject({ looksLike: null, targets: [{ table: 'moldInfo', by: 'name' }] })
  expect(unreadable.failure?.remedy).toBeTruthy()
  const { preview } = await previewUpload(engine, unreadable)
  expect(preview.file).toMatchObject({ state: 'failed', failure: { file: 'staticDatabase/moldInfo.xlsx' } })
  expect(preview.rows).toEqual({ new: 0, changed: 0, gone: 0 })

  const stranger = await uploadFile(engine, broken, 'letter.xlsx')
  expect(stranger.targets).toEqual([])
  expect(await refusal(engine.previewUpload({ upload: stranger.upload, path: JUNE, assume: null }))).toMatchObject({
    code: 'unknown_option',
  })
})

test('a smaller file is held in its preview, and tried as if it were accepted', async () => {
  const { engine } = await ranPlant()
  const smaller = await smallPlant(content => ({
    ...content,
    productRecords: content.productRecords.with(1, {
      file: 'monthlyReports_202506.xlsb',
      rows: content.productRecords[1]?.rows.slice(0, 2) ?? [],
    }),
  }))
  const upload = await uploadFile(engine, join(smaller.dir, JUNE), 'monthlyReports_202506.xlsb')
  const held = await previewUpload(engine, upload)
  expect(held.preview).toMatchObject({ file: { state: 'held', hold: { kind: 'shrinks' } }, rows: { gone: 0 } })
  expect(held.preview.quarantined).toEqual({ rows: 0, cells: 0 })
  const accepted = await previewUpload(engine, upload, { assume: 'use-smaller' })
  expect(accepted.preview.file?.state).toBe('loaded')
  expect(accepted.preview.rows.gone).toBeGreaterThan(0)
  expect(await engine.listDecisions()).toEqual([])
})

test('cells that cannot be read are told with their address', async () => {
  const { engine } = await ranPlant()
  const odd = await smallPlant(content => changeRecord(content, { file: 1, row: 0 }, { moldShot: '12o4' }))
  const upload = await uploadFile(engine, join(odd.dir, JUNE), 'monthlyReports_202506.xlsb')
  const { preview } = await previewUpload(engine, upload)
  expect(preview.quarantined).toEqual({ rows: 1, cells: 0 })
  const [entry] = await changesOf(engine, preview, 'quarantine')
  expect(entry?.faults).toMatchObject([{ column: 'moldShot', found: '12o4' }])
  expect(entry?.faults[0]?.address).toMatch(/^[A-Z]+2$/)
})

test('the very first file can be tried in a plant that was never run', async () => {
  const plant = await smallPlant()
  const engine = await openEngine(engineOptions(plant.dir))
  const upload = await uploadFile(engine, join(plant.dir, JUNE), 'monthlyReports_202506.xlsb')
  const { preview } = await previewUpload(engine, upload)
  expect(preview.rows.new).toBeGreaterThan(16)
  expect((await engine.status()).generation).toBeNull()
})
