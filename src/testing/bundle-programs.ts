import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import type { TestProject } from 'vitest/node'
import { keepPrograms } from './keep-programs.ts'
import { PROGRAMS, PROGRAMS_FOLDER } from './program-url.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, 'node_modules', '.cache', 'moldline-programs')

/** Set-up of the whole test run: bundles what tests start, once before all of them and again when a source changes under watch. */
export async function setup(project: TestProject): Promise<void> {
  await bundle()
  project.onTestsRerun(bundle)
}

async function bundle(): Promise<void> {
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // One file instead of a package; the module with the native half stays where its half is.
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: true, write: false, target: 'node20', rollupOptions: { input: PROGRAMS } },
  })) as Rolldown.RolldownOutput
  process.env[PROGRAMS_FOLDER] = keepPrograms(
    cache,
    output.flatMap(file => (file.type === 'chunk' ? file : [])),
  )
}
