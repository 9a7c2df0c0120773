import type { Engine } from '../../../contract/engine.ts'
import { NoticeQuery } from '../../../contract/query.ts'
import type { RunSummary } from '../../../contract/run.ts'
import type { ReportLine } from '../../../testing/faults/write-site.ts'
import { isEnded } from '../../storage/console/run-transition.ts'
import { halfTriaged, timesTriaged } from './check-triage.ts'
import type { CrashLab } from './crash-lab.ts'
import type { Checked, CrashStep } from './crash-step.ts'
import type { RunAnswer } from './perform-step.ts'

/** What the engine says after it was opened again: no run goes on, each answer given is kept, once. */
export async function checkAnswers(
  engine: Engine,
  {
    lab,
    lines,
    isBefore,
  }: { readonly lab: CrashLab; readonly lines: readonly ReportLine[]; readonly isBefore: boolean },
): Promise<Checked> {
  const problems: string[] = []
  const repeat: CrashStep[] = []
  const { items: runs } = await engine.listRuns({ offset: 0, limit: 100 })
  for (const run of runs) {
    if (!isEnded(run.state)) problems.push(`Run ${run.run} is still ${run.state}.`)
  }
  problems.push(...(await withoutNotice(engine, runs)))
  if (lab.scenario.steps.some(({ kind }) => kind === 'triage')) problems.push(...(await halfTriaged(engine)))
  for (const [index, step] of lab.scenario.steps.entries()) {
    const answer = lines.find(line => line.kind === 'returned' && line.step === index)
    const times = await timesInEffect(engine, step, { runs, isBefore, answer })
    const isUndone = (step.kind === 'undo' || step.kind === 'restore') && isBefore
    // Only what nothing came after: a person does not repeat a choice once a later one was taken.
    if (times === 0 || isUndone) repeat.push(step)
    else if (step.kind !== 'run') repeat.length = 0
    if (times > 1) problems.push(`Step ${index} (${step.kind}) took effect ${times} times.`)
    if (answer !== undefined && times === 0 && !saysItIsLost(answer)) {
      problems.push(`Step ${index} (${step.kind}) was answered, and is lost.`)
    }
  }
  return { problems, repeat: repeat.filter(step => step.kind !== 'run') }
}

/** A run that went on while its journal could not be written says so, because nothing else can. */
function saysItIsLost(answer: ReportLine): boolean {
  const { state, sentence = '', failures = [] } = answer.kind === 'returned' ? (answer.value as Partial<RunAnswer>) : {}
  if (state === 'failed')
    return [sentence, ...failures.map(({ file }) => file)].some(text => text?.includes('console.db'))
  return sentence.includes('could not be written into the journal')
}

/** Design 5: a failed, partial or interrupted run raises a notice. */
async function withoutNotice(engine: Engine, runs: readonly RunSummary[]): Promise<readonly string[]> {
  const { items: notices } = await engine.listNotices(NoticeQuery.parse({}))
  const details = await Promise.all(notices.map(({ id }) => engine.getNotice(id)))
  const told = new Set(details.flatMap(({ events }) => events.map(({ run }) => run)))
  return runs.flatMap(({ run, state }) =>
    ['failed', 'partial', 'interrupted'].includes(state) && !told.has(run)
      ? `Run ${run} is ${state}, without a notice.`
      : [],
  )
}

interface Seen {
  readonly runs: readonly RunSummary[]
  readonly isBefore: boolean
  readonly answer: ReportLine | undefined
}

/** How often a step is in the records; of a run that was answered: whether the journal says what it said. */
async function timesInEffect(engine: Engine, step: CrashStep, { runs, isBefore, answer }: Seen): Promise<number> {
  switch (step.kind) {
    case 'run':
    case 'undo': {
      if (answer?.kind !== 'returned') return isBefore ? 0 : 1
      const { run, state } = answer.value as RunAnswer
      return runs.filter(known => known.run === run && known.state === state).length
    }
    case 'decision': {
      const decisions = await engine.listDecisions()
      return decisions.filter(({ reason }) => reason === step.request.reason).length
    }
    case 'notice': {
      const { events } = await engine.getNotice(step.notice)
      return events.filter(({ note }) => note !== '' && note === step.action.note).length
    }
    case 'triage':
      return timesTriaged(engine, step.request)
    case 'settings': {
      const settings = await engine.listSettings()
      const isSet = Object.entries(step.change).every(([key, value]) =>
        settings.some(setting => setting.key === key && JSON.stringify(setting.value) === JSON.stringify(value)),
      )
      return isSet ? 1 : 0
    }
    case 'backup':
      return (await engine.listRestorePoints()).some(({ state }) => state === 'verified') ? 1 : 0
    case 'restore':
      return isBefore ? 0 : 1
    default:
      return step satisfies never
  }
}
