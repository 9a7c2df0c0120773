import type { Random } from '../../../testing/random.ts'
import type { ReportLine } from '../../../testing/faults/write-site.ts'
import { checkAfterCrash } from './check-after-crash.ts'
import type { CrashAttempt, CrashLab } from './crash-lab.ts'
import { problemsOf } from './problems-of.ts'

/** When a process is killed: at a write it is told of, or whenever, in milliseconds after its work began. */
export type Kill =
  | { readonly kind: 'at-write'; readonly write: number; readonly when: 'before' | 'after' }
  | { readonly kind: 'at-random'; readonly afterMs: number }

/** One kill and what came of it. */
export interface KillResult {
  readonly scenario: string
  readonly kill: Kill
  /** Phase it landed in; null when the work was over before, then it does not count. */
  readonly phase: string | null
  /** What it was killed at, as people find it again. */
  readonly place: string
  readonly problems: readonly string[]
}

/** Kills once, on a copy of its own, and checks what is promised. */
export async function killOnce(lab: CrashLab, kill: Kill): Promise<KillResult> {
  const attempt =
    kill.kind === 'at-write'
      ? await lab.attempt({ kill })
      : await lab.attempt({ trace: true }, { killAfterMs: kill.afterMs })
  try {
    const at = placeOf(attempt)
    const result = { scenario: lab.scenario.name, kill, phase: at?.phase ?? null, place: at?.place ?? '' }
    if (attempt.hung) return { ...result, problems: ['The process came to no end.'] }
    if (attempt.signal !== 'SIGKILL' && attempt.code !== 0) {
      return { ...result, problems: [`The process ended by itself with ${attempt.code}: ${attempt.errors}`] }
    }
    return { ...result, problems: at === null ? [] : await problemsOf(() => checkAfterCrash(lab, attempt)) }
  } finally {
    attempt.remove()
  }
}

/** Before and after every write of the undisturbed work. */
export function everyKill({ writes }: CrashLab): readonly Kill[] {
  return writes.flatMap(({ write }) => [killAt(write, 'before'), killAt(write, 'after')])
}

/** Before the first and after the last write of each kind: one place in the code, on one file, in one phase. */
export function killOfEachKind({ writes }: CrashLab): readonly Kill[] {
  const kinds = Map.groupBy(writes, ({ site: { thread, operation, file, phase, sql } }) =>
    // Numbers, hashes and times in names are not the kind.
    JSON.stringify([thread, operation, file.replaceAll(/[\da-f]*\d[\da-f]*/g, '#'), phase, sql]),
  )
  return [...kinds.values()].flatMap(of => {
    const [first, last] = [of[0], of.at(-1)]
    return first && last ? [killAt(first.write, 'before'), killAt(last.write, 'after')] : []
  })
}

function killAt(write: number, when: 'before' | 'after'): Kill {
  return { kind: 'at-write', write, when }
}

/** One in three at any moment, the others at a write: first the phase is drawn, so that a short one is not left out. */
export function randomKill(lab: CrashLab, random: Random): Kill {
  if (random.chance(1 / 3)) return { kind: 'at-random', afterMs: random.next() * lab.workMs }
  const writes = lab.writes.filter(({ site }) => site.phase !== 'log')
  const byPhase = Map.groupBy(writes, ({ site }) => site.phase)
  const { write } = random.pick(random.pick([...byPhase.values()]))
  return killAt(write, random.pick(['before', 'after']))
}

/** Where the kill landed: at the write the report names, else after the last one it knows; null when the work had ended. */
function placeOf({ signal, lines, script }: CrashAttempt): { readonly phase: string; readonly place: string } | null {
  if (signal !== 'SIGKILL' || lines.some(({ kind }) => kind === 'ended')) return null
  const killed = lines.find(line => line.kind === 'killed')
  if (killed) return { phase: killed.site.phase, place: `${killed.when} write ${killed.write}, ${textOf(killed.site)}` }
  if (!lines.some(({ kind }) => kind === 'begun')) return null
  // What it logged last does not say what it was doing.
  const last = lines.findLast(line => line.kind === 'wrote' && line.site.phase !== 'log')
  return {
    phase: last?.kind === 'wrote' ? last.site.phase : script.withOpening ? 'open' : (script.steps[0]?.kind ?? 'open'),
    place: last?.kind === 'wrote' ? `some time after ${textOf(last.site)}` : 'before any write',
  }
}

function textOf({ thread, operation, file, sql }: Extract<ReportLine, { kind: 'wrote' }>['site']): string {
  return `${operation} of ${file} by ${thread}${sql && ` (${sql})`}`
}

/** Does the work side by side, as many at once as asked, and keeps the order of the results. */
export async function sideBySide<Item, Result>(
  items: readonly Item[],
  { width, work }: { readonly width: number; readonly work: (item: Item) => Promise<Result> },
): Promise<readonly Result[]> {
  const results: Result[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at]
      if (item !== undefined) results[at] = await work(item)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  return results
}
