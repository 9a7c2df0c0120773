import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { moveDurably } from '../backups/durable-file.ts'
import type { Workspace } from '../workspace/open-workspace.ts'

/** What SQLite keeps beside a database. Without them a committed transaction may be missing. */
export const SIDE_FILES = ['-wal', '-shm'] as const

/**
 * Moves a database that cannot be used out of the way, with its side files; nothing in `set-aside` is ever removed. The database goes
 * first: what a crash leaves behind is side files without one, which the next call or opening moves too.
 * @returns where it is now, below the workspace, with `/`
 */
export function setAside(workspace: Workspace, database: string, at: string): string {
  const place = asidePlace(workspace, database, at)
  const folder = dirname(join(workspace.dir, place))
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 })
  mkdirSync(folder, { mode: 0o700 })
  for (const path of [database, ...SIDE_FILES.map(end => `${database}${end}`)]) {
    if (existsSync(path)) moveDurably(path, join(folder, basename(path)))
  }
  return place
}

/** Where `setAside` will put it: to be written down before. */
export function asidePlace({ dir }: Workspace, database: string, at: string): string {
  const wanted = `set-aside/${at.replaceAll(/[:.]/g, '-')}-${basename(database, '.db')}`
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`
    if (!existsSync(join(dir, folder))) return `${folder}/${basename(database)}`
  }
}

/** Whether side files lie there without their database: SQLite would throw them away, or worse, use them. */
export function hasOrphans(database: string): boolean {
  return !existsSync(database) && SIDE_FILES.some(end => existsSync(`${database}${end}`))
}
