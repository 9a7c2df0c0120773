import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './project.mjs'

/**
 * @typedef {object} Finished
 * @property {number} code the exit code; 128 + the signal's number when a signal ended it, 127 when it did not start
 * @property {string} output standard output and error, in the order they came
 */

/** @type {readonly NodeJS.Signals[]} */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a tool to its end and keeps what it prints. A launcher that is told to stop stops the tool first.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, shell?: boolean, signal?: AbortSignal }} [options]
 * @returns {Promise<Finished>}
 */
export function capture(command, args, options = {}) {
  return new Promise(resolve => {
    /** @type {Buffer[]} */
    const chunks = []
    const env = { ...(options.env ?? process.env), NO_COLOR: '1' }
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options, env })
    const release = relaySignals(signal => {
      child.kill(signal)
      process.exit(128 + constants.signals[signal])
    })
    const finish = (/** @type {number} */ code, /** @type {string} */ added = '') => {
      release()
      resolve({ code, output: Buffer.concat(chunks).toString() + added })
    }
    child.stdout.on('data', chunk => chunks.push(chunk))
    child.stderr.on('data', chunk => chunks.push(chunk))
    child.once('error', error => finish(127, error.message))
    child.once('close', (code, signal) => finish(signal ? 128 + constants.signals[signal] : (code ?? 1)))
  })
}

/**
 * Gives the terminal to another program and waits for its end. Signals are passed on, so that it can stop in order;
 * Ctrl+C in a terminal reaches it by itself, as it shares the terminal's process group.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>} `code` 127 when it did not start
 */
export function handOver(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const release = relaySignals(signal => {
      const reachedIt = signal === 'SIGINT' && (process.stdin.isTTY || process.platform === 'win32')
      if (!reachedIt) child.kill(signal)
    })
    child.once('error', () => resolve({ code: 127, signal: null }))
    child.once('exit', (code, signal) => {
      release()
      resolve({ code: signal ? 128 + constants.signals[signal] : (code ?? 1), signal })
    })
  })
}

/**
 * @param {(signal: NodeJS.Signals) => void} handle
 * @returns {() => void} ends the relay
 */
function relaySignals(handle) {
  for (const signal of endings) process.on(signal, handle)
  return () => {
    for (const signal of endings) process.off(signal, handle)
  }
}

/**
 * Ends this process as the program it stood for ended: with its exit code, or by the signal that ended it.
 *
 * @param {{ code: number, signal: NodeJS.Signals | null }} end
 * @returns {number} the exit code
 */
export function endLike({ code, signal }) {
  if (signal) process.kill(process.pid, signal)
  return code
}
