import type { StartHindrance, WatchedFile } from '../../../contract/automation.ts'
import type { RunMode } from '../../../contract/setting.ts'

/** What decides whether a run starts by itself for files that changed. */
export interface StartFacts {
  readonly mode: RunMode
  /** As `describeFiles` gives them. */
  readonly files: readonly WatchedFile[]
  /** The first look at the plant is not over, or the last run's files are being looked at again. */
  readonly isLooking: boolean
  readonly isReachable: boolean
  /** Number of the run under way, null when there is none. */
  readonly activeRun: number | null
  /** An interrupted run or a damaged database waits for a person. */
  readonly needsPerson: boolean
  /** Something was published before. */
  readonly hasFirstRun: boolean
  /** Why the last start for just these contents was refused, empty when it was not. */
  readonly refusal: string
}

/** What is to be done about the files that changed since the last run. */
export type StartPlan =
  | { readonly kind: 'nothing' }
  /** A person is asked; paths below the plant. */
  | { readonly kind: 'ask'; readonly files: readonly string[] }
  /** It would start by itself, but. */
  | { readonly kind: 'wait'; readonly hindrances: readonly StartHindrance[] }
  | { readonly kind: 'start'; readonly files: readonly string[] }

/**
 * A run starts by itself when there is something new to load, everything is at rest, and nothing to be loaded is open or in doubt. A file
 * that went, or that a run had before with this content, starts none: the one waits for a decision, the other for new content.
 */
export function planStart(facts: StartFacts): StartPlan {
  const { mode, files } = facts
  if (mode === 'manual') return { kind: 'nothing' }
  const changed = files.filter(({ state }) => state === 'new' || state === 'changed')
  const isTried = ({ doubts }: WatchedFile) => doubts.some(({ kind }) => kind === 'tried-before')
  const fresh = changed.filter(file => !isTried(file))
  const isAtRest = !facts.isLooking && !files.some(isMoving)
  if (mode === 'ask') {
    return isAtRest && fresh.length > 0 ? { kind: 'ask', files: pathsOf(fresh) } : { kind: 'nothing' }
  }
  if (changed.length === 0) return { kind: 'nothing' }
  const hindrances = hindrancesOf(facts, { changed, fresh, isAtRest })
  return hindrances.length > 0 ? { kind: 'wait', hindrances } : { kind: 'start', files: pathsOf(fresh) }
}

interface Changed {
  readonly changed: readonly WatchedFile[]
  readonly fresh: readonly WatchedFile[]
  readonly isAtRest: boolean
}

function hindrancesOf(facts: StartFacts, { changed, fresh, isAtRest }: Changed): readonly StartHindrance[] {
  // Whatever else there is comes after that decision, and may be gone by then.
  if (facts.needsPerson) return [{ kind: 'needs-person' }]
  const open = changed.flatMap(({ path, openBy }) => (openBy ? [{ path, name: openBy.name }] : []))
  const inDoubt = (fresh.length === 0 ? changed : fresh).filter(({ doubts }) => doubts.length > 0)
  const hindrances: readonly (StartHindrance | false)[] = [
    !facts.hasFirstRun && { kind: 'no-first-run' },
    !facts.isReachable && { kind: 'unreachable' },
    !isAtRest && { kind: 'settling', files: pathsOf(facts.files.filter(isMoving)) },
    open.length > 0 && { kind: 'open', files: open },
    inDoubt.length > 0 && { kind: 'doubt', files: pathsOf(inDoubt) },
    facts.activeRun !== null && { kind: 'run-in-progress', run: facts.activeRun },
    facts.refusal !== '' && { kind: 'refused', message: facts.refusal },
  ]
  return hindrances.filter(hindrance => hindrance !== false)
}

function isMoving({ state }: WatchedFile): boolean {
  return state === 'settling' || state === 'checking'
}

function pathsOf(files: readonly WatchedFile[]): readonly string[] {
  return files.map(({ path }) => path)
}
