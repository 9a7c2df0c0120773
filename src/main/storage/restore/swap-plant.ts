import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { backupError, backupFailure } from '../backups/backup-failure.ts'
import { flush, moveDurably, replaceFile } from '../backups/durable-file.ts'
import { hashFile } from '../backups/hash-file.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { knownNumbers } from './known-numbers.ts'
import { preparedPath, removePrepared } from './prepare-plant.ts'
import { setAside, SIDE_FILES } from './set-aside.ts'

/** A restore somebody asked for, from the moment everything for it is on the disk until it is done and written into the audit log. */
export interface PendingRestore {
  readonly restorePoint: string
  readonly actor: string
  /** UTC ISO 8601; names the restore. */
  readonly at: string
  /** Of the prepared file. */
  readonly sha256: string
  /** Restore point that holds the present database; null when that is damaged and is kept aside instead. */
  readonly kept: string | null
  /** Greatest generation number the present database knew: when it knows more by now, the restore was given up. */
  readonly newest: number
}

/**
 * Puts the prepared database in the place of plant.db. All connections are closed, and the present one is kept: as a restore point with
 * its write-ahead log written back, or moved aside. From the pending record on, a crash is finished at the next opening; before it,
 * undone; and so is what fails. Only renames, so it takes no time.
 * @returns where the present one was set aside, below the workspace; null when it was not
 * @throws EngineFailure `workspace_in_use` when another program holds plant.db, `disk_full`, `backup_failed`
 */
export function swapPlant(workspace: Workspace, pending: PendingRestore): string | null {
  const { plantDatabase } = workspace
  try {
    if (pending.kept !== null && hasUnwritten(plantDatabase)) throw inUse(plantDatabase)
    replaceFile(recordPath(workspace), `${JSON.stringify(pending)}\n`)
    return putInPlace(workspace, pending)
  } catch (error) {
    giveUpAfter(workspace)
    throw isHeld(error) ? inUse(plantDatabase, error) : backupError(error, plantDatabase)
  }
}

/** Something committed that stands in the write-ahead log only. */
function hasUnwritten(plantDatabase: string): boolean {
  return existsSync(`${plantDatabase}-wal`) && statSync(`${plantDatabase}-wal`).size > 0
}

/** The restore a crash left unfinished, or finished and not yet audited; null when there is none. */
export function readPendingRestore(workspace: Workspace): PendingRestore | null {
  const path = recordPath(workspace)
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as PendingRestore
  } catch (error) {
    // It is replaced in one step; what is not readable was written by somebody else.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** When the restore is done and recorded, or given up. @throws EngineFailure `backup_failed` */
export function forgetPendingRestore(workspace: Workspace): void {
  try {
    rmSync(recordPath(workspace), { force: true })
    flush(workspace.dir)
  } catch (error) {
    throw backupError(error, recordPath(workspace))
  }
}

/**
 * At the opening, before anything else: finishes a swap that was interrupted, if what was prepared is whole and nothing was published
 * since, and undoes it otherwise. Without a pending record nothing had been decided, and what was prepared goes.
 */
export function finishSwap(workspace: Workspace): void {
  const pending = readPendingRestore(workspace)
  const prepared = preparedPath(workspace)
  if (pending === null || !existsSync(prepared)) return removePrepared(workspace)
  const isAsItWas = knownNumbers(workspace.plantDatabase).greatestGeneration <= pending.newest
  if (isAsItWas && hashFile(prepared).sha256 === pending.sha256) putInPlace(workspace, pending)
  else giveUp(workspace)
}

/** Why it failed matters more; what is left of it is undone at the next opening, where `newest` tells that it was given up. */
function giveUpAfter(workspace: Workspace): void {
  try {
    giveUp(workspace)
  } catch (error) {
    if (backupFailure(error, workspace.dir) === null) throw error
  }
}

function giveUp(workspace: Workspace): void {
  forgetPendingRestore(workspace)
  removePrepared(workspace)
}

function putInPlace(workspace: Workspace, { kept, at }: PendingRestore): string | null {
  const { plantDatabase } = workspace
  const aside = kept === null && existsSync(plantDatabase) ? setAside(workspace, plantDatabase, at) : null
  for (const end of SIDE_FILES) rmSync(`${plantDatabase}${end}`, { force: true })
  moveDurably(preparedPath(workspace), plantDatabase)
  return aside
}

function recordPath({ dir }: Workspace): string {
  return join(dir, 'restore.json')
}

/** Windows lets nobody rename what another program has open. */
function isHeld(error: unknown): boolean {
  const codes = process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY']
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

function inUse(path: string, cause?: unknown): EngineFailure {
  return new EngineFailure(
    failure('workspace_in_use', `${path} is open in another program, so it cannot be replaced.`, {
      remedy: 'Close what reads it (a command line, a backup program) and restore again. Nothing was changed.',
      file: path,
      transient: true,
    }),
    { cause },
  )
}
