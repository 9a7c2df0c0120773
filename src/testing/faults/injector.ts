import { openSync, statSync, writeSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'
import { isMainThread, threadName } from 'node:worker_threads'
import { doFault, isAnswered } from './do-fault.ts'
import type { AnsweredFault } from './fault-error.ts'
import type { FaultKind, FaultPlan, WriteFilter } from './fault-plan.ts'
import { phaseOfWrite } from './phase-of-write.ts'
import { workState } from './work-state.ts'
import type { ReportLine, WriteSite } from './write-site.ts'

/** A write that is about to happen, as the wrapped function knows it. */
export interface Intent {
  /** Absolute path. */
  readonly path: string
  readonly operation: string
  readonly sql?: string
}

/** What a wrapped function asks around its write. */
export interface Injector {
  /**
   * Before a write: `null` when it does not count. May kill the process.
   */
  before(intent: Intent): Entered | null
  /** Before the plant is read: the fault to answer with, if any. */
  beforeReading(path: string): AnsweredFault | null
}

export interface Entered {
  /** What to answer with instead of writing. */
  readonly fault: AnsweredFault | null
  /** After the write, whether it succeeded or not. May kill the process. */
  after(): void
}

/** Counts the writes of this thread together with those of the others, and does what the plan says at the one it names. */
export function createInjector(plan: FaultPlan): Injector {
  const state = workState()
  const phaseOf = phaseOfWrite(() => state.step())
  const thread = isMainThread ? 'control' : threadName || 'thread'
  let isQuiet = false
  const report = openSync(plan.report, 'a')
  const say = (line: ReportLine): void => void writeSync(report, `${JSON.stringify(line)}\n`)

  function siteOf({ path, operation, sql = '' }: Intent): WriteSite | null {
    const file = below(plan.workspace, path)
    if (file === null) return null
    const shortSql = sql.replaceAll(/\s+/g, ' ').trim().slice(0, 120)
    return { thread, operation, file, sql: shortSql, phase: phaseOf({ file, operation, sql: shortSql }) }
  }

  function faultAt(site: WriteSite): AnsweredFault | null {
    const { fault } = plan
    if (fault === undefined || !matches(site, fault.where) || !canFail(fault.kind, site.operation)) return null
    const match = state.nextMatch()
    if (match < fault.nth || (match > fault.nth && !fault.lasting)) return null
    if (match === fault.nth) say({ kind: 'failed', fault: fault.kind, site })
    const { kind, nth } = fault
    if (isAnswered(kind)) return kind
    if (match === nth) doQuietly(() => doFault(kind, plan, nth))
    return null
  }

  /** What the injector does itself is no write of the program. */
  function doQuietly(work: () => void): void {
    isQuiet = true
    work()
    isQuiet = false
  }

  function killIf(write: number, when: 'before' | 'after', site: WriteSite): void {
    const { kill } = plan
    if (kill?.when !== when || !('where' in kill ? matches(site, kill.where) : kill.write === write)) return
    say({ kind: 'killed', write, when, site })
    process.kill(process.pid, 'SIGKILL')
    // The kernel ends the process; until then this thread does nothing more.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }

  return {
    before(intent) {
      const site = siteOf(intent)
      if (site === null || isQuiet || !state.isInside()) return null
      const write = state.nextWrite()
      killIf(write, 'before', site)
      const fault = faultAt(site)
      return {
        fault,
        after() {
          if (plan.trace) say({ kind: 'wrote', write, site, walBytes: sizeOf(`${intent.path}-wal`) })
          killIf(write, 'after', site)
        },
      }
    },
    beforeReading(path) {
      const file = below(plan.plant, path)
      if (file === null || !state.isInside()) return null
      return faultAt({ thread, operation: 'read', file, sql: '', phase: phaseOf({ file, operation: 'read', sql: '' }) })
    },
  }
}

/** Path below a folder with `/`, null when it is elsewhere. */
function below(folder: string, path: string): string | null {
  const inside = relative(folder, path)
  return inside.startsWith('..') || isAbsolute(inside) ? null : inside.split(sep).join('/')
}

function matches(site: WriteSite, { phase, operation, thread, file }: WriteFilter): boolean {
  return (
    (phase === undefined || site.phase === phase) &&
    (operation === undefined || site.operation === operation) &&
    (thread === undefined || site.thread === thread) &&
    (file === undefined || site.file.startsWith(file))
  )
}

/** Taking back never fails for want of space; only a rename is a failed rename. */
function canFail(kind: FaultKind, operation: string): boolean {
  if (operation === 'rollback') return false
  return kind !== 'failed-rename' || operation === 'rename'
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
