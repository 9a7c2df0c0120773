import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** `.moldline-export-<computer>-<process>-<random>`: only its maker's computer can tell whether the process still works on it. */
const MINE = `.moldline-export-${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}-`
const NAME = new RegExp(`^${RegExp.escape(MINE)}(?<maker>[1-9]\\d*)-[A-Za-z0-9]{6}$`)

/** A folder beside the files it will become; whoever makes it removes it. */
export function makeStaging(folder: string): Promise<string> {
  return mkdtemp(join(folder, `${MINE}${process.pid}-`))
}

/**
 * Removes what exports that were killed left in a folder: only real folders of exactly such a name, made on this computer by a process
 * that is gone. Nothing where the folder cannot be read. A process number that was given away again keeps its folder until that one ends.
 */
export async function removeAbandoned(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const maker = NAME.exec(entry.name)?.groups?.['maker']
    if (maker === undefined || !entry.isDirectory() || isRunning(Number(maker))) continue
    await rm(join(folder, entry.name), { recursive: true, force: true, maxRetries: 3 })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another person's process may not be signalled, and is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
