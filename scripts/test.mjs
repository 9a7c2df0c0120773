/** `npm test`: installs, then every check and every test, all of them even when one fails, and the sum at the end. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from './build.mjs'
import { countCheck, countLine, countPlaywright, countVitest, heldToExitCode, skipLines, sum } from './counts.mjs'
import { ensureChromium } from './install-chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { projectEnvironment, projectNode, root, toolScript } from './project.mjs'
import { capture } from './run.mjs'
import { StepFailure } from './step-failure.mjs'
import { sideBySide } from './side-by-side.mjs'
import { failureText, launch, parallelStepsOn, stepsOn } from './steps.mjs'

const results = join(root, 'test-results')
const endToEndResult = join(results, 'end-to-end.json')

/** How many parts are worked on at a time: the unit tests wait half of their time for disks and other processes. */
const LANES = 2

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} [after] the part that must have ended before
 * @property {() => Promise<import('./run.mjs').Finished>} run
 * @property {() => import('./counts.mjs').Counts | undefined} [count] reads the runner's result, undefined when it left
 *   none; a part without it counts as one
 */

/** @type {readonly Part[]} the longest first */
const parts = [
  vitestPart('unit', 'node'),
  { name: 'types', run: () => tool(toolScript('typescript', 'tsc'), '-b', '--force') },
  { name: 'lint', run: () => tool(toolScript('oxlint')) },
  { name: 'format', run: () => tool(toolScript('oxfmt'), '--check', '.') },
  { name: 'dead code', run: () => tool(toolScript('knip')) },
  { name: 'arrows', run: () => tool(join(root, 'scripts', 'check-arrows.mjs')) },
  { name: 'build', run: build },
  {
    name: 'end-to-end',
    after: 'build',
    run: () => tool(toolScript('@playwright/test', 'playwright'), 'test', '--reporter=line,json'),
    count: () => resultOf(endToEndResult, countPlaywright),
  },
  vitestPart('window', 'browser'),
]

await launch(async () => {
  const chosen = process.argv.slice(2)
  const unknown = chosen.find(name => !parts.some(part => part.name === name))
  if (unknown !== undefined) {
    process.stderr.write(`There is no part "${unknown}". The parts are: ${parts.map(part => part.name).join(', ')}\n`)
    return 2
  }
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const total = await runParts(parts.filter(part => chosen.length === 0 || chosen.includes(part.name)))
  for (const line of [...skipLines(total), countLine(total)]) process.stdout.write(`${line}\n`)
  return total.failed === 0 ? 0 : 1
})

/** @param {readonly Part[]} chosen */
async function runParts(chosen) {
  const step = stepsOn(process.stdout)
  if (!(await succeeds(() => ensureInstalled(step, { command: 'npm test' })))) return countCheck(1)
  const chromium = (await succeeds(() => ensureChromium(step))) ? [] : [countCheck(1)]
  const parallel = parallelStepsOn(process.stdout)
  const works = chosen.map(part => ({ ...part, run: () => runPart(parallel, part) }))
  return sum([...chromium, ...(await sideBySide(works, LANES))])
}

/**
 * @param {import('./steps.mjs').Step} step
 * @param {Part} part
 */
async function runPart(step, part) {
  let counts = countCheck(1)
  await succeeds(() =>
    step(part.name, async () => {
      const { code, output } = await part.run()
      const log = join(results, `${part.name.replace(' ', '-')}.log`)
      writeFileSync(log, output)
      counts = part.count ? heldToExitCode(part.count(), code) : countCheck(code)
      if (counts.failed > 0) throw partFailure(part, output, log)
      return part.count ? countLine(counts) : ''
    }),
  )
  return counts
}

/**
 * @param {Part} part
 * @param {string} output
 * @param {string} log
 */
function partFailure({ name }, output, log) {
  return new StepFailure(`"${name}" failed; all it said is in ${relative(root, log)}.`, {
    output,
    remedy: `To run it alone, type: npm test -- ${name.includes(' ') ? `"${name}"` : name}`,
  })
}

/**
 * Runs one step; a failure is told where it happens and does not keep the others from running.
 *
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>}
 */
async function succeeds(work) {
  try {
    await work()
    return true
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error
    process.stdout.write(`${failureText(error)}\n`)
    return false
  }
}

/**
 * The tests of one project of vitest.
 *
 * @param {string} name
 * @param {'node' | 'browser'} project
 * @returns {Part}
 */
function vitestPart(name, project) {
  const result = join(results, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${result}`]
  return {
    name,
    run: () => tool(toolScript('vitest'), 'run', '--project', project, ...reporters),
    count: () => resultOf(result, countVitest),
  }
}

/**
 * @template Result
 * @param {string} file
 * @param {(result: Result) => import('./counts.mjs').Counts} count
 */
function resultOf(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
function tool(script, ...args) {
  const env = {
    ...projectEnvironment(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndResult,
    // Tests start hundreds of processes and threads, each of which would compile the same modules again: 33 s became 21 s.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'moldline-compile'),
  }
  return capture(projectNode() ?? process.execPath, [script, ...args], { env })
}
