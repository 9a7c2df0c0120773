import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder. Inside a test it is removed when the test ends; in a hook or outside, when the process ends. */
export function temporaryFolder(name = 'test'): string {
  const dir = mkdtempSync(join(tmpdir(), `moldline-${name}-`))
  const remove = (): void => rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  try {
    onTestFinished(remove)
  } catch {
    process.once('exit', remove)
  }
  return dir
}
