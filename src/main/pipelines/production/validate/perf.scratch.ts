import { mkdtempSync, rmSync } from 'node:fs'
import { sharedPlantData } from '../../../../testing/shared-plant.ts'
import { readPlantTables } from '../../../ingest/read-plant-tables.ts'
import { plantUnderCheck } from './testing/plant-under-check.ts'
const n = Number(process.argv[2])
const t: any = await readPlantTables(sharedPlantData())
const day = (d: string, k: number) => new Date(Date.parse(d) + k * 92 * 864e5).toISOString().slice(0, 10)
const files: any = {}
for (const k of Object.keys(t)) if (k !== 'holidayNotes') files[k] = [{ name: k, orderKey: 1, rows: t[k] }]
files.productRecords = []; files.purchaseOrders = []
for (let k = 0; k < n; k++) {
  files.productRecords.push({ name: `r${k}`, orderKey: k, rows: t.productRecords.map((r: any) => ({ ...r, recordDate: day(r.recordDate, k), poNote: r.poNote && `${r.poNote}-${k}` })) })
  files.purchaseOrders.push({ name: `p${k}`, orderKey: k, rows: t.purchaseOrders.map((r: any) => ({ ...r, poReceivedDate: day(r.poReceivedDate, k), poETA: day(r.poETA, k), poNo: `${r.poNo}-${k}` })) })
}
const dir = mkdtempSync('/tmp/v/perf-')
const p = plantUnderCheck(dir)
let a = performance.now()
await p.load(files)
console.log('load', (performance.now() - a).toFixed(0))
for (const what of ['full', 'same']) {
  a = performance.now()
  const r = await p.check()
  console.log(what, (performance.now() - a).toFixed(0), 'ms', JSON.stringify(r.counts), (process.memoryUsage().rss / 1e6).toFixed(0), 'MB')
}
const last = files.productRecords.at(-1)
last.rows = last.rows.map((r: any, i: number) => (i % 3 ? r : { ...r, plasticResinLot: 'x' + i }))
await p.load(files)
a = performance.now()
const r = await p.check()
console.log('one file', (performance.now() - a).toFixed(0), 'ms', JSON.stringify(r.counts), r.skipped)
console.log('DIR', dir); p.close()
