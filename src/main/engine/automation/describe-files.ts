import type { FileDoubt, FileOwner, NameProblem, WatchedFile, WatchedFileState } from '../../../contract/automation.ts'
import type { PendingFile } from '../../../contract/event.ts'

/** A month with its rows. */
export interface MonthRows {
  readonly month: string
  readonly rows: number
}

/** Everything the watch knows, by path below the plant. */
export interface WatchFacts {
  /** Since when, UTC ISO 8601; likewise below. */
  readonly settling: ReadonlyMap<string, string>
  readonly checking: ReadonlyMap<string, string>
  readonly pending: readonly PendingFile[]
  readonly owners: ReadonlyMap<string, FileOwner>
  readonly ignored: ReadonlyMap<string, { readonly problem: NameProblem; readonly since: string }>
  /** At rest without the end of a workbook. */
  readonly incomplete: ReadonlySet<string>
  /** Files that are there and stand for a month, with it. */
  readonly months: ReadonlyMap<string, string>
  /** Months of the dated rows, most first; of files that were looked into. */
  readonly contents: ReadonlyMap<string, readonly MonthRows[]>
  /** Pending files that a run had with their present content. */
  readonly tried: ReadonlyMap<string, number>
}

/** In the order they are shown: what somebody does right now, then what is to be done, then what is only said. */
const ORDER: readonly WatchedFileState[] = ['settling', 'checking', 'new', 'changed', 'gone', 'unchanged', 'ignored']

/** The files the watch has something to say about, each once. */
export function describeFiles(facts: WatchFacts): readonly WatchedFile[] {
  const pending = new Map(facts.pending.map(file => [file.path, file]))
  const inMonth = Map.groupBy(facts.months.keys(), path => facts.months.get(path) ?? '')
  const paths = new Set([
    ...facts.settling.keys(),
    ...facts.checking.keys(),
    ...pending.keys(),
    ...facts.owners.keys(),
    ...facts.ignored.keys(),
  ])

  function describe(path: string): WatchedFile {
    const file = pending.get(path)
    const owner = facts.owners.get(path) ?? null
    const states: readonly (readonly [WatchedFileState, string | undefined])[] = [
      ['settling', facts.settling.get(path)],
      ['checking', facts.checking.get(path)],
      ['ignored', facts.ignored.get(path)?.since],
      [file?.change ?? 'unchanged', file?.at],
    ]
    const [state, since = owner?.since ?? ''] = states.find(([, from]) => from !== undefined) ?? ['unchanged']
    const isAhead = file !== undefined && file.change !== 'gone'
    return {
      path,
      state,
      since,
      openBy: owner,
      doubts: isAhead ? doubtsOn(path, facts, inMonth) : [],
      nameProblem: facts.ignored.get(path)?.problem ?? null,
    }
  }

  const files = [...paths].map(describe)
  const place = ({ state, doubts }: WatchedFile) => ORDER.indexOf(state) * 2 - (doubts.length > 0 ? 1 : 0)
  return files.toSorted((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1))
}

function doubtsOn(
  path: string,
  { incomplete, months, contents, tried }: WatchFacts,
  inMonth: ReadonlyMap<string, readonly string[]>,
): readonly FileDoubt[] {
  const month = months.get(path)
  const others = month === undefined ? [] : (inMonth.get(month) ?? []).filter(other => other !== path).toSorted()
  const found = contents.get(path) ?? []
  const run = tried.get(path)
  const doubts: readonly (FileDoubt | false)[] = [
    incomplete.has(path) && { kind: 'incomplete' },
    month !== undefined && others.length > 0 && { kind: 'month-twice', month, others },
    month !== undefined && isOfOtherMonth(month, found) && { kind: 'month-mismatch', month, found },
    run !== undefined && { kind: 'tried-before', run },
  ]
  return doubts.filter(doubt => doubt !== false)
}

/** Fewer than half of its dated rows are of the month its name says. A night shift that began on the last day before is none. */
export function isOfOtherMonth(month: string, found: readonly MonthRows[]): boolean {
  const rows = found.reduce((sum, other) => sum + other.rows, 0)
  const own = found.find(other => other.month === month)?.rows ?? 0
  return rows > 0 && own * 2 < rows
}
