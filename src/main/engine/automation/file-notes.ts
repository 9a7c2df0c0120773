import { posix } from 'node:path'
import type { FileOwner, NameProblem } from '../../../contract/automation.ts'
import type { PendingFiles } from '../pending-files.ts'
import { describeFiles, type MonthRows } from './describe-files.ts'

/** What is found out about a file that came to rest. */
export interface FileNote {
  /** Why no run reads it. */
  readonly ignored?: NameProblem
  /** `YYYYMM` it stands for. */
  readonly month?: string
  readonly isIncomplete?: boolean
  /** Months of its dated rows, most first. */
  readonly contents?: readonly MonthRows[]
}

/** What is known of each file, by path below the plant. */
export interface FileNotes {
  /** Somebody writes or holds it. */
  unsettle(path: string): void
  /** Nothing more can be said about it for now. */
  letGo(path: string): void
  /** Likewise of everything directly in these folders. */
  letGoIn(folders: ReadonlySet<string>): void
  /** It came to rest and is being looked at, until `checked`. */
  check(path: string): void
  checked(path: string): void
  /** In place of everything found out before. */
  note(path: string, note: FileNote): void
  own(path: string, owner: FileOwner | null): void
  /** A run had it with the content it has. */
  markTried(path: string, run: number): void
  /** What only a watch that goes on can know. */
  forgetHappenings(): void
  describe(): ReturnType<typeof describeFiles>
}

/** @param now UTC ISO 8601 */
export function createFileNotes(pending: Pick<PendingFiles, 'list' | 'contentOf'>, now: () => string): FileNotes {
  const settling = new Map<string, string>()
  const checking = new Map<string, string>()
  const owners = new Map<string, FileOwner>()
  const notes = new Map<string, FileNote & { readonly since: string }>()
  const tried = new Map<string, { readonly content: string; readonly run: number }>()

  /** Those whose content is the one a run had; the others are forgotten. */
  function triedNow(): ReadonlyMap<string, number> {
    for (const [path, { content }] of tried) if (pending.contentOf(path) !== content) tried.delete(path)
    return new Map([...tried].map(([path, { run }]) => [path, run]))
  }

  function noted<Value>(read: (note: FileNote & { readonly since: string }) => Value | undefined) {
    const found = [...notes].map(([path, note]) => [path, read(note)] as const)
    return new Map(found.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined))
  }

  return {
    unsettle: path => void (settling.has(path) || settling.set(path, now())),
    letGo: path => void settling.delete(path),
    letGoIn(folders) {
      for (const path of settling.keys()) if (folders.has(posix.dirname(path))) settling.delete(path)
    },
    check(path) {
      settling.delete(path)
      checking.set(path, now())
    },
    checked: path => void checking.delete(path),
    note: (path, note) => void notes.set(path, { ...note, since: now() }),
    own: (path, owner) => void (owner ? owners.set(path, owner) : owners.delete(path)),
    markTried: (path, run) => void tried.set(path, { content: pending.contentOf(path) ?? '', run }),
    forgetHappenings() {
      settling.clear()
      owners.clear()
    },
    describe: () =>
      describeFiles({
        settling,
        checking,
        owners,
        pending: pending.list,
        ignored: noted(({ ignored, since }) => (ignored === undefined ? undefined : { problem: ignored, since })),
        incomplete: new Set(noted(({ isIncomplete }) => isIncomplete || undefined).keys()),
        months: noted(({ month }) => month),
        contents: noted(({ contents }) => contents),
        tried: triedNow(),
      }),
  }
}
