import { failure, type Failure } from '../../../../../contract/failure.ts'
import type { FindingDraft } from '../../../../../contract/finding.ts'
import type { CheckerName } from '../../../../../contract/rule.ts'
import type { Log } from '../../../../pipeline/log.ts'
import type { ReportProgress } from '../../../../pipeline/progress.ts'
import { createCheckContext } from '../check-context.ts'
import type { EffectiveRules } from '../effective-rules.ts'
import type { MasterData } from '../master/master-data.ts'
import type { OrderUnit } from '../rows/order-unit.ts'
import type { Checker } from './checker.ts'

export interface CheckerRunOptions {
  readonly checkers: readonly Checker[]
  readonly master: MasterData
  readonly rules: EffectiveRules
  /** Production rows to be checked, for the time left; null when it takes reading them to know. */
  readonly totalRows: number | null
  readonly sink: (draft: FindingDraft) => void
  readonly report: ReportProgress
  readonly log: Log
}

/**
 * Some checkers at work over batches. Each has its own progress step; one that throws is left out from then on, the others go on, and
 * its failure is kept: the phase is failed, whatever the others found (production spec Q41, Q59).
 */
export interface CheckerRun {
  checkTables(): void
  checkUnits(units: readonly OrderUnit[]): void
  /** All rows are done. */
  finish(): void
  failures(): readonly Failure[]
}

interface Worker {
  readonly checker: Checker
  readonly context: ReturnType<typeof createCheckContext>
  rows: number
  findings: number
  failure: Failure | null
}

/** Starts the checkers: each reports 0 rows done. */
export function startCheckers(options: CheckerRunOptions): CheckerRun {
  const { checkers, totalRows, report } = options
  const workers = checkers.map(checker => startWorker(checker, options))
  for (const worker of workers) tell(worker)

  function tell({ checker, rows, findings }: Worker, total = totalRows): void {
    report({ step: checker.name, unit: 'rows', done: rows, total, counts: { findings } })
  }

  function attempt(worker: Worker, work: (place: (text: string) => void) => void): void {
    if (worker.failure !== null) return
    let at = 'the static tables'
    try {
      work(text => (at = text))
    } catch (error) {
      worker.failure = checkerFailure(worker.checker.name, at, error)
      options.log.error({ err: error, checker: worker.checker.name, at }, 'checker stopped')
    }
    tell(worker)
  }

  return {
    checkTables() {
      for (const worker of workers) attempt(worker, () => worker.checker.checkTables(worker.context))
    },
    checkUnits(units) {
      for (const worker of workers) attempt(worker, place => checkUnits(units, worker, place))
    },
    finish() {
      for (const worker of workers) if (worker.failure === null) tell(worker, worker.rows)
    },
    failures: () => workers.flatMap(worker => worker.failure ?? []),
  }
}

function startWorker(checker: Checker, { master, rules, sink }: CheckerRunOptions): Worker {
  const worker: Worker = {
    checker,
    rows: 0,
    findings: 0,
    failure: null,
    context: createCheckContext(master, rules, draft => {
      worker.findings++
      sink(draft)
    }),
  }
  return worker
}

function checkUnits(units: readonly OrderUnit[], worker: Worker, place: (text: string) => void): void {
  const { checker, context } = worker
  for (const unit of units) {
    place(unit.poNo === null ? 'rows without an order' : `order ${unit.poNo}`)
    checker.checkOrder(unit, context)
    for (const record of unit.records) checker.checkRecord(record, unit, context)
    worker.rows += unit.records.length
  }
}

function checkerFailure(name: CheckerName, at: string, error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error)
  return failure('data_processing_error', `${name} stopped unexpectedly at ${at}: ${detail}`, {
    remedy:
      'The findings of the last complete check are still shown. Run again; if it recurs, send the log of this run to support.',
  })
}
