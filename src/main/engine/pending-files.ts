import { join } from 'node:path'
import type { PendingFile } from '../../contract/event.ts'
import { hashContent } from './automation/hash-content.ts'

/** A file that settled in the plant. */
export interface SettledChange {
  /** Path below the plant, with `/`. */
  readonly path: string
  readonly change: 'new' | 'changed' | 'gone'
}

export interface PendingFiles {
  /** By path. */
  readonly list: readonly PendingFile[]
  readonly count: number
  /** What a pending file holds: SHA-256 in hex, `''` of one that is gone or cannot be read now; null of one that is not pending. */
  contentOf(path: string): string | null
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
  /** SHA-256 of a file in hex; null when it is in use or gone. By reading it, where nothing else is given. */
  readonly contentOf?: (path: string) => Promise<string | null>
  /** What the last run saw under a path; null when it saw nothing. An ignored file has no hash and stays ignored. */
  readonly lastSeen: (path: string) => SeenFile | null
  /** Whether a path is one the plant's tables are read from. */
  readonly isInput: (path: string) => boolean
  /** The list is another one; it is made when it is asked for. */
  readonly onChange: () => void
}

interface Pending {
  readonly file: PendingFile
  readonly content: string
}

/** Files that are new, changed or gone since the last run; content decides, not the time stamp. */
export function createPendingFiles(options: PendingFilesOptions): PendingFiles {
  const { plant, clock, lastSeen, isInput, onChange, contentOf: hashOf = hashContent } = options
  const pending = new Map<string, Pending>()
  const list = () => [...pending.values()].map(({ file }) => file).toSorted((a, b) => (a.path < b.path ? -1 : 1))

  function drop(path: string): void {
    if (pending.delete(path)) onChange()
  }

  async function settle({ path, change }: SettledChange): Promise<void> {
    if (!isInput(path)) return
    const known = lastSeen(path)
    const seen = known?.isGone ? null : known
    if (change === 'gone' ? seen === null : seen?.contentHash === null) return drop(path)
    // A file that is in use or gone again has no hash and is pending: the run that reads it says why.
    const content = change === 'gone' ? '' : ((await hashOf(join(plant, path))) ?? '')
    if (seen !== null && content !== '' && content === seen.contentHash) return drop(path)
    const kind = change === 'gone' ? 'gone' : seen === null ? 'new' : 'changed'
    const before = pending.get(path)
    const isSame = before?.content === content && before.file.change === kind
    pending.set(path, { content, file: { path, change: kind, at: isSame ? before.file.at : clock().toISOString() } })
    onChange()
  }

  return {
    get list() {
      return list()
    },
    get count() {
      return pending.size
    },
    contentOf: path => pending.get(path)?.content ?? null,
    settle,
    async review() {
      for (const { path, change } of list()) {
        // What changed since it was hashed is told, and settles by itself.
        const content = pending.get(path)?.content
        const seen = lastSeen(path)
        if (content && seen?.isGone === false && content === seen.contentHash) drop(path)
        else await settle({ path, change })
      }
    },
  }
}
