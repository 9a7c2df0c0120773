import { Option, type Command } from 'commander'
import { z } from 'zod'
import type { Engine } from '../../../../contract/engine.ts'
import { EngineFailure, failure, type Failure } from '../../../../contract/failure.ts'
import type { NoticeAction, NoticeDetail } from '../../../../contract/notice.ts'
import type { Cli } from '../cli.ts'
import { listOf, oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { exitCodeOfFailure } from '../exit-code.ts'
import { failureText } from '../failure-text.ts'
import { jsonText } from '../json-text.ts'
import { NoticeNumber } from '../notice-number.ts'
import { SnoozeDate } from '../snooze-date.ts'
import { withOwningEngine } from '../with-engine.ts'

interface AckValues extends ListValues {
  readonly note?: string
  readonly start?: true
  readonly resolve?: true
  readonly reopen?: true
  readonly snooze?: string
  readonly noteOnly?: true
}

const CHOICES = ['start', 'resolve', 'reopen', 'snooze', 'noteOnly'] as const

/** `moldline ack`: says what a person does about notices. */
export function addAckCommand(program: Command, cli: Cli): void {
  const ack = withJson(withPlace(program.command('ack')))
    .description('acknowledge notices, or say what becomes of them')
    .argument('<numbers...>', 'as "moldline notices" shows them', listOf(NoticeNumber))
    .option('--note <text>', 'what you want to say about it, for the record', oneOf(z.string().max(2_000)))
  for (const option of options()) ack.addOption(option)
  ack
    .addHelpText(
      'after',
      `
Without an option the notice is acknowledged: somebody has seen it. A notice is resolved by itself when a later run ends without its
cause, and opens again when it recurs. Every step is kept with who and when.

Examples:
  moldline ack 3 4 --note "asked the office for the file"
  moldline ack 3 --start
  moldline ack 3 --resolve --note "file replaced"
  moldline ack 4 --snooze 2026-02-01`,
    )
    .action((numbers: readonly number[], values: AckValues) =>
      withAction(cli, values, async (engine, action) => {
        const done: (NoticeDetail | { readonly notice: number; readonly failure: Failure })[] = []
        for (const notice of numbers) {
          try {
            const acted = await engine.actOnNotice(notice, action, values.as)
            done.push(acted)
            if (!values.json) await cli.out.write(`Notice ${notice} is ${acted.state}.\n`)
          } catch (error) {
            // The others can be done all the same; the first that could not tells how the command ends.
            if (!(error instanceof EngineFailure)) throw error
            if (done.every(each => !('failure' in each))) cli.finish(exitCodeOfFailure(error.failure))
            done.push({ notice, failure: error.failure })
            await cli.err.write(failureText(error.failure))
          }
        }
        if (values.json) await cli.out.write(jsonText(done))
      }),
    )
}

/** What is not understood is said before a workspace is opened. */
function withAction(
  cli: Cli,
  values: AckValues,
  work: (engine: Engine, action: NoticeAction) => Promise<void>,
): Promise<void> {
  const action = actionOf(values)
  return withOwningEngine(cli, values, engine => work(engine, action))
}

/** At most one of them. */
function options(): readonly Option[] {
  return [
    new Option('--start', 'you work on it'),
    new Option('--resolve', 'it is settled'),
    new Option('--reopen', 'it is not settled after all'),
    new Option('--snooze <date>', 'put it off until this day, e.g. 2026-02-01').argParser(oneOf(SnoozeDate)),
    new Option('--note-only', 'add the note, leave the state as it is'),
  ].map(option => option.conflicts(CHOICES.filter(name => name !== option.attributeName())))
}

function actionOf({ note = '', start, resolve, reopen, snooze, noteOnly }: AckValues): NoticeAction {
  if (snooze !== undefined) return { kind: 'snooze', until: snooze, note }
  if (noteOnly && note === '') {
    const remedy = 'Say it with --note.'
    throw new EngineFailure(failure('unknown_option', '--note-only needs something to note.', { remedy }))
  }
  if (noteOnly) return { kind: 'note', note }
  return { kind: start ? 'start' : resolve ? 'resolve' : reopen ? 'reopen' : 'acknowledge', note }
}
