import { hash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import type { TestProject } from 'vitest/node'
import { PROGRAMS, PROGRAMS_FOLDER } from './program-url.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, 'node_modules', '.cache', 'moldline-programs')
const DAY_MS = 86_400_000

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
  process.env[PROGRAMS_FOLDER] = kept(output.flatMap(file => (file.type === 'chunk' ? file : [])))
}

/** The same code stands in the same folder, where Node finds what it compiled; what is a day old is removed. */
function kept(chunks: readonly Rolldown.OutputChunk[]): string {
  const name = hash('sha256', JSON.stringify(chunks.map(({ fileName, code }) => [fileName, code])))
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache)) {
    if (Date.now() - statSync(join(cache, old)).mtimeMs > DAY_MS) rmSync(join(cache, old), { recursive: true })
  }
  // A run beside this one never sees half of it.
  const unfinished = mkdtempSync(join(cache, 'unfinished-'))
  for (const { fileName, code } of chunks) {
    mkdirSync(dirname(join(unfinished, fileName)), { recursive: true })
    writeFileSync(join(unfinished, fileName), code)
  }
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true })
    // The run beside this one was sooner, with the same code.
    if (!existsSync(folder)) throw error
  }
  return folder
}
