import { setImmediate } from 'node:timers/promises'
import type { Decision } from '../../../../contract/decision.ts'
import type { Failure } from '../../../../contract/failure.ts'
import type { FindingDraft } from '../../../../contract/finding.ts'
import { RULE_IDS } from '../../../../contract/rule.ts'
import type { Settings } from '../../../../contract/setting.ts'
import { type Log, silentLog } from '../../../pipeline/log.ts'
import type { ReportProgress } from '../../../pipeline/progress.ts'
import { applyFindings } from '../../../storage/findings/apply-findings.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { readResultState } from '../../../storage/result-state.ts'
import { ordersTwiceUnderOneDate } from '../../../storage/rows/order-history.ts'
import { countRows } from '../../../storage/rows/read-rows.ts'
import { recordDatesDescending } from '../../../storage/rows/record-days.ts'
import type { Checker } from './checkers/checker.ts'
import { startCheckers } from './checkers/checker-run.ts'
import { CHECKERS } from './checkers/checkers.ts'
import { effectiveRules } from './effective-rules.ts'
import { buildMasterData } from './master/master-data.ts'
import { blockedOrders } from './agent/blocked-orders.ts'
import { blockingFailures } from './agent/blocking-failures.ts'
import { checkedRows } from './agent/checked-rows.ts'
import { readMasterTables } from './agent/read-master-tables.ts'
import { readUnits } from './agent/read-units.ts'
import { skippedSentences } from './agent/skipped-sentences.ts'
import { validationInputs } from './agent/validation-inputs.ts'
import { validationScope } from './agent/validation-scope.ts'

/** Rows between two looks at the signal: a few milliseconds of checking. */
const BATCH_ROWS = 2_000

export interface ValidationInput {
  /** Open for writing. */
  readonly db: PlantDatabase
  readonly generation: number
  readonly run: number
  readonly settings: Pick<Settings, 'rules'>
  /** All of them; confirmed figures no longer ask for a review. */
  readonly decisions?: readonly Decision[]
  readonly signal: AbortSignal
  readonly report: ReportProgress
  readonly log?: Log
  /** The three, unless a test brings its own. */
  readonly checkers?: readonly Checker[]
}

/**
 * How the check ended. `counts`: rowsChecked, ordersChecked and, unless it failed, findings by error, warning, info, new, resolved.
 * `needs-review`: blocking rules have findings nobody decided on. `failed`: one failure for each checker that stopped; the
 * findings are still those of the previous check.
 */
export type ValidationResult = {
  readonly counts: Readonly<Record<string, number>>
  readonly skipped: readonly string[]
} & (
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'needs-review' | 'failed'; readonly failures: readonly Failure[] }
)

/**
 * ValidationOrchestrator: checks a published generation with the three checkers and records what they found, all at once at the end.
 * Only what could have changed since the previous check is looked at; the outcome equals that of a full check.
 *
 * @throws EngineFailure when the database cannot be read or written, the signal's reason when cancelled; nothing is recorded then
 */
export async function validateGeneration(input: ValidationInput): Promise<ValidationResult> {
  const { db, generation, run, settings, decisions = [], signal, report } = input
  const { log = silentLog, checkers = CHECKERS } = input
  const [latestDay = null] = recordDatesDescending(db, generation)
  const rules = effectiveRules(settings.rules, latestDay)
  const inputs = validationInputs(rules)
  const previous = readResultState(db, 'validation')
  const twice = ordersTwiceUnderOneDate(db, generation)
  const scope = validationScope(db, { generation, previous, inputs, twice })
  const allRows = countRows(db, 'productRecords', generation)
  log.info({ generation, scope: scope.kind === 'all' ? scope.reason : `${scope.poNos.size} orders` }, 'checking')

  const drafts: FindingDraft[] = []
  const checks = startCheckers({
    checkers,
    rules,
    report,
    log,
    master: buildMasterData(readMasterTables(db, generation)),
    totalRows: scope.kind === 'all' ? allRows : null,
    sink: draft => drafts.push(draft),
  })
  if (scope.kind === 'all') checks.checkTables()
  const checked = checkedRows(scope)
  for (const units of readUnits({ db, generation, twice, batchRows: BATCH_ROWS }, scope)) {
    checks.checkUnits(units)
    checked.add(units)
    await setImmediate()
    signal.throwIfAborted()
  }
  checks.finish()

  const { rows, orders } = checked.counts()
  const done = { rowsChecked: rows, ordersChecked: orders }
  const skipped = skippedSentences({ scope, previous, rules, settings, rows: { all: allRows, checked: rows } })
  const failures = checks.failures()
  if (failures.length > 0) return { kind: 'failed', counts: done, skipped, failures }

  const inForce = new Map(RULE_IDS.map(id => [id, rules[id]]))
  const found = applyFindings(db, { run, generation, inputs, drafts, scope: checked.scope(), rules: inForce })
  const counts = { ...done, ...found }
  const blocking = blockingFailures(blockedOrders(db, decisions), rules)
  return blocking.length === 0
    ? { kind: 'succeeded', counts, skipped }
    : { kind: 'needs-review', counts, skipped, failures: blocking }
}
