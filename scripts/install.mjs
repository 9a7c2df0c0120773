import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { onProjectNode, projectNode, root, userNode } from './project.mjs'
import { capture } from './run.mjs'
import { StepFailure } from './step-failure.mjs'

/**
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} Packages
 */

/** npm's own waits between tries add up to more than a minute before it admits that there is no network. */
const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=6000']
const npmFlags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...patience]

/**
 * Installs the packages when `node_modules` is not what `package-lock.json` says.
 *
 * @param {import('./steps.mjs').Step} step
 * @param {{ command: string }} options the command to type again after a failure
 */
export async function ensureInstalled(step, { command }) {
  if (isInstalled()) return
  await step('install', async () => {
    if (process.platform === 'win32' && onProjectNode()) throw ownNodeInUse()
    const npm = npmCommand()
    const { code, output } = await capture(npm.command, [...npm.args, 'ci', ...npmFlags], npm.options)
    if (code !== 0) throw installFailure(output, command)
    if (!projectNode()) await fetchProjectNode(command)
    return `${Object.keys(readPackages('node_modules/.package-lock.json')).length} packages`
  })
}

/** Whether every package of the lock file is installed in that version, and the project's Node with them. */
export function isInstalled() {
  return (
    projectNode() !== undefined &&
    existsSync(join(root, 'node_modules', '.package-lock.json')) &&
    fits(readPackages('package-lock.json'), readPackages('node_modules/.package-lock.json'))
  )
}

/**
 * @param {Packages} wanted of the lock file; optional ones may be for another platform
 * @param {Packages} installed as npm notes them down once it has finished
 */
export function fits(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    const have = installed[path]
    if (!have) return path === '' || entry.optional === true || entry.devOptional === true
    return have.version === entry.version && have.integrity === entry.integrity
  })
}

/**
 * @param {string} file
 * @returns {Packages}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
}

/** npm as a script for the user's own Node: beside that Node, or named by npm itself when it started us. */
function npmCommand() {
  const node = userNode()
  const folder = dirname(realpathSync(node))
  const started = process.env['npm_execpath']
  const script = [
    ...(started?.endsWith('npm-cli.js') ? [started] : []),
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find(file => existsSync(file))
  if (script) return { command: node, args: [script], options: {} }
  return { command: 'npm', args: [], options: { shell: process.platform === 'win32' } }
}

/**
 * Where npm was told not to run install scripts, the one script the project needs is run here.
 *
 * @param {string} command
 */
async function fetchProjectNode(command) {
  const folder = join(root, 'node_modules', 'node')
  const { output } = await capture(userNode(), ['installArchSpecificPackage.js'], { cwd: folder })
  if (!projectNode()) throw installFailure(output, command)
}

/**
 * @param {string} output what npm printed
 * @param {string} command
 */
export function installFailure(output, command) {
  const remedies = [
    {
      signs: /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|network/,
      message: 'The packages could not be downloaded: the package registry was not reached.',
      remedy: `Check the network and npm's proxy settings, then type: ${command}`,
    },
    {
      signs: /EUSAGE/,
      message: 'package.json and package-lock.json do not belong together.',
      remedy: `Take both from one commit (git checkout package.json package-lock.json), then type: ${command}`,
    },
    {
      signs: /EACCES|EPERM|EBUSY/,
      message: 'npm may not write to node_modules, or a program is still using it.',
      remedy: `Close Moldline and your editor, see that this folder is yours, then type: ${command}`,
    },
    {
      signs: /ENOSPC/,
      message: 'The disk is full.',
      remedy: `Free about 1 GB, then type: ${command}`,
    },
    {
      signs: /spawn npm ENOENT|npm: not found|'npm' is not recognized/,
      message: 'npm was not found.',
      remedy: `Install Node.js 20 or newer, which brings npm, then type: ${command}`,
    },
  ]
  const { message, remedy } = remedies.find(({ signs }) => signs.test(output)) ?? {
    message: 'npm could not install the packages; its reason is above.',
    remedy: `Mend that, then type: ${command}`,
  }
  const said = output.split('\n').filter(line => line !== 'npm error' && !/^npm (warn|error\s+at) /.test(line))
  return new StepFailure(message, { output: said.join('\n'), remedy })
}

function ownNodeInUse() {
  return new StepFailure("Windows keeps the project's own Node locked while it runs this command.", {
    remedy: 'Install the changed packages with your own Node, by typing: node scripts\\start.mjs',
  })
}
