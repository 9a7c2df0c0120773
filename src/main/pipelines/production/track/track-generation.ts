import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Counts } from '../../../pipeline/phase.ts'
import type { ReportProgress } from '../../../pipeline/progress.ts'
import { findGeneration } from '../../../storage/generations/generation-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { applyProgress } from '../../../storage/progress/apply-progress.ts'
import { countOrders } from '../../../storage/progress/order-numbers.ts'
import { orderRevisions } from '../../../storage/rows/order-history.ts'
import { trackAll } from './track-all.ts'
import { trackSome } from './track-some.ts'
import { inputsText } from './tracking-inputs.ts'
import type { TrackingChange, TrackingJob } from './tracking-job.ts'
import { goodOfOrders, planTracking } from './tracking-plan.ts'
import type { TrackingPlan } from './tracking-plan.ts'
import { trackingWorld } from './tracking-world.ts'
import type { TrackingWorld } from './tracking-world.ts'

export interface TrackGenerationInput {
  /** Open for writing. */
  readonly db: PlantDatabase
  /** A published one. */
  readonly generation: number
  readonly run: number
  readonly signal: AbortSignal
  readonly report: ReportProgress
  /** Orders with an undecided finding of a blocking rule; asked once, when tracking begins. None without it. */
  readonly unconfirmed?: () => ReadonlySet<string>
}

export interface TrackGenerationResult {
  readonly counts: Counts
  /** What was not computed again and why. */
  readonly skipped: readonly string[]
}

/**
 * The OrderProgressTracker: progress, forecast and risk of every order of a generation, written in one transaction. After the first
 * time only what could have changed is computed again, with the same result as computing everything.
 *
 * @throws EngineFailure `data_processing_error` (production spec T-4), `rows_not_conserved`, `disk_full`, `database_unreadable`; what
 * an earlier run wrote then stays
 * @throws the signal's reason when cancelled; the same
 */
export async function trackGeneration(input: TrackGenerationInput): Promise<TrackGenerationResult> {
  const { db, generation, run, signal, report } = input
  signal.throwIfAborted()
  report({ step: 'track', unit: 'orders', done: 0, total: null })
  const unconfirmed = input.unconfirmed?.() ?? new Set<string>()
  const world = trackingWorld(db, generation)
  const plan = planTracking(db, { generation, world, unconfirmed })
  const tally = newTally()
  const { changed } = await applyProgress(db, {
    run,
    generation,
    inputs: inputsText({
      reference: world.reference,
      calendar: world.calendarNotes,
      unconfirmed: [...unconfirmed].toSorted(),
      working: plan.working,
      unassigned: plan.unassigned,
    }),
    scope: plan.kind,
    changes: tallied(changesOf(plan, jobOf(input, { plan, world, unconfirmed })), tally),
    reference: world.reference,
    unassigned: plan.unassigned,
  })
  const orders = countOrders(db)
  report({ step: 'track', unit: 'orders', done: tally.computed, total: tally.computed })
  return {
    counts: { orders, changed, ...tally, unassignedPieces: plan.unassigned.itemGoodQuantity },
    skipped:
      plan.kind === 'all' || tally.computed >= orders ? [] : [skippedSentence(orders, tally.computed, plan.sinceRun)],
  }
}

interface JobParts {
  readonly plan: TrackingPlan
  readonly world: TrackingWorld
  readonly unconfirmed: ReadonlySet<string>
}

function jobOf(input: TrackGenerationInput, { plan, world, unconfirmed }: JobParts): TrackingJob {
  const { db, generation } = input
  const isIdle = plan.kind === 'some' && plan.orders.length === 0
  const orders =
    plan.kind === 'some' ? plan.orders.length : (findGeneration(db, generation)?.rowCounts.purchaseOrders ?? 0)
  return {
    db,
    generation,
    context: { ...world, unconfirmed, revisions: isIdle ? new Map() : orderRevisions(db, generation) },
    goodBefore: plan.kind === 'some' ? plan.goodBefore : 0,
    goodNow: goodOfOrders(plan),
    breathe: breathing(input, orders),
  }
}

function changesOf(plan: TrackingPlan, job: TrackingJob): AsyncIterable<readonly TrackingChange[]> {
  return plan.kind === 'all' ? trackAll(job) : trackSome(job, plan.orders)
}

/** Orders that turn up on the way, those waiting for the pace of an item or unknown to all order files, make the total grow. */
function breathing({ report, signal }: TrackGenerationInput, orders: number): TrackingJob['breathe'] {
  let done = 0
  return async count => {
    done += count
    report({ step: 'track', unit: 'orders', done, total: Math.max(orders, done) })
    await nextTurn()
    signal.throwIfAborted()
  }
}

interface Tally {
  computed: number
  rowsWithoutShift: number
  rowsWithoutResinCode: number
}

function newTally(): Tally {
  return { computed: 0, rowsWithoutShift: 0, rowsWithoutResinCode: 0 }
}

/** Counts what passes by. */
async function* tallied(
  changes: AsyncIterable<readonly TrackingChange[]>,
  tally: Tally,
): AsyncGenerator<readonly TrackingChange[]> {
  for await (const batch of changes) {
    for (const change of batch) {
      if (change.kind === 'gone') continue
      tally.computed += 1
      tally.rowsWithoutShift += change.aggregates.workingRowsWithoutShift
      tally.rowsWithoutResinCode += change.aggregates.workingRowsWithoutResinCode
    }
    yield batch
  }
}

function skippedSentence(orders: number, computed: number, sinceRun: number): string {
  const same = orders - computed
  const count =
    same === orders
      ? `all ${orders.toLocaleString('en-US')} orders`
      : `${same.toLocaleString('en-US')} of ${orders.toLocaleString('en-US')} orders`
  return `Not computed again: ${count}, because nothing they rest on has changed since run ${sinceRun}.`
}
