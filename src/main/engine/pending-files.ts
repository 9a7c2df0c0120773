import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PendingFile } from '../../contract/event.ts'

/** A file that settled in the plant. */
export interface SettledChange {
  /** Path below the plant, with `/`. */
  readonly path: string
  readonly change: 'new' | 'changed' | 'gone'
}

export interface PendingFiles {
  readonly list: readonly PendingFile[]
  /** Takes note of a settled file; one whose content is what was loaded is not pending. */
  settle(change: SettledChange): Promise<void>
  /** A run has looked at the plant: what it saw as it is now is pending no more. */
  review(): Promise<void>
}

/** A file as the last run saw it, or that it found it gone. */
export interface SeenFile {
  readonly contentHash: string | null
  readonly isGone: boolean
}

export interface PendingFilesOptions {
  readonly plant: string
  readonly clock: () => Date
  /** What the last run saw under a path; null when it saw nothing. An ignored file has no hash and stays ignored. */
  readonly lastSeen: (path: string) => SeenFile | null
  /** Whether a path is one the plant's tables are read from. */
  readonly isInput: (path: string) => boolean
  readonly onChange: (files: readonly PendingFile[]) => void
}

/** Files that are new, changed or gone since the last run; content decides, not the time stamp. */
export function createPendingFiles(options: PendingFilesOptions): PendingFiles {
  const { plant, clock, lastSeen, isInput, onChange } = options
  const pending = new Map<string, PendingFile>()
  const list = () => [...pending.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  async function settle({ path, change }: SettledChange): Promise<void> {
    if (!isInput(path)) return
    const known = lastSeen(path)
    const seen = known?.isGone ? null : known
    if (change === 'gone' ? seen === null : seen !== null && (await isAsSeen(join(plant, path), seen))) {
      if (pending.delete(path)) onChange(list())
      return
    }
    const kind = change === 'gone' ? 'gone' : seen === null ? 'new' : 'changed'
    pending.set(path, { path, change: kind, at: clock().toISOString() })
    onChange(list())
  }

  return {
    get list() {
      return list()
    },
    settle,
    async review() {
      for (const { path, change } of list()) await settle({ path, change })
    },
  }
}

/** A file that is in use or gone again is pending: the run that reads it says why. */
async function isAsSeen(path: string, seen: SeenFile): Promise<boolean> {
  if (seen.contentHash === null) return true
  try {
    return hash('sha256', await readFile(path)) === seen.contentHash
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}
