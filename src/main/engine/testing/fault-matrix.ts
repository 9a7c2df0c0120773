import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure } from '../../../contract/failure.ts'
import { FAULT_KINDS, vanishedPath, type FaultKind, type FaultPlan } from '../../../testing/faults/fault-plan.ts'
import type { Random } from '../../../testing/random.ts'
import { checkAfterCrash, integrity } from './check-after-crash.ts'
import { checkAfterDamagedBackup, checkAfterDamagedPage } from './check-after-damage.ts'
import { checkOutcome } from './check-outcome.ts'
import type { CrashAttempt, CrashLab } from './crash-lab.ts'
import { dumpData } from './dump-data.ts'
import { problemsOf } from './problems-of.ts'
import type { RunAnswer } from './perform-step.ts'

export type Fault = NonNullable<FaultPlan['fault']>

/** One fault and what came of it. */
export interface FaultResult {
  readonly scenario: string
  readonly fault: Fault
  /** Where it struck; null when nothing was written there this time. */
  readonly place: string | null
  /** What the engine said: the state of each run, the code of each refusal. */
  readonly answers: readonly string[]
  readonly problems: readonly string[]
}

/** Each kind of fault in each phase of the work that it can strike, at a write drawn from the seed, once or from then on. */
export function everyFault(lab: CrashLab, random: Random): readonly Fault[] {
  const phases = Map.groupBy(lab.writes, ({ site }) => site.phase)
  // A workspace that is not there when it is opened is made anew: that is no fault. Before the first run there is nothing to damage.
  const notAtFirst = new Set<FaultKind>(['vanished-workspace', 'corrupt-page', 'corrupt-backup'])
  const kinds = FAULT_KINDS.filter(kind => !lab.scenario.withOpening || !notAtFirst.has(kind))
  const faults = [...phases].flatMap(([phase, writes]) =>
    kinds.flatMap((kind): readonly Fault[] => {
      const count =
        kind === 'failed-rename' ? writes.filter(({ site }) => site.operation === 'rename').length : writes.length
      if (count === 0) return []
      return [{ kind, where: { phase }, nth: random.integer(1, Math.ceil(count * 0.9)), lasting: random.chance(0.5) }]
    }),
  )
  return [...faults, ...(lab.writes.some(({ site }) => site.phase === 'collect') ? readingFaults(random) : [])]
}

/** The plant cannot be read: locked by Excel, no permission, a bad disk. */
function readingFaults(random: Random): readonly Fault[] {
  return (['EBUSY', 'EACCES', 'EIO'] as const).map(kind => ({
    kind,
    where: { operation: 'read' },
    nth: random.integer(1, 2),
    lasting: random.chance(0.5),
  }))
}

/** Lets one fault strike, on a copy of its own, and checks what is promised: while it lasts, and after it is gone. */
export async function strike(lab: CrashLab, fault: Fault): Promise<FaultResult> {
  const attempt = await lab.attempt({ fault })
  try {
    const struck = attempt.lines.find(line => line.kind === 'failed')
    const place = struck
      ? `${struck.site.operation} of ${struck.site.file} by ${struck.site.thread} (${struck.site.phase})`
      : null
    bringBack(attempt)
    const database = join(attempt.script.workspace, 'plant.db')
    const isDamaged = integrity(database).length > 0
    const answers = [...answersOf(attempt), ...(isDamaged ? ['plant.db damaged'] : [])]
    const problems = [...saidClearly(attempt)]
    if (place !== null && !isDamaged) problems.push(...checkOutcome(lab, attempt, dumpData(database)))
    if (place !== null) problems.push(...(await problemsOf(() => checkAfter(fault.kind, lab, attempt))))
    return { scenario: lab.scenario.name, fault, place, answers, problems }
  } finally {
    attempt.remove()
  }
}

function checkAfter(kind: FaultKind, lab: CrashLab, attempt: CrashAttempt): Promise<readonly string[]> {
  if (kind === 'corrupt-page') return checkAfterDamagedPage(lab, attempt)
  return kind === 'corrupt-backup' ? checkAfterDamagedBackup(lab, attempt) : checkAfterCrash(lab, attempt)
}

/** The folder is there again; what was made in its place meanwhile is not it. */
export function bringBack({ script }: CrashAttempt): void {
  for (const folder of [script.workspace, script.plant]) {
    if (!existsSync(vanishedPath(folder))) continue
    rmSync(folder, { recursive: true, force: true })
    renameSync(vanishedPath(folder), folder)
  }
}

/** Neither a dead process nor a failure that says nothing. */
function saidClearly({ code, signal, errors, hung, lines }: CrashAttempt): readonly string[] {
  if (hung) return ['The process came to no end.']
  if (code !== 0) return [`The process ended with ${code ?? signal}: ${errors}`]
  return lines.flatMap(line => failuresOf(line)).flatMap(unclear)
}

function failuresOf(line: CrashAttempt['lines'][number]): readonly Failure[] {
  if (line.kind === 'refused') return [line.failure]
  const isRun =
    line.kind === 'returned' && typeof line.value === 'object' && line.value !== null && 'failures' in line.value
  return isRun ? (line.value as RunAnswer).failures : []
}

function unclear({ code, message, remedy }: Failure): readonly string[] {
  const isDefect = message.includes('stopped unexpectedly')
  return isDefect || remedy === '' ? [`Not a failure a planner understands: ${code}: ${message}`] : []
}

function answersOf({ lines }: CrashAttempt): readonly string[] {
  return lines.flatMap(line => {
    if (line.kind === 'refused') return `refused ${line.failure.code}`
    if (line.kind !== 'returned') return []
    const { state, failures = [] } = (line.value ?? {}) as Partial<RunAnswer>
    return state === undefined ? 'answered' : [state, ...failures.map(({ code }) => code)].join(' ')
  })
}
