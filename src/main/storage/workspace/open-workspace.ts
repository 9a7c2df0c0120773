import { chmodSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { isNetworkPath, requireLocalDisk } from './local-disk.ts'

/** The folder Moldline owns, one per plant. Absolute paths. */
export interface Workspace {
  readonly dir: string
  readonly plantDatabase: string
  readonly consoleDatabase: string
  /** Locked while an engine owns the workspace. */
  readonly lock: string
  /** Names the owner. */
  readonly owner: string
  readonly backups: string
  readonly exports: string
  readonly notices: string
  readonly logs: string
}

/** Where everything of a workspace lies; touches nothing. */
export function workspaceLayout(folder: string): Workspace {
  const dir = isNetworkPath(folder) ? folder : resolve(folder)
  return {
    dir,
    plantDatabase: join(dir, 'plant.db'),
    consoleDatabase: join(dir, 'console.db'),
    lock: join(dir, 'owner.lock.db'),
    owner: join(dir, 'owner.json'),
    backups: join(dir, 'backups'),
    exports: join(dir, 'exports'),
    notices: join(dir, 'notices'),
    logs: join(dir, 'logs'),
  }
}

/**
 * Creates the folders of a workspace where they are missing, for its owner only, on a disk of this computer.
 * @throws EngineFailure `workspace_not_local`, `database_unreadable`
 */
export function openWorkspace(folder: string): Workspace {
  const workspace = workspaceLayout(folder)
  const { dir, backups, exports, notices, logs } = workspace
  if (isNetworkPath(folder)) requireLocalDisk(folder)
  try {
    for (const path of [dir, backups, exports, notices, logs]) {
      mkdirSync(path, { recursive: true, mode: 0o700 })
      chmodSync(path, 0o700)
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EngineFailure(
      failure('database_unreadable', `The workspace ${dir} cannot be made (${reason}).`, {
        remedy: 'Choose a folder in which you may write.',
        file: dir,
      }),
      { cause: error },
    )
  }
  requireLocalDisk(dir)
  return workspace
}
