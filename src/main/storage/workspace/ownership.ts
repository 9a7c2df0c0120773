import Database from 'better-sqlite3'
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { guarded } from '../storage-failure.ts'
import type { Workspace } from './open-workspace.ts'

/** Who owns a workspace, for people to read. */
export interface Owner {
  /** What owns it, e.g. `moldline run`. */
  readonly name: string
  readonly pid: number
  /** Name of the computer. */
  readonly host: string
  /** UTC ISO 8601. */
  readonly since: string
}

/** The right to write in a workspace, until released or until the process ends. */
export interface Ownership {
  release(): void
}

/**
 * Takes a workspace: an exclusive lock on an SQLite file, which the kernel frees when the process dies, however it dies; `owner.json`
 * only names the owner (design 2).
 * @throws EngineFailure `workspace_in_use`, naming the owner
 */
export function acquireOwnership(workspace: Workspace, owner: Owner): Ownership {
  const lock = guarded(workspace.lock, () => lockExclusively(workspace))
  writeOwner(workspace, owner)
  let isHeld = true
  return {
    release() {
      if (!isHeld) return
      isHeld = false
      rmSync(workspace.owner, { force: true })
      lock.close()
    },
  }
}

function lockExclusively(workspace: Workspace): Database.Database {
  const lock = new Database(workspace.lock, { timeout: 0 })
  try {
    chmodSync(workspace.lock, 0o600)
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock.close()
    const isTaken = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
    throw isTaken ? inUse(workspace, error) : error
  }
}

/** Who owns the workspace or owned it last; null when nobody wrote it down. A lock alone says whether the owner lives. */
function readOwner(workspace: Workspace): Owner | null {
  try {
    return JSON.parse(readFileSync(workspace.owner, 'utf8')) as Owner
  } catch {
    // Absent or half written: the name is a courtesy, the lock is what counts.
    return null
  }
}

/** Written beside and renamed, so that a reader never sees half of it. On a full disk the owner goes without a name. */
function writeOwner({ owner: path }: Workspace, owner: Owner): void {
  const beside = `${path}.${owner.pid}`
  try {
    writeFileSync(beside, JSON.stringify(owner), { mode: 0o600 })
    renameSync(beside, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    // The name is a courtesy, the lock is held; what needs the disk next says that it is full.
    rmSync(beside, { force: true })
    rmSync(path, { force: true })
  }
}

function inUse(workspace: Workspace, cause: unknown): EngineFailure {
  const owner = readOwner(workspace)
  const who =
    owner === null ? 'another Moldline' : `${owner.name} (process ${owner.pid} on ${owner.host}, since ${owner.since})`
  return new EngineFailure(
    failure('workspace_in_use', `The workspace ${workspace.dir} is in use by ${who}.`, {
      remedy: 'Use that window, or close it and try again.',
      file: workspace.dir,
    }),
    { cause },
  )
}
