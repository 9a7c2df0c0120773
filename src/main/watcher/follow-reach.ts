import { isWithinReach } from './is-within-reach.ts'

export interface ReachOptions {
  /** Absolute folders that should be there. */
  readonly folders: readonly string[]
  /** Time between two looks, in milliseconds. */
  readonly everyMs: number
  /** A folder that does not answer for so long cannot be reached, in milliseconds. */
  readonly patienceMs: number
  readonly clock: () => Date
  /** Those that could not be reached a moment ago: their return counts. */
  readonly unreachable?: readonly string[]
  /** Whether a folder can be reached. */
  readonly look?: (folder: string) => Promise<boolean>
  /** Which folders cannot be reached; told first, and whenever it changes. */
  readonly onChange: (unreachable: readonly string[]) => void
  /** A folder is back, or time went by that nobody watched (the computer slept, its clock was moved): what is there must be looked at anew. */
  readonly onReturn: () => void
}

export interface Reach {
  close(): void
}

/** More than so many looks late is no busy moment: the computer slept, or its clock was moved. */
const LATE_LOOKS = 4

/**
 * Follows whether folders can be reached. The operating system tells nothing about a network folder that went away, and goes on
 * listening to the one that is there no more when it is back.
 */
export function followReach({ folders, everyMs, patienceMs, clock, ...options }: ReachOptions): Reach {
  const { look, onChange, onReturn } = options
  let unreachable: readonly string[] | null = options.unreachable ?? null
  let lookedAt = clock().getTime()
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  async function lookAtAll(): Promise<void> {
    const answers = await Promise.all(folders.map(folder => isWithinReach(folder, patienceMs, look)))
    if (isClosed) return
    const now = clock().getTime()
    const elapsed = now - lookedAt
    lookedAt = now
    const before = unreachable
    unreachable = folders.filter((_folder, place) => answers[place] !== true)
    const isBack = before?.some(folder => !unreachable?.includes(folder)) ?? false
    const isGap = before !== null && (elapsed < 0 || elapsed > patienceMs + LATE_LOOKS * everyMs)
    if (before === null || before.join('\n') !== unreachable.join('\n')) onChange(unreachable)
    if (isBack || isGap) onReturn()
    timer = setTimeout(() => void lookAtAll(), everyMs).unref()
  }

  void lookAtAll()
  return {
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
