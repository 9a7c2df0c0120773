import { lookAtFile, type FileLook } from './look-at-file.ts'

export type SettledLook = Extract<FileLook, { readonly kind: 'present' | 'gone' }>

export interface SettleOptions {
  /** Quiet time before a file counts as settled, in milliseconds. */
  readonly settleMs: number
  readonly look?: (path: string) => Promise<FileLook>
  readonly onSettled: (path: string, look: SettledLook) => void
}

export interface SettlingFiles {
  /** Something happened to this file (absolute path); it is looked at until it stays as it is. */
  touch(path: string): void
  close(): void
}

/** How many quiet times a file that cannot be opened or reached is waited for: with the default, four minutes. */
const PATIENCE = 120

interface Waiting {
  readonly timer: NodeJS.Timeout
  readonly tries: number
}

/**
 * Waits until files come to rest. Events of the operating system are hints only; what counts is the disk: a file has
 * settled when it can be opened and its size and time are the same before and after one quiet time. That holds for
 * copies that grow, for copies that have their full size from the start, and for Excel's save by two renames.
 */
export function settleFiles({ settleMs, onSettled, look = lookAtFile }: SettleOptions): SettlingFiles {
  const waiting = new Map<string, Waiting>()

  function wait(path: string, before: FileLook | null, tries: number): void {
    clearTimeout(waiting.get(path)?.timer)
    const timer = setTimeout(() => void compare(path, before), settleMs)
    waiting.set(path, { timer, tries })
  }

  async function compare(path: string, before: FileLook | null): Promise<void> {
    const round = waiting.get(path)
    const now = await look(path)
    // Touched or closed meanwhile: that round decides.
    if (!round || waiting.get(path) !== round) return
    if ((now.kind === 'present' || now.kind === 'gone') && sameLook(before, now)) {
      waiting.delete(path)
      onSettled(path, now)
    } else if (now.kind === 'present' || now.kind === 'gone') {
      wait(path, now, 0)
    } else if (round.tries < PATIENCE) {
      wait(path, now, round.tries + 1)
    } else {
      waiting.delete(path)
    }
  }

  return {
    touch: path => wait(path, null, 0),
    close() {
      for (const { timer } of waiting.values()) clearTimeout(timer)
      waiting.clear()
    },
  }
}

function sameLook(before: FileLook | null, now: FileLook): boolean {
  if (before?.kind !== now.kind) return false
  if (before.kind !== 'present' || now.kind !== 'present') return true
  return before.byteSize === now.byteSize && before.modifiedMs === now.modifiedMs
}
