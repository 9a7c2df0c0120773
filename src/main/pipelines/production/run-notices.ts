import { FAILURE_CATALOGUE } from '../../../contract/failure-catalogue.ts'
import type { Failure, FailureCode } from '../../../contract/failure.ts'
import type { NoticeCounts, NoticeDraft } from '../../../contract/notice.ts'
import { ESCALATION_PRIORITIES, PRIORITIES, type Priority } from '../../../contract/recovery.ts'
import type { PhaseSummary } from '../../../contract/run.ts'
import type { Escalation } from '../../../contract/setting.ts'
import type { PipelineResult } from '../../pipeline/run-pipeline.ts'
import type { EffectivePolicy } from '../../pipeline/phase-policy.ts'

export interface RunNoticesInput {
  /** How the run ended, in one sentence. */
  readonly sentence: string
  readonly counts: NoticeCounts
  readonly policyOf: (phase: string) => Pick<EffectivePolicy, 'escalate'>
}

/**
 * One notice for a failed or partial run (design 4, "A file fails"), by the first agent that could not do its work; and one for each phase
 * that did its work but whose policy wants a person to know something about it.
 */
export function runNotices<State>(result: PipelineResult<State>, input: RunNoticesInput): readonly NoticeDraft[] {
  if (result.state === 'cancelled') return []
  const { sentence, counts, policyOf } = input
  const escalated = result.phases.flatMap(phase => escalation(phase, policyOf(phase.phase).escalate, counts))
  if (result.state === 'succeeded') return escalated
  const concerned = result.phases.filter(phase => phase.failures.length > 0)
  const failures = concerned.flatMap(phase => phase.failures)
  const notice: NoticeDraft = {
    agent: concerned[0]?.agent ?? 'Moldline',
    status: result.state,
    priority: urgency(failures),
    summary: sentence,
    failures,
    healing: result.phases.flatMap(phase => phase.healing),
    counts,
    metadata: null,
  }
  return [notice, ...escalated]
}

/** The greatest severity of the catalogue, one higher for a kind that came as often as its threshold says. */
function urgency(failures: readonly Failure[]): Priority {
  const often = new Map<FailureCode, number>()
  for (const { code } of failures) often.set(code, (often.get(code) ?? 0) + 1)
  return greatest(
    [...often].map(([code, times]) => {
      const { severity, escalationThreshold } = FAILURE_CATALOGUE[code]
      const isOften = times > 1 && times >= escalationThreshold
      return PRIORITIES[PRIORITIES.indexOf(severity) + (isOften ? 1 : 0)] ?? severity
    }),
  )
}

function escalation(
  phase: PhaseSummary,
  escalate: readonly Escalation[],
  counts: NoticeCounts,
): readonly NoticeDraft[] {
  if (phase.state !== 'succeeded' || phase.failures.length > 0) return []
  const reasons = escalate.flatMap(kind => {
    const text = reasonFor(kind, phase)
    return text === null ? [] : [{ kind, text }]
  })
  if (reasons.length === 0) return []
  return [
    {
      agent: phase.agent,
      status: 'review',
      priority: greatest(reasons.map(({ kind }) => ESCALATION_PRIORITIES[kind])),
      summary: `${phase.agent} did its work, but: ${reasons.map(({ text }) => text).join(', ')}.`,
      failures: [],
      about: reasons.map(({ kind }) => kind),
      healing: phase.healing,
      counts,
      metadata: null,
    },
  ]
}

/** What is worth a person's look, null when there is nothing. */
function reasonFor(kind: Escalation, { counts, healing }: PhaseSummary): string | null {
  switch (kind) {
    case 'healed':
      return some(healing.filter(({ status }) => status === 'success').length, 'recovery step', 'recovery steps')
    case 'quarantined':
      return some(counts['quarantined'], 'row in quarantine', 'rows in quarantine')
    case 'held-file':
      return some(counts['filesHeld'], 'file held', 'files held')
    case 'missing-file':
      return some(counts['filesMissing'], 'file missing', 'files missing')
    case 'ignored-file':
      return some(counts['filesIgnored'], 'file ignored', 'files ignored')
    case 'error-findings':
      return some(counts['error'], 'error finding', 'error findings')
    default:
      return kind satisfies never
  }
}

function some(count: number | undefined, one: string, many: string): string | null {
  if (count === undefined || count === 0) return null
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}

function greatest(priorities: readonly Priority[]): Priority {
  return PRIORITIES[Math.max(0, ...priorities.map(priority => PRIORITIES.indexOf(priority)))] ?? 'LOW'
}
