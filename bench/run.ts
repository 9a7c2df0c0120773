import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { MeasuredSet } from './measure/measured-set.ts'
import { performancePage } from './measure/performance-page.ts'
import { targetLines } from './measure/targets.ts'

/**
 * `npm run bench [-- shipped medium large oneFile inbox] [--write]`: measures each set in a process of its own and prints the figures
 * against their targets, and what an inbox of 10,000 notices costs against one of 100; `--write` puts the sets into docs/performance.md.
 */
const SETS = ['shipped', 'medium', 'large', 'oneFile']
const ALL = [...SETS, 'inbox']
const asked = process.argv.slice(2).filter(word => !word.startsWith('--'))
const unknown = asked.find(name => !ALL.includes(name))
if (unknown !== undefined) throw new Error(`Unknown set ${unknown}; there are ${ALL.join(', ')}`)

const measured: MeasuredSet[] = []
const chosen = asked.length > 0 ? asked : ALL
for (const name of SETS.filter(set => chosen.includes(set))) {
  const figures = await measure(name)
  measured.push(figures)
  for (const line of targetLines(figures)) console.log(line)
}
if (chosen.includes('inbox')) await import('./measure/measure-inbox.ts')
if (process.argv.includes('--write') && measured.length > 0) {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  await writeFile(join(import.meta.dirname, '../docs/performance.md'), performancePage(measured, machine, new Date()))
}

function measure(name: string): Promise<MeasuredSet> {
  // The run is on the main thread here; the console gives its run worker the same young generation (three semi-spaces).
  const program = ['--max-semi-space-size=16', join(import.meta.dirname, 'measure/measure-one.ts'), name]
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0) resolve(JSON.parse(output) as MeasuredSet)
      else reject(new Error(`Measuring ${name} ended with code ${code}`))
    })
  })
}
