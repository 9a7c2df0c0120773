import { judgeLook, type SettledLook } from './judge-look.ts'
import { lookAtFile, type FileLook } from './look-at-file.ts'

export interface SettleOptions {
  /** Quiet time before a file counts as settled, in milliseconds. */
  readonly settleMs: number
  readonly look?: (path: string) => Promise<FileLook>
  readonly onSettled: (path: string, look: SettledLook) => void
  /** It is not at rest: something happened to it, it is being written, or another program holds it. Told once until it settles. */
  readonly onUnsettled?: (path: string) => void
  /** Its folder could not be reached for as long as one waits; nothing can be said about it. */
  readonly onGivenUp?: (path: string) => void
}

export interface SettlingFiles {
  /** How many files are being waited for. */
  readonly count: number
  /** Something happened to this file (absolute path); it is looked at until it stays as it is. */
  touch(path: string): void
  /** Nothing is known to have happened; it is looked at all the same. */
  check(path: string): void
  close(): void
}

interface Waiting {
  readonly timer: NodeJS.Timeout
  readonly tries: number
}

/** A file that is held for long is looked at once in so many quiet times: with the default, each minute. */
const SLOWER = 30

/** Waits until files come to rest; see `judgeLook`. */
export function settleFiles({ settleMs, look = lookAtFile, ...told }: SettleOptions): SettlingFiles {
  const waiting = new Map<string, Waiting>()
  const unsettled = new Set<string>()

  function wait(path: string, before: FileLook | null, tries: number, isSlow = false): void {
    clearTimeout(waiting.get(path)?.timer)
    const timer = setTimeout(() => void compare(path, before), isSlow ? SLOWER * settleMs : settleMs)
    waiting.set(path, { timer, tries })
  }

  async function compare(path: string, before: FileLook | null): Promise<void> {
    const round = waiting.get(path)
    const now = await look(path)
    // Touched or closed meanwhile: that round decides.
    if (!round || waiting.get(path) !== round) return
    const verdict = judgeLook(before, now, round.tries)
    switch (verdict.kind) {
      case 'settled':
        waiting.delete(path)
        unsettled.delete(path)
        return told.onSettled(path, verdict.look)
      case 'given-up':
        waiting.delete(path)
        unsettled.delete(path)
        return told.onGivenUp?.(path)
      case 'wait':
        // The first look has nothing to be compared with.
        if (before !== null || now.kind === 'busy') tellUnsettled(path)
        return wait(path, now, verdict.tries, verdict.isSlow)
      default:
        verdict satisfies never
    }
  }

  function tellUnsettled(path: string): void {
    if (unsettled.has(path)) return
    unsettled.add(path)
    told.onUnsettled?.(path)
  }

  return {
    get count() {
      return waiting.size
    },
    touch(path) {
      tellUnsettled(path)
      wait(path, null, 0)
    },
    check: path => wait(path, null, 0),
    close() {
      for (const { timer } of waiting.values()) clearTimeout(timer)
      waiting.clear()
    },
  }
}
