import { openPlantDatabase } from '../../../storage/plant-database.ts'
import { validateGeneration } from './validate-generation.ts'
const db = openPlantDatabase(process.argv[2] + '/plant.db', { readonly: false })
for (let k = 0; k < 2; k++) {
db.exec('delete from result_state')
const a = performance.now()
const r = await validateGeneration({ db, generation: 2, run: 99 + k, settings: { rules: {} }, signal: new AbortController().signal, report() {} })
console.log((performance.now() - a).toFixed(0), 'ms', JSON.stringify(r.counts), process.memoryUsage().rss / 1e6)
}
