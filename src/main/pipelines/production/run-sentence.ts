import type { PhaseSummary, RunOutcome } from '../../../contract/run.ts'
import type { RunResult } from '../../pipeline/pipeline-definition.ts'

export interface SentenceDetails {
  readonly phases: readonly PhaseSummary[]
  readonly dryRun: boolean
  /** Why checks and progress are not as of the plant's newest data, as a clause; null when they are. */
  readonly asOfBecause: string | null
}

/** How a run ended, in one sentence for the planner: what happened to the data, then what needs her. */
export function runSentence(
  state: RunResult['state'],
  outcome: RunOutcome,
  { phases, dryRun, asOfBecause }: SentenceDetails,
): string {
  const trial = dryRun ? 'Dry run, nothing was kept. ' : ''
  switch (state) {
    case 'succeeded':
      return `${trial}Finished${withFindings(outcome)}. ${dataPart(outcome, dryRun)}${checkedPart(outcome)}${asOfPart(outcome, asOfBecause)}${attentionPart(outcome)}`
    case 'partial':
      return `${trial}Finished in part: ${firstProblem(phases)} ${dataPart(outcome, dryRun)}${checkedPart(outcome)}${asOfPart(outcome, asOfBecause)}`
    case 'failed':
      return `${trial}Failed: ${firstProblem(phases)} ${damagePart(phases) ?? keptPart(outcome)}`
    case 'cancelled':
      return `${trial}Cancelled. ${outcome.published ? dataPart(outcome, dryRun) : keptPart(outcome)} Files already read are not read again next time.`
    default:
      return state satisfies never
  }
}

function withFindings({ findings }: RunOutcome): string {
  const total = findings.error + findings.warning + findings.info
  if (total === 0) return ' without findings'
  return ` with ${count(total, 'finding', 'findings')}${findings.new > 0 ? ` (${findings.new} new)` : ''}`
}

function dataPart(outcome: RunOutcome, dryRun: boolean): string {
  const { generation, rowsLoaded, rowsChanged, rowsGone, rowsQuarantined } = outcome
  if (!outcome.published)
    return generation === null ? '' : `${undoPart(outcome)}The data are those of generation ${generation}.`
  const parts = [
    `${count(rowsLoaded, 'row', 'rows')} new`,
    ...(rowsChanged > 0 ? [`${count(rowsChanged, 'row', 'rows')} changed`] : []),
    ...(rowsGone > 0 ? [`${count(rowsGone, 'row', 'rows')} gone`] : []),
    ...(rowsQuarantined > 0 ? [`${count(rowsQuarantined, 'row', 'rows')} in quarantine`] : []),
  ]
  const published = dryRun ? `It would publish generation ${generation}` : `Generation ${generation} published`
  return `${undoPart(outcome)}${published}: ${parts.join(', ')}.`
}

/** What became of the row changes of the run that was undone. */
function undoPart({ undo }: RunOutcome): string {
  if (undo === undefined) return ''
  const { reversed, keptChangedLater, notRebuilt } = undo
  const parts = [
    `${count(reversed, 'row change was', 'row changes were')} reversed`,
    ...(keptChangedLater > 0 ? [`${keptChangedLater} kept, because a later run changed them`] : []),
    ...(notRebuilt > 0 ? [`${notRebuilt} could not be rebuilt`] : []),
  ]
  return `${parts.join(', ')}. `
}

function attentionPart({ ordersNeedingAttention }: RunOutcome): string {
  if (ordersNeedingAttention === 0) return ''
  return ` ${count(ordersNeedingAttention, 'order is', 'orders are')} late or at risk.`
}

function checkedPart({ generation, checked, tracked }: RunOutcome): string {
  if (generation === null) return ''
  if (!checked && !tracked) return ' The data were not checked and the progress not updated.'
  if (!checked) return ' The data were not checked.'
  return tracked ? '' : ' The progress was not updated.'
}

/** Checks and progress of earlier data say so (production spec Q11). */
function asOfPart({ generation, checked, tracked }: RunOutcome, because: string | null): string {
  if (because === null || (!checked && !tracked)) return ''
  const subject = checked && tracked ? 'Checks and progress are' : checked ? 'Checks are' : 'Progress is'
  return ` ${subject} as of generation ${generation}, because ${because}.`
}

function keptPart({ generation }: RunOutcome): string {
  return generation === null ? 'There are no data yet.' : `The data of generation ${generation} stay as they were.`
}

/** That the generation in use does not verify, and which one does; null when it verifies or there is none. */
function damagePart(phases: readonly PhaseSummary[]): string | null {
  const rollbacks = phases.flatMap(({ healing }) => healing.filter(({ action }) => action === 'rollback_to_backup'))
  const isDamaged = rollbacks.some(({ scale }) => scale === 'global')
  return isDamaged ? rollbacks.map(({ outcome }) => outcome).join(' ') : null
}

function firstProblem(phases: readonly PhaseSummary[]): string {
  const failures = phases.flatMap(phase => phase.failures)
  const [first] = failures
  if (!first) return 'a phase did not finish.'
  return failures.length > 1
    ? `${first.message} (and ${failures.length - 1} more).`
    : `${first.message}.`.replace(/\.\.$/, '.')
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`
}
