/**
 * `npm run soak [-- --seed N]`: the long tests, and `docs/soak.md` with what they found. 500 damaged workbooks instead of 60; 300 seeded
 * kills instead of 20, and one before and after each kind of write; every kind of fault in every phase. `MOLDLINE_DAMAGED_WORKBOOKS`,
 * `MOLDLINE_KILLS` and `MOLDLINE_FAULTS` set other numbers; `MOLDLINE_WRITE_KILLS=2` kills before and after every single write, which takes hours.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { projectEnvironment, projectNode, root, toolScript } from './project.mjs'
import { soakPage } from './soak-page.mjs'

const results = join(root, 'test-results')
const figures = join(results, 'soak-figures.jsonl')
const report = join(results, 'soak.json')
const at = process.argv.indexOf('--seed')
const date = new Date()
const seed = at === -1 ? Number(date.toISOString().slice(0, 10).replaceAll('-', '')) : Number(process.argv[at + 1])
if (!Number.isSafeInteger(seed)) throw new Error('The seed is a whole number: npm run soak -- --seed 7')

mkdirSync(results, { recursive: true })
for (const file of [figures, report]) rmSync(file, { force: true })
const code = await soak()
const about = {
  date,
  seed,
  machine: `${cpus().length} cores, Node ${process.version}, ${process.platform}`,
  minutes: Math.round((Date.now() - date.getTime()) / 60_000),
  limits: limits(),
  workbooks: workbooks(),
}
const page = join(root, 'docs', 'soak.md')
writeFileSync(page, soakPage(lines(), about))
spawnSync(projectNode() ?? process.execPath, [toolScript('oxfmt'), page], { cwd: root })
process.stdout.write('The figures are in docs/soak.md.\n')
process.exitCode = code

/** @returns {Promise<number>} */
function soak() {
  const tests = ['damaged-workbooks', 'kill-matrix', 'fault-matrix']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`]
  const args = [toolScript('vitest'), 'run', '--project', 'node', '--no-file-parallelism', ...reporters, ...tests]
  const child = spawn(projectNode() ?? process.execPath, args, {
    cwd: root,
    env: {
      MOLDLINE_DAMAGED_WORKBOOKS: '500',
      MOLDLINE_KILLS: '300',
      MOLDLINE_WRITE_KILLS: '1',
      MOLDLINE_FAULTS: 'Infinity',
      ...projectEnvironment(),
      MOLDLINE_SOAK_SEED: String(seed),
      MOLDLINE_SOAK_FIGURES: figures,
    },
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', ended => resolve(ended ?? 1))
  })
}

/** @returns {readonly import('./soak-page.mjs').Figures[]} */
function lines() {
  if (!existsSync(figures)) return []
  return readFileSync(figures, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}

/** Numbers that were set from outside. */
function limits() {
  return ['MOLDLINE_KILLS', 'MOLDLINE_WRITE_KILLS', 'MOLDLINE_FAULTS', 'MOLDLINE_DAMAGED_WORKBOOKS'].flatMap(name =>
    process.env[name] === undefined ? [] : [`${name}=${process.env[name]}`],
  )
}

function workbooks() {
  if (!existsSync(report)) return null
  /** @type {{ testResults: { name: string, assertionResults: { status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const tests = testResults
    .filter(({ name }) => name.includes('damaged-workbooks'))
    .flatMap(file => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  return { passed, failed: tests.length - passed }
}
