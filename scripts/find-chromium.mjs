import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** @type {Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>} */
const places = {
  // The one without a desktop's windows first: the same pages for an eighth less work.
  linux: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
    name => `/usr/bin/${name}`,
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    name => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(variable => {
    const folder = process.env[variable]
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return folder === undefined ? [] : programs.map(program => join(folder, program))
  }),
}

/**
 * The Chromium the tests run in: the one named by `CHROMIUM`, one of the machine's, or the one Playwright fetched.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | undefined}
 */
export function findChromium(environment = process.env) {
  const named = environment['CHROMIUM']
  if (named) return existsSync(named) ? named : undefined
  return (places[process.platform] ?? []).find(file => existsSync(file)) ?? fetchedByPlaywright()
}

/** @returns {string | undefined} */
function fetchedByPlaywright() {
  try {
    const file = createRequire(import.meta.url)('playwright-core').chromium.executablePath()
    return existsSync(file) ? file : undefined
  } catch {
    // Before the packages are installed, and on platforms Playwright has no Chromium for, there is none of its own.
    return undefined
  }
}

/** How the tests start it: quiet, without a network of its own, and without a sandbox where that cannot work. */
export function chromiumLaunchOptions() {
  const sandboxless = process.getuid?.() === 0 || process.env['CI']
  const executablePath = findChromium()
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...(sandboxless ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
