import { Argument, InvalidArgumentError, type Command } from 'commander'
import {
  DecisionRequest,
  type Decision,
  type DecisionKind,
  type DecisionSubject,
} from '../../../../contract/decision.ts'
import type { Engine } from '../../../../contract/engine.ts'
import { subjectName } from '../../../../contract/subject-name.ts'
import type { Cli } from '../cli.ts'
import { oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { FILE_CHOICES, fileSubject, ROW_CHOICES, rowSubject } from '../decision-subject.ts'
import { exitCodeOfAction } from '../exit-code.ts'
import { jsonText } from '../json-text.ts'
import { plainText } from '../plain-text.ts'
import { runText } from '../run-text.ts'
import { runToItsEnd } from '../run-to-its-end.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { reading, withOwningEngine } from '../with-engine.ts'

interface DecideValues extends ListValues {
  readonly preview?: true
  readonly withdraw?: true
  readonly reason?: string
  readonly value?: Readonly<Record<string, string>>
}

/** `moldline decide`: what a person chooses about held, missing and failed files and about rows in quarantine. */
export function addDecideCommand(program: Command, cli: Cli): void {
  const decide = program
    .command('decide')
    .description('decide about a file, a row in quarantine or a finding; takes effect with the next run')
    .addHelpText(
      'after',
      `
Examples:
  moldline decide file staticDatabase/moldInfo.xlsx load-without --preview
  moldline decide file staticDatabase/moldInfo.xlsx load-without
  moldline decide row 12 load-value --value moldShot=1204 --reason "typing error, see shift sheet"
  moldline decide row 12 withdraw
  moldline decide list`,
    )

  withDecision(decide.command('file'))
    .description('decide about a failed, held or missing file')
    .addArgument(new Argument('<path-or-id>', 'the file, as "moldline files" shows it'))
    .addArgument(new Argument('<choice>', 'what to do').choices(FILE_CHOICES))
    .addHelpText(
      'after',
      `
failed   load-without   load the others; its last good rows stay
held     use-smaller    load it although it loses rows
         replace        it replaces the other file of its month
         load-both      both files of the month count
         load-again     load it although an undo took it out
missing  keep-archived  its rows stay
         remove-rows    its rows go
any      withdraw       take back what was decided; it waits again`,
    )
    .action((name: string, kind: DecisionKind, values: DecideValues) =>
      decideOn(cli, { find: engine => fileSubject(engine, name, kind), kind, values }),
    )

  withDecision(decide.command('row'))
    .description('decide about a row in quarantine')
    .addArgument(new Argument('<id>', 'the row, as "moldline quarantine" shows it'))
    .addArgument(new Argument('<choice>', 'what to do').choices(ROW_CHOICES))
    .option('--value <column=value>', 'for load-value; may be repeated', assignment)
    .addHelpText(
      'after',
      `
load-value needs --value and --reason. The workbook is never written.
withdraw takes back what was decided; the row goes back to quarantine.`,
    )
    .action((name: string, kind: DecisionKind, values: DecideValues) =>
      decideOn(cli, { find: engine => rowSubject(engine, name), kind, values }),
    )

  withDecision(decide.command('finding'))
    .description("confirm an order's figures although a blocking rule has a finding on it")
    .addArgument(new Argument('<fingerprint>', 'the finding, as "moldline findings --json" shows it'))
    .option('--withdraw', 'take the confirmation back')
    .action((fingerprint: string, values: DecideValues) => {
      const kind = values.withdraw ? 'withdraw' : 'confirm-figures'
      return decideOn(cli, { find: async () => ({ kind: 'finding', fingerprint }), kind, values })
    })

  withJson(withPlace(decide.command('list')))
    .description('list the decisions so far, latest last')
    .action(
      reading(cli, async (engine, { json }) => {
        const decisions = await engine.listDecisions()
        if (json) return cli.out.write(jsonText(decisions))
        await cli.out.write(decisions.length === 0 ? 'Nothing has been decided yet.\n' : textTable(columns, decisions))
      }),
    )
}

function withDecision(command: Command): Command {
  return withJson(withPlace(command))
    .option('--reason <text>', 'why, for the record', oneOf(DecisionRequest.shape.reason))
    .option('--preview', 'say what the next run would do with it, decide nothing')
}

interface Deciding {
  readonly find: (engine: Engine) => Promise<DecisionSubject>
  readonly kind: DecisionKind
  readonly values: DecideValues
}

function decideOn(cli: Cli, { find, kind, values }: Deciding): Promise<void> {
  const { reason = '', value = {}, as } = values
  return withOwningEngine(cli, values, async engine => {
    const request = DecisionRequest.parse({ subject: await find(engine), kind, reason, values: value })
    if (values.preview) return preview(engine, cli, { request, values })
    const decision = await engine.decide(request, as)
    await cli.out.write(values.json ? jsonText(decision) : `${decidedText(decision)}\n`)
  })
}

function decidedText({ kind, subject }: Decision): string {
  const name = subjectName(subject)
  if (kind !== 'withdraw') return `Decided: ${kind} for ${name}. It takes effect with the next run.`
  return `Taken back: what was decided about ${name}. ${AFTER_WITHDRAWAL[subject.kind]}`
}

const AFTER_WITHDRAWAL: Readonly<Record<DecisionSubject['kind'], string>> = {
  'failed-file': 'The next run tries to read the file again, and fails if it cannot.',
  'held-file': 'It stays held until something is decided.',
  'missing-file': 'Its rows stay; from the next run on it waits for a decision.',
  'quarantined-row': 'With the next run it is as it was set aside: in quarantine, or its cell empty.',
  finding: 'From the next run on its order has to be confirmed again.',
}

/** A dry run as if it had been decided. */
async function preview(
  engine: Engine,
  cli: Cli,
  { request, values }: { readonly request: DecisionRequest; readonly values: DecideValues },
): Promise<void> {
  const asked = { request: { dryRun: true, assume: [request] }, actor: values.as }
  const run = await runToItsEnd(engine, cli, asked)
  cli.finish(exitCodeOfAction(run))
  await cli.out.write(values.json ? jsonText(run) : `${runText(run, null)}\nNothing was decided.\n`)
}

/** Reads one `column=value`; the value may hold further equals signs. */
function assignment(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('It is written column=value, e.g. moldShot=1204.')
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1) }
}

const columns: readonly TextColumn<Decision>[] = [
  { title: 'At (UTC)', text: decision => decision.at.slice(0, 19).replace('T', ' ') },
  { title: 'By', text: decision => plainText(decision.actor) },
  { title: 'Choice', text: decision => decision.kind },
  { title: 'About', text: decision => plainText(subjectName(decision.subject)) },
  {
    title: 'Values',
    text: ({ values }) =>
      plainText(
        Object.entries(values)
          .map(pair => pair.join('='))
          .join(', '),
      ),
  },
  { title: 'Reason', text: decision => plainText(decision.reason) },
]
