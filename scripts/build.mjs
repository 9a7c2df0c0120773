import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectEnvironment, projectNode, root, toolScript } from './project.mjs'
import { capture } from './run.mjs'
import { StepFailure } from './step-failure.mjs'

/** What the build reads, besides everything below `src/` that is not a test. */
const inputs = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const notBuilt = /\.test\.tsx?$|[\\/]testing[\\/]|README\.md$/

const stamp = join(root, 'out', '.moldline-stamp')

/**
 * Builds the console into `out/` when a source has changed since the last build.
 *
 * @param {import('./steps.mjs').Step} step
 * @param {{ command: string }} options the command to type again after a failure
 */
export async function ensureBuilt(step, { command }) {
  const fingerprint = sourcesFingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return
  await step('build', async () => {
    rmSync(stamp, { force: true })
    const { code, output } = await build()
    if (code !== 0) {
      throw new StepFailure('The console could not be built; the reason is above.', {
        output,
        remedy: `Undo or mend the change in src/, then type: ${command}`,
      })
    }
    return ''
  })
}

/** Builds, whatever is there, and leaves the stamp by which a later start knows that it may use the result. */
export async function build() {
  const fingerprint = sourcesFingerprint()
  const result = await capture(projectNode() ?? process.execPath, [toolScript('electron-vite'), 'build'], {
    env: projectEnvironment(),
  })
  if (result.code === 0) writeFileSync(stamp, fingerprint)
  return result
}

/** A hash over the paths and contents of everything the build reads. */
export function sourcesFingerprint(folder = root) {
  const hash = createHash('sha256')
  const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, 'src', name))
    .filter(file => !notBuilt.test(file) && statSync(file).isFile())
  for (const file of [...sources.toSorted(), ...inputs.map(name => join(folder, name))]) {
    hash
      .update(`${file.slice(folder.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}
