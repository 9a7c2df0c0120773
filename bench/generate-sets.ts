import { benchSets } from './generate/bench-set.ts'
import type { BenchSetName } from './generate/bench-set.ts'
import { benchSet } from './generate/cached-set.ts'

/** Generates the benchmark sets ahead of a run: `node bench/generate-sets.ts [medium] [large] [oneFile]`, all by default. */
const names = Object.keys(benchSets) as BenchSetName[]
const asked = process.argv.slice(2)
const unknown = asked.filter(name => !names.some(known => known === name))
if (unknown.length > 0) throw new Error(`Unknown set ${unknown.join(', ')}; there are ${names.join(', ')}`)
for (const name of names.filter(known => asked.length === 0 || asked.includes(known))) {
  const start = performance.now()
  const set = await benchSet(name)
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  const files = `${set.monthFiles.length} + ${set.orderFiles.length} files`
  console.log(`${name}: ${set.records} records, ${set.orders} orders, ${files}, ${seconds} s, ${set.dir}`)
}
