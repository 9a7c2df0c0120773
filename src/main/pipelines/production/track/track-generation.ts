import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Counts } from '../../../pipeline/phase.ts'
import type { ReportProgress } from '../../../pipeline/progress.ts'
import { findGeneration } from '../../../storage/generations/generation-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { applyProgress } from '../../../storage/progress/apply-progress.ts'
import type { ProgressChange } from '../../../storage/progress/apply-progress.ts'
import { countOrders } from '../../../storage/progress/order-numbers.ts'
import { orderRevisions } from '../../../storage/rows/order-history.ts'
import { changedOrders } from './changed-orders.ts'
import { trackAll } from './track-all.ts'
import { trackSome } from './track-some.ts'
import { inputsText, previousTracking } from './tracking-inputs.ts'
import type { PreviousTracking } from './tracking-inputs.ts'
import type { TrackedChange, TrackingJob } from './tracking-job.ts'
import { trackingWorld } from './tracking-world.ts'
import { updatedRowSums, workingRowSums } from './working-row-sums.ts'
import type { WorkingRowSums } from './working-row-sums.ts'

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

/** Above this share of all orders one pass over all records is cheaper than looking each order up. */
const MOST_CHANGED = 1 / 3

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
  const previous = previousTracking(db, generation)
  const plan = planTracking(db, previous, changedOrdersOf(db, previous, { generation, world, unconfirmed }), generation)
  const isIdle = plan.kind === 'some' && plan.orders.length === 0
  const job: TrackingJob = {
    db,
    generation,
    context: { ...world, unconfirmed, revisions: isIdle ? new Map() : orderRevisions(db, generation) },
    goodBefore: plan.goodBefore,
    goodNow: plan.sums.working.itemGoodQuantity - plan.sums.unassigned.itemGoodQuantity,
    breathe: breathing(input, plan.kind === 'all' ? orderCount(db, generation) : plan.orders.length),
  }
  const tally = { computed: 0, rowsWithoutShift: 0, rowsWithoutResinCode: 0 }
  const { changed } = await applyProgress(db, {
    run,
    generation,
    inputs: inputsText({
      reference: world.reference,
      calendar: world.calendarNotes,
      unconfirmed: [...unconfirmed].toSorted(),
      ...plan.sums,
    }),
    scope: plan.kind,
    changes: tallied(plan.kind === 'all' ? trackAll(job) : trackSome(job, plan.orders), tally),
    reference: world.reference,
    unassigned: plan.sums.unassigned,
  })
  const orders = countOrders(db)
  report({ step: 'track', unit: 'orders', done: tally.computed, total: tally.computed })
  return {
    counts: { orders, changed, ...tally, unassignedPieces: plan.sums.unassigned.itemGoodQuantity },
    skipped: plan.kind === 'all' ? [] : [skippedSentence(orders, tally.computed, plan.sinceRun)],
  }
}
