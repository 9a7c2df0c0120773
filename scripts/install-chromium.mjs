import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.mjs'
import { projectEnvironment, projectNode, toolScript } from './project.mjs'
import { capture } from './run.mjs'
import { StepFailure } from './step-failure.mjs'

/**
 * The tests of the window run in a Chromium. A missing one is installed where nobody is asked before packages change
 * (root, CI); elsewhere the person gets the command.
 *
 * @param {import('./steps.mjs').Step} step
 * @throws {StepFailure} when there is none and it may not or could not be installed
 */
export async function ensureChromium(step) {
  if (findChromium() !== undefined) return
  await step('chromium', async () => {
    const debian = existsSync('/usr/bin/apt-get')
    const root = process.getuid?.() === 0
    if (!root && !process.env['CI']) throw missing('No Chromium was found.', debian)
    if (process.env['CHROMIUM']) throw missing(`CHROMIUM names ${process.env['CHROMIUM']}, which is not there.`, debian)
    const output = debian && root ? await fromDebian() : await fromPlaywright()
    const found = findChromium()
    if (found === undefined) throw missing('Chromium could not be installed.', debian, output)
    return found
  })
}

/**
 * Older Debians have only the whole browser.
 *
 * @returns {Promise<string>} what was printed
 */
async function fromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  let { output } = await capture('apt-get', ['update'], { env })
  for (const name of ['chromium-headless-shell', 'chromium']) {
    output += (await capture('apt-get', ['install', '-y', name], { env })).output
    if (findChromium() !== undefined) break
  }
  return output
}

/** @returns {Promise<string>} what was printed */
async function fromPlaywright() {
  const args = [toolScript('playwright'), 'install', '--with-deps', 'chromium']
  const { output } = await capture(projectNode() ?? process.execPath, args, { env: projectEnvironment() })
  return output
}

/**
 * @param {string} message
 * @param {boolean} debian
 * @param {string} [output]
 */
function missing(message, debian, output = '') {
  const command = debian ? 'sudo apt-get install -y chromium' : 'npx playwright install chromium'
  return new StepFailure(`${message} The tests of the window need one.`, {
    output,
    remedy: `Install it, or set CHROMIUM to the path of yours, then type npm test again: ${command}`,
  })
}
