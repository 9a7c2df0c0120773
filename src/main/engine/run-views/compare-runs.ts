import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { ComparedRun, RunComparison } from '../../../contract/run-comparison.ts'
import type { RunPair } from '../../../contract/run-views.ts'
import type { RunSummary } from '../../../contract/run.ts'
import type { ComparedSide, FoundSide } from '../../storage/comparison/compared-data.ts'
import type { ConsoleDatabase } from '../../storage/console/console-database.ts'
import { keptRunBefore } from '../../storage/console/run-history.ts'
import { findRun } from '../../storage/console/run-journal.ts'
import { findReceipt, type WrittenReceipt } from '../../storage/console/run-receipts.ts'
import type { EngineParts } from '../engine-parts.ts'
import { compareFiles } from '../../../contract/compare-files.ts'
import { compareTimings } from '../../../contract/compare-timings.ts'

/** One of two runs that are compared, as far as the journal knows it. */
interface KnownRun {
  readonly summary: RunSummary
  /** The run whose checks and progress describe the data: itself, or of a try the one before. */
  readonly describing: RunSummary | null
  readonly receipt: WrittenReceipt | null
  readonly side: ComparedSide
}

const NOWHERE: FoundSide = { generation: null, isLost: false }

/** @throws EngineFailure `run_not_found` */
export async function compareRuns(parts: EngineParts, { base, other }: RunPair): Promise<RunComparison> {
  const [from, to] = [knownRun(parts, base), knownRun(parts, other)]
  const data = await parts.heavy.ask('compare-data', { base: from.side, other: to.side })
  const [before, after] = await filesOf(parts, from, to)
  return {
    base: comparedRun(from, data?.base ?? NOWHERE),
    other: comparedRun(to, data?.other ?? NOWHERE),
    files: compareFiles(before, after),
    tables: data === null ? [] : data.tables,
    findings: data === null ? null : data.findings,
    orders: data?.orders ?? null,
    timings: compareTimings(from.summary.phases, to.summary.phases),
  }
}

/** The generations of two runs, for pages of their differences. @throws EngineFailure `run_not_found`, `generation_not_found` */
export async function generationsOf(
  parts: EngineParts,
  { base, other }: RunPair,
): Promise<{ readonly base: number | null; readonly other: number | null }> {
  const [from, to] = [knownRun(parts, base), knownRun(parts, other)]
  const sides = await parts.heavy.ask('find-sides', { base: from.side, other: to.side })
  for (const [run, side] of [
    [base, sides?.base],
    [other, sides?.other],
  ] as const) {
    if (!side?.isLost) continue
    const remedy = 'Compare runs from after the restore.'
    throw new EngineFailure(
      failure('generation_not_found', `What run ${run} published is no longer there since a backup was restored.`, {
        remedy,
      }),
    )
  }
  return { base: sides?.base.generation ?? null, other: sides?.other.generation ?? null }
}

function knownRun({ console: db }: EngineParts, run: number): KnownRun {
  const summary = db && findRun(db, run)
  if (!summary) {
    const remedy = 'See the runs with: moldline runs'
    throw new EngineFailure(failure('run_not_found', `There is no run ${run}.`, { remedy }))
  }
  const receipt = findReceipt(db, run)
  return {
    summary,
    receipt,
    describing: describing(db, summary),
    side: { run, generation: endedWith(summary, receipt) },
  }
}

function describing(db: ConsoleDatabase, summary: RunSummary): RunSummary | null {
  if (!summary.dryRun) return summary
  const before = keptRunBefore(db, summary.run)
  return before === null ? null : findRun(db, before)
}

/** Undefined where the journal does not say, e.g. of a try before receipts were kept. */
function endedWith({ dryRun, outcome }: RunSummary, receipt: WrittenReceipt | null): number | null | undefined {
  if (receipt) return receipt.receipt.generationAfter
  return dryRun || outcome === null ? undefined : outcome.generation
}

function comparedRun({ summary, describing: by }: KnownRun, { generation, isLost }: FoundSide): ComparedRun {
  const { run, state, dryRun, startedAt, finishedAt } = summary
  return {
    run,
    state,
    dryRun,
    startedAt,
    durationMs: finishedAt === null ? null : new Date(finishedAt).getTime() - new Date(startedAt).getTime(),
    generation,
    checked: by?.outcome?.checked ?? false,
    tracked: by?.outcome?.tracked ?? false,
    isLost,
  }
}

/** Both from receipts, or both from plant.db: what one of them does not know must not look like a difference. */
async function filesOf(parts: EngineParts, from: KnownRun, to: KnownRun) {
  if (from.receipt && to.receipt) return [from.receipt.files, to.receipt.files] as const
  const stored = async ({ side }: KnownRun) => {
    const found = await parts.heavy.ask('find-sides', { base: side, other: side })
    const generation = found?.base.isLost ? null : (found?.base.generation ?? null)
    return generation === null ? [] : ((await parts.heavy.ask('files-of-generation', { generation })) ?? [])
  }
  return [await stored(from), await stored(to)] as const
}
