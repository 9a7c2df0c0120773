import type { PhaseSummary, RunOutcome } from '../../../contract/run.ts'
import type { RunResult } from '../../pipeline/pipeline-definition.ts'

/** How a run ended, in one sentence for the planner: what happened to the data, then what needs her. */
export function runSentence(
  state: RunResult['state'],
  outcome: RunOutcome,
  phases: readonly PhaseSummary[],
  dryRun: boolean,
): string {
  const trial = dryRun ? 'Trial run, nothing was kept. ' : ''
  switch (state) {
    case 'succeeded':
      return `${trial}Finished${withFindings(outcome)}. ${dataPart(outcome)}${attentionPart(outcome)}`
    case 'partial':
      return `${trial}Finished in part: ${firstProblem(phases)} ${dataPart(outcome)}${checkedPart(outcome)}`
    case 'failed':
      return `${trial}Failed: ${firstProblem(phases)} ${keptPart(outcome)}`
    case 'cancelled':
      return `${trial}Cancelled. ${outcome.published ? dataPart(outcome) : keptPart(outcome)} Files already read are not read again next time.`
    default:
      return state satisfies never
  }
}

function withFindings({ findings }: RunOutcome): string {
  const total = findings.error + findings.warning + findings.info
  if (total === 0) return ' without findings'
  return ` with ${count(total, 'finding', 'findings')}${findings.new > 0 ? ` (${findings.new} new)` : ''}`
}

function dataPart(outcome: RunOutcome): string {
  const { published, generation, rowsLoaded, rowsChanged, rowsGone, rowsQuarantined } = outcome
  if (!published) return generation === null ? '' : `The data are those of generation ${generation}.`
  const parts = [
    `${count(rowsLoaded, 'row', 'rows')} new`,
    ...(rowsChanged > 0 ? [`${count(rowsChanged, 'row', 'rows')} changed`] : []),
    ...(rowsGone > 0 ? [`${count(rowsGone, 'row', 'rows')} gone`] : []),
    ...(rowsQuarantined > 0 ? [`${count(rowsQuarantined, 'row', 'rows')} in quarantine`] : []),
  ]
  return `Generation ${generation} published: ${parts.join(', ')}.`
}

function attentionPart({ ordersNeedingAttention }: RunOutcome): string {
  if (ordersNeedingAttention === 0) return ''
  return ` ${count(ordersNeedingAttention, 'order is', 'orders are')} late or at risk.`
}

function checkedPart({ checked, tracked }: RunOutcome): string {
  if (!checked && !tracked) return ' The data were not checked and the progress not updated.'
  if (!checked) return ' The data were not checked.'
  return tracked ? '' : ' The progress was not updated.'
}

function keptPart({ generation }: RunOutcome): string {
  return generation === null ? 'There are no data yet.' : `The data of generation ${generation} stay as they were.`
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
