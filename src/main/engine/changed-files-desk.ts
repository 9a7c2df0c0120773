import type { PendingFile } from '../../contract/event.ts'
import { EngineFailure } from '../../contract/failure.ts'
import { createContentMemo } from './automation/content-memo.ts'
import { hashContent } from './automation/hash-content.ts'
import { changedFiles, type ChangedFilesOptions } from './changed-files.ts'

export interface ChangedFilesDeskOptions extends Omit<ChangedFilesOptions, 'contentOf'> {
  /** Told what the first look found; null where the first answer waits for it: a single command. */
  readonly onFirstLook: ((pending: readonly PendingFile[]) => void) | null
}

/** Which files changed since the last run, for an engine that does not watch: it looks when it is asked. */
export interface ChangedFilesDesk {
  list(): Promise<readonly PendingFile[]>
}

/** Remembers what it hashed: only the first look reads every file, and no window waits for that one. */
export function createChangedFilesDesk({ onFirstLook, ...options }: ChangedFilesDeskOptions): ChangedFilesDesk {
  const contentOf = createContentMemo(hashContent, options.clock)
  let firstLook: Promise<void> | undefined
  let isKnown = onFirstLook === null

  /** None where the data cannot be read, which the status says. */
  async function look(): Promise<readonly PendingFile[]> {
    try {
      return await changedFiles({ ...options, contentOf })
    } catch (error) {
      if (error instanceof EngineFailure) return []
      throw error
    }
  }

  async function lookFirst(): Promise<void> {
    try {
      const pending = await look()
      if (pending.length > 0) onFirstLook?.(pending)
    } finally {
      isKnown = true
    }
  }

  return {
    async list() {
      if (isKnown) return look()
      // Nobody waits for it: what went wrong, if the engine is still there, goes wrong again for the next who asks.
      firstLook ??= lookFirst().catch(() => {})
      return []
    },
  }
}
