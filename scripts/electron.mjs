import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectEnvironment, projectNode, root } from './project.mjs'
import { capture, handOver } from './run.mjs'

const folder = join(root, 'node_modules', 'electron')

/** An Electron that ends with an error this soon never showed its window, milliseconds. */
const atOnce = 10_000

/** Without a new byte for this long a download counts as not possible, milliseconds. */
const stallLimit = 20_000

/** Electron's program, where it has been fetched. */
export function electronBinary() {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const binary = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(note, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

/**
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} environment
 * @property {NodeJS.Platform} platform
 * @property {number | undefined} uid
 */

/**
 * Why nothing can be shown on this machine, no window and no browser.
 *
 * @param {Machine} machine
 * @returns {string | undefined} undefined when nothing speaks against it
 */
export function displayObstacle({ environment, platform }) {
  if (environment['CI']) return 'CI shows no windows'
  const display = environment['DISPLAY'] || environment['WAYLAND_DISPLAY']
  return platform === 'linux' && !display ? 'there is no display' : undefined
}

/**
 * Why Electron cannot run on this machine, whether or not its program is there.
 *
 * @param {Machine} machine
 * @returns {string | undefined} undefined when nothing speaks against it
 */
export function electronObstacle(machine) {
  const asRoot = machine.platform === 'linux' && machine.uid === 0
  return displayObstacle(machine) ?? (asRoot ? 'its sandbox does not work for root' : undefined)
}

/**
 * Runs Electron until its last window is closed.
 *
 * @param {string} binary
 * @param {readonly string[]} args
 * @returns {Promise<{ reason: string } | { end: { code: number, signal: NodeJS.Signals | null } }>} why there was no
 *   window, or how Electron ended after showing one
 */
export async function runElectron(binary, args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = projectEnvironment()
  const started = performance.now()
  const end = await handOver(binary, args, { env })
  const failed = end.code !== 0 && end.signal !== 'SIGINT' && end.signal !== 'SIGTERM'
  return failed && performance.now() - started < atOnce ? { reason: `it ended at once, code ${end.code}` } : { end }
}

/**
 * Fetches Electron's program, which its package leaves to the first start. A slow download may take its time; one that
 * stands still is given up.
 *
 * @returns {Promise<string | undefined>} why it could not be fetched; undefined when it is there
 */
export async function fetchElectron() {
  const downloads = mkdtempSync(join(tmpdir(), 'moldline-electron-'))
  const stalled = new AbortController()
  const watch = watchGrowth(downloads, () => stalled.abort())
  const env = { ...projectEnvironment(), TMPDIR: downloads, TEMP: downloads, TMP: downloads }
  try {
    const { output } = await capture(projectNode() ?? process.execPath, [join(folder, 'install.js')], {
      env: { ...env, ELECTRON_GET_NO_PROGRESS: '1' },
      signal: stalled.signal,
    })
    if (electronBinary()) return undefined
    return stalled.signal.aborted ? `its download stood still for ${stallLimit / 1000} s` : fetchObstacle(output)
  } finally {
    clearInterval(watch)
    rmSync(downloads, { recursive: true, force: true })
  }
}

/** @param {string} output what the download printed */
export function fetchObstacle(output) {
  const status = /Response code (\d+)/.exec(output)
  if (status) return `its download was answered with HTTP ${status[1]}`
  if (/checksum/i.test(output)) return 'its download was damaged'
  if (/ENOSPC/.test(output)) return 'the disk is full'
  if (/Policy|EACCES|EPERM/.test(output)) return 'this machine does not let its program be unpacked'
  return 'its program could not be downloaded'
}

/**
 * @param {string} downloads
 * @param {() => void} onStall
 */
function watchGrowth(downloads, onStall) {
  let bytes = 0
  let since = performance.now()
  return setInterval(() => {
    const now = size(downloads) + size(join(folder, 'dist'))
    if (now !== bytes) since = performance.now()
    else if (performance.now() - since > stallLimit) onStall()
    bytes = now
  }, 1000)
}

/** @param {string} path */
function size(path) {
  if (!existsSync(path)) return 0
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return names.reduce((sum, name) => sum + (statSync(join(path, name), { throwIfNoEntry: false })?.size ?? 0), 0)
}
