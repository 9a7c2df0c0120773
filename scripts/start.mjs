/** `npm start`: installs and builds what is stale, then opens the console. */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { displayObstacle, electronBinary, electronObstacle, fetchElectron, runElectron } from './electron.mjs'
import { ensureInstalled } from './install.mjs'
import { projectNode, root } from './project.mjs'
import { endLike, handOver } from './run.mjs'
import { launch, stepsOn } from './steps.mjs'

const usage = `Opens the Moldline console; installs and builds first what is missing or older than its source.

Usage: npm start -- [options]

  --plant DIR       the plant's folder (default: the one chosen last, else the sample plant)
  --workspace DIR   where Moldline keeps its databases for this plant
  --browser         open the console in the browser, not in Electron
  --port N          with the browser: the port (default: any free one)
  --no-open         with the browser: print the address, open nothing
  --help            this text
`

const options = /** @type {const} */ ({
  plant: { type: 'string' },
  workspace: { type: 'string' },
  browser: { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
})

await launch(async () => {
  const chosen = readOptions()
  if (!chosen || chosen.help) {
    process[chosen ? 'stdout' : 'stderr'].write(usage)
    return chosen ? 0 : 2
  }
  const step = stepsOn(process.stdout)
  await ensureInstalled(step, { command: 'npm start' })
  await ensureBuilt(step, { command: 'npm start' })
  const folders = [...folderOption('--plant', chosen.plant), ...folderOption('--workspace', chosen.workspace)]
  const machine = { environment: process.env, platform: process.platform, uid: process.getuid?.() }
  const quiet = chosen['no-open'] === true || displayObstacle(machine) !== undefined
  if (chosen.browser !== true) {
    const opened = await openElectron(machine, folders)
    if ('end' in opened) return endLike(opened.end)
    const instead = quiet
      ? 'open the console in a browser, at the address below'
      : 'opening the console in your browser'
    process.stdout.write(`Electron is not available here (${opened.reason}); ${instead}.\n`)
  }
  const port = chosen.port === undefined ? [] : ['--port', chosen.port]
  const serve = [join(root, 'out', 'main', 'cli.js'), 'serve', ...folders, ...port, ...(quiet ? ['--no-open'] : [])]
  return endLike(await handOver(projectNode() ?? process.execPath, serve))
})

/** @returns the options given; undefined, with a message, when they are not understood */
function readOptions() {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n`)
    return undefined
  }
}

/**
 * A folder as the person who typed it meant it: relative to where npm was called, not to the project.
 *
 * @param {string} name
 * @param {string | undefined} folder
 */
function folderOption(name, folder) {
  return folder === undefined ? [] : [name, resolve(process.env['INIT_CWD'] ?? '.', folder)]
}

/**
 * @param {import('./electron.mjs').Machine} machine
 * @param {readonly string[]} args
 * @returns {ReturnType<typeof runElectron>}
 */
async function openElectron(machine, args) {
  const obstacle = electronObstacle(machine)
  if (obstacle !== undefined) return { reason: obstacle }
  if (electronBinary() === undefined) {
    process.stdout.write('electron   fetching its program, about 120 MB (npm start -- --browser does without)\n')
    const reason = await fetchElectron()
    if (reason !== undefined) return { reason }
  }
  return runElectron(electronBinary() ?? '', [root, ...args])
}
