import Database from 'better-sqlite3'
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { guarded } from '../storage-failure.ts'
import type { Workspace } from './open-workspace.ts'

/** Where the owner takes writing commands from others: path of a local socket or pipe, and what lets them in. */
const OwnerEndpoint = z.object({ path: z.string(), token: z.string() })
export type OwnerEndpoint = z.infer<typeof OwnerEndpoint>

/** Who owns a workspace, for people to read and for commands to find. What an older version did not write down is empty. */
const Owner = z.object({
  /** What owns it, e.g. `the console`. */
  name: z.string(),
  pid: z.number(),
  /** Name of the computer. */
  host: z.string(),
  /** UTC ISO 8601. */
  since: z.string(),
  /** Last sign of life, UTC ISO 8601. */
  seen: z.string().default(''),
  /** Of Moldline. */
  version: z.string().default(''),
  /** Null when it takes no commands. */
  endpoint: OwnerEndpoint.nullable().default(null),
})
export type Owner = z.output<typeof Owner>

/** The right to write in a workspace, until released or until the process ends. */
export interface Ownership {
  release(): void
}

export interface OwnershipOptions {
  readonly clock?: () => Date
  /** How often the sign of life is renewed, in milliseconds. */
  readonly renewMs?: number
}

/**
 * Takes a workspace: an exclusive lock on an SQLite file, which the kernel frees when the process dies, however it dies. `owner.json`
 * only names the owner and where it is reached; the time in it is renewed while the owner lives and decides nothing (design 2).
 * @throws EngineFailure `workspace_in_use`, naming the owner
 */
export function acquireOwnership(
  workspace: Workspace,
  owner: Omit<Owner, 'seen'>,
  { clock = () => new Date(), renewMs = 5_000 }: OwnershipOptions = {},
): Ownership {
  const lock = guarded(workspace.lock, () => lockExclusively(workspace))
  // What a killed owner left says nothing about this one, should the disk be full.
  removeCourtesy(workspace.owner)
  const sign = () => writeOwner(workspace, { ...owner, seen: clock().toISOString() })
  sign()
  const heartbeat = setInterval(sign, renewMs).unref()
  let isHeld = true
  return {
    release() {
      if (!isHeld) return
      isHeld = false
      clearInterval(heartbeat)
      removeCourtesy(workspace.owner)
      lock.close()
    },
  }
}

/** Who owns the workspace or owned it last; null when nobody wrote it down. A lock alone says whether the owner lives. */
export function readOwner(workspace: Pick<Workspace, 'owner'>): Owner | null {
  try {
    return Owner.parse(JSON.parse(readFileSync(workspace.owner, 'utf8')))
  } catch {
    // Absent or not ours: the name is a courtesy, the lock is what counts.
    return null
  }
}

/** The owner for a person: `the console (process 12 on planner-pc, since …, last seen …)`. */
export function ownerText(owner: Owner | null): string {
  if (owner === null) return 'another Moldline'
  const { name, pid, host, since, seen } = owner
  return `${name} (process ${pid} on ${host}, since ${since}${seen && `, last seen ${seen}`})`
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

/** Written beside and renamed, so that a reader never sees half of it. On a full disk the owner goes without a name. */
function writeOwner({ owner: path }: Workspace, owner: Owner): void {
  const beside = `${path}.${owner.pid}`
  try {
    writeFileSync(beside, JSON.stringify(owner), { mode: 0o600 })
    renameSync(beside, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    // The name is a courtesy, the lock is held; what needs the disk next says that it is full.
    removeCourtesy(beside)
  }
}

/** What the disk does not let go of is no reason to fail: the lock is what counts, and the sign of life comes from a timer. */
function removeCourtesy(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

function inUse(workspace: Workspace, cause: unknown): EngineFailure {
  const who = ownerText(readOwner(workspace))
  return new EngineFailure(
    failure('workspace_in_use', `The workspace ${workspace.dir} is in use by ${who}.`, {
      remedy: 'Use that window, or close it and try again.',
      file: workspace.dir,
    }),
    { cause },
  )
}
