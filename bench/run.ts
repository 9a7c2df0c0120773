import { spawn, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectNode, toolScript } from '../scripts/project.mjs'
import { consoleSection } from './console/console-section.ts'
import { consoleLines } from './console/console-targets.ts'
import { measureConsole } from './console/measure-console.ts'
import type { MeasuredSet } from './measure/measured-set.ts'
import { performancePage } from './measure/performance-page.ts'
import { joinParts, pageParts } from './measure/page-parts.ts'
import { targetLines } from './measure/targets.ts'

/**
 * `npm run bench [-- shipped medium large oneFile inbox console] [--write]`: measures each set in a process of its own and prints the figures
 * against their targets, what an inbox of 10,000 notices costs against one of 100, and the console on the large set; `--write` puts the sets
 * and the console, each as far as it was measured, into docs/performance.md.
 */
const PAGE = join(import.meta.dirname, '../docs/performance.md')
const SETS = ['shipped', 'medium', 'large', 'oneFile']
const ALL = [...SETS, 'inbox', 'console']
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
const measuredConsole = chosen.includes('console') ? await measureConsole('large') : null
if (measuredConsole) for (const line of consoleLines(measuredConsole)) console.log(line)
if (process.argv.includes('--write')) {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const now = new Date()
  const known = pageParts(await readFile(PAGE, 'utf8'))
  await writeFile(
    PAGE,
    joinParts({
      sets: measured.length > 0 ? performancePage(measured, machine, now) : known.sets,
      console: measuredConsole ? consoleSection(measuredConsole, machine, now) : known.console,
    }),
  )
  spawnSync(projectNode() ?? process.execPath, [toolScript('oxfmt'), PAGE], { stdio: 'inherit' })
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
