import { openPlantDatabase } from '../../../storage/plant-database.ts'
import { recordsByOrder } from '../../../storage/rows/records-by-order.ts'
import { iterateRows, rowsByColumn, rowsInInputOrder } from '../../../storage/rows/read-rows.ts'
const db = openPlantDatabase(process.argv[2] + '/plant.db', { readonly: true })
const g = 2
function time(name: string, f: () => number) { const a = performance.now(); const n = f(); console.log(name, (performance.now() - a).toFixed(0), 'ms', n) }
for (let k = 0; k < 2; k++) {
  time('iterateRows', () => { let n = 0; for (const r of iterateRows(db, 'productRecords', g)) n++; return n })
  time('recordsByOrder', () => { let n = 0; for (const r of recordsByOrder(db, g, 'all')) n += r.records.length; return n })
  time('inInputOrder', () => { let n = 0; for (const r of rowsInInputOrder(db, 'productRecords', g)) n++; return n })
  time('order by poNote', () => { let n = 0; for (const r of db.prepare('select * from row_productRecords where to_generation is null and poNote is not null order by poNote').iterate()) n++; return n })
  time('ids by poNote', () => { let n = 0; for (const r of db.prepare('select row_id from row_productRecords where poNote is not null order by poNote').raw().iterate()) n++; return n })
  time('raw', () => { let n = 0; for (const r of db.prepare('select * from row_productRecords where to_generation is null').raw().iterate()) n++; return n })
}
console.log(db.pragma('cache_size'), db.pragma('mmap_size'), db.pragma('page_size'))
