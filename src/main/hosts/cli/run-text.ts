import type { WorkItem } from '../../../contract/engine.ts'
import type { PhaseSummary, RunSummary } from '../../../contract/run.ts'
import { failureText } from './failure-text.ts'
import { countText, durationText, numberText, plainText } from './plain-text.ts'

const SHOWN = 10

/** How a run ended, for a person: the sentence, each phase with what it skipped and why, and what to do first; null leaves that out. */
export function runText(run: RunSummary, work: readonly WorkItem[] | null): string {
  const head = `Run ${run.run}${run.dryRun ? ' (dry run, nothing published)' : ''}: ${plainText(run.sentence)}\n`
  return [head, ...run.phases.map(phase => `\n${phaseText(phase)}`), work ? workText(work) : ''].join('')
}

/** One phase: state, figures and time in a line, below it what was skipped and what went wrong. */
export function phaseText(phase: PhaseSummary): string {
  const counts = Object.entries(phase.counts).flatMap(([name, count]) =>
    count === 0 ? [] : [`${wordsOf(name)} ${numberText(count)}`],
  )
  const took = phase.durationMs === null ? [] : [durationText(phase.durationMs)]
  const line = `${phase.agent}: ${[phase.state, ...counts, ...took].join(', ')}\n`
  const skipped = phase.skipped.map(sentence => `  ${plainText(sentence)}\n`)
  const failures = phase.failures.map(reason => failureText(reason).replaceAll(/^/gm, '  ').trimEnd() + '\n')
  const healing = phase.healing.map(({ action, status, outcome }) => `  ${action}: ${status}, ${plainText(outcome)}\n`)
  return [line, ...skipped, ...failures, ...healing].join('')
}

/** `filesRead` as a person writes it. */
function wordsOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
}

function workText(work: readonly WorkItem[]): string {
  if (work.length === 0) return '\nNothing needs a person.\n'
  const lines = work.slice(0, SHOWN).map(item => `  ${plainText(itemText(item))}\n`)
  const rest = work.slice(SHOWN)
  const notices = rest.filter(({ kind }) => kind === 'notice').length
  const which = notices === 0 ? '' : `, with ${countText(notices, 'notice')}: see "moldline notices"`
  return `\nTo do first:\n${lines.join('')}${rest.length === 0 ? '' : `  and ${numberText(rest.length)} more${which}\n`}`
}

/** What is said about a file does not always name it. */
function itemText({ kind, subject, sentence }: WorkItem): string {
  const isAboutFile = kind === 'file-held' || kind === 'file-failed' || kind === 'file-missing'
  return isAboutFile && !sentence.includes(subject) ? `${subject}: ${sentence}` : sentence
}
