import { Option, type Command } from 'commander'
import { z } from 'zod'
import { ActorName } from '../../../../contract/actor-name.ts'
import type { Engine } from '../../../../contract/engine.ts'
import { EngineFailure, failure } from '../../../../contract/failure.ts'
import type { TriageInput } from '../../../../contract/finding-triage.ts'
import type { TriageAction, TriageRequest } from '../../../../contract/triage.ts'
import type { Cli } from '../cli.ts'
import { listOf, oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { findChosen } from '../find-chosen.ts'
import { findingFilter, withFindingChoice, type FindingChoice } from '../finding-choice.ts'
import { jsonText } from '../json-text.ts'
import { countText } from '../plain-text.ts'
import { SnoozeDate } from '../snooze-date.ts'
import { withOwningEngine } from '../with-engine.ts'

interface TriageValues extends ListValues, FindingChoice {
  readonly note?: string
  readonly assign?: string
  readonly assignNobody?: true
  readonly comment?: true
  readonly snooze?: string
  readonly untilChanged?: true
  readonly reopen?: true
  readonly undo?: number
}

const CHOICES = ['assign', 'assignNobody', 'comment', 'snooze', 'untilChanged', 'reopen', 'undo'] as const
const NARROWING = ['severity', 'rule', 'order', 'cause', 'state', 'assignedTo', 'unassigned', 'new'] as const

/** `moldline triage`: says what a person does about findings. */
export function addTriageCommand(program: Command, cli: Cli): void {
  const triage = withFindingChoice(withJson(withPlace(program.command('triage'))))
    .description('acknowledge findings, or say what becomes of them')
    .argument(
      '[findings...]',
      'as "moldline findings --list" shows them; without them all that the options below choose',
      listOf(z.string().regex(/^[\da-f]{4,64}$/, 'a finding is named by 4 to 64 letters of its fingerprint')),
    )
    .option('--note <text>', 'why, for the record', oneOf(z.string().trim().max(2_000)))
  for (const option of options()) triage.addOption(option)
  triage
    .addHelpText(
      'after',
      `
Without an option that says otherwise findings are acknowledged: somebody has seen them, and they wait for nobody. What is done to
several at once is one action, and is taken back as one. Every action is kept with who, when and why.

Examples:
  moldline triage 3fa9c21b8d04 --note "the shift leader corrects the file"
  moldline triage --cause itemInfo:10242M --assign Lan
  moldline triage 3fa9c21b8d04 --snooze 2026-02-01 --note "waits for the customer"
  moldline triage 3fa9c21b8d04 --until-changed --note "right as it is"
  moldline triage 3fa9c21b8d04 --reopen --note "it is wrong after all"
  moldline triage --undo 12`,
    )
    .action(async (findings: readonly string[], values: TriageValues) => {
      const { undo } = values
      const perform = undo === undefined ? doing(findings, values) : undoing(findings, undo, values)
      await withOwningEngine(cli, values, async engine => {
        const done = await perform(engine)
        await cli.out.write(values.json ? jsonText(done) : doneText(done))
      })
    })
}

/** At most one of them, but a snooze may end with a date and with a change. */
function options(): readonly Option[] {
  const snoozing: readonly string[] = ['snooze', 'untilChanged']
  return [
    new Option('--assign <name>', 'it is this person who looks into it').argParser(oneOf(ActorName)),
    new Option('--assign-nobody', 'it is nobody any more'),
    new Option('--comment', 'add the note, leave the state as it is'),
    new Option('--snooze <date>', 'put them off until this day, e.g. 2026-02-01').argParser(oneOf(SnoozeDate)),
    new Option('--until-changed', 'put them off until the values change that the rule read'),
    new Option('--reopen', 'they wait for a person after all'),
    new Option('--undo <action>', 'take an action back').argParser(oneOf(z.coerce.number().int().positive())),
  ].map(option => {
    const own = option.attributeName()
    const beside = snoozing.includes(own) ? snoozing : [own]
    return option.conflicts(CHOICES.filter(name => !beside.includes(name)))
  })
}

/** What is not understood is said before a workspace is opened. */
function doing(findings: readonly string[], values: TriageValues): (engine: Engine) => Promise<TriageAction> {
  const request = requestOf(values)
  const isNarrowed = narrows(values)
  if (findings.length === 0 && !isNarrowed) {
    throw unknownOption('No finding was named.', 'Name them, or choose them, e.g. with --cause or --severity.')
  }
  if (findings.length > 0 && isNarrowed) {
    throw unknownOption('Findings are named or chosen by options, not both.', 'Leave one of the two out.')
  }
  const { as: actor } = values
  return async engine => {
    const subjects: TriageInput['subjects'] =
      findings.length > 0
        ? { kind: 'findings', fingerprints: [...(await findChosen(engine, findings))] }
        : { kind: 'matching', filter: findingFilter(values) }
    return engine.triageFindings({ subjects, request, ...(actor !== undefined && { actor }) })
  }
}

function undoing(
  findings: readonly string[],
  action: number,
  values: TriageValues,
): (engine: Engine) => Promise<TriageAction> {
  if (findings.length > 0 || narrows(values))
    throw unknownOption('An action is taken back as a whole.', 'Give only --undo and its number.')
  const { as: actor } = values
  return engine => engine.undoTriage({ action, ...(actor !== undefined && { actor }) })
}

function narrows(values: TriageValues): boolean {
  return NARROWING.some(name => values[name] !== undefined)
}

function requestOf(values: TriageValues): TriageRequest {
  const { note = '', assign, assignNobody, comment, snooze, untilChanged = false, reopen } = values
  const isSnooze = snooze !== undefined || untilChanged
  if ((comment || isSnooze) && note === '') {
    throw unknownOption(comment ? '--comment needs something to say.' : 'A snooze says why.', 'Say it with --note.')
  }
  if (isSnooze) return { kind: 'snooze', until: snooze ?? null, untilChanged, note }
  if (comment) return { kind: 'comment', note }
  if (assign !== undefined || assignNobody) return { kind: 'assign', assignee: assign ?? null, note }
  return { kind: reopen ? 'reopen' : 'acknowledge', note }
}

function doneText({ id, kind, count, undoes, assignee }: TriageAction): string {
  if (undoes !== null) return `Action ${undoes} does not count any more, for ${countText(count, 'finding')}.\n`
  const what = kind === 'assigned' ? `assigned to ${assignee ?? 'nobody'}` : kind
  return `${countText(count, 'finding')} ${what}. To take it back: moldline triage --undo ${id}\n`
}

function unknownOption(message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('unknown_option', message, { remedy }))
}
