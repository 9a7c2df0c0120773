import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * `.moldline-export-<computer>-<process>-<random>`: only its maker's computer can tell whether the process still works on it. Windows and
 * the Linux inside it share a name, but not their processes.
 */
const COMPUTER = createHash('sha256').update(`${process.platform} ${hostname()}`).digest('hex').slice(0, 8)
const MINE = `.moldline-export-${COMPUTER}-`
const NAME = new RegExp(`^${RegExp.escape(MINE)}(?<maker>[1-9]\\d*)-[A-Za-z0-9]{6}$`)

export interface RemoveOptions {
  /** Removes a folder with all that is in it; a test makes it fail as Windows does when a file in it is open elsewhere. */
  readonly remove?: (folder: string) => Promise<void>
}

/** A folder beside the files it will become; whoever makes it removes it. */
export function makeStaging(folder: string): Promise<string> {
  return mkdtemp(join(folder, `${MINE}${process.pid}-`))
}

/**
 * Removes what exports that were killed left in a folder: only real folders of exactly such a name, made on this computer by a process
 * that is gone. Nothing where the folder cannot be read. What cannot be removed now stays until the next time, and so does the folder of a
 * process whose number was given away again, until that one ends: neither the start of the engine nor an export fails for it.
 */
export async function removeAbandoned(folder: string, { remove = removeFolder }: RemoveOptions = {}): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const maker = NAME.exec(entry.name)?.groups?.['maker']
    if (maker === undefined || !entry.isDirectory() || isRunning(Number(maker))) continue
    await remove(join(folder, entry.name)).catch(() => undefined)
  }
}

function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 3 })
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another person's process may not be signalled, and is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
