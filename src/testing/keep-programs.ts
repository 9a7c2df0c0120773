import { hash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file of bundled programs, by its path below their folder. */
export interface ProgramFile {
  readonly fileName: string
  readonly code: string
}

const DAY_MS = 86_400_000

/** The same code stands in the same folder, where Node finds what it compiled; what is a day old is removed. */
export function keepPrograms(cache: string, chunks: readonly ProgramFile[]): string {
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
