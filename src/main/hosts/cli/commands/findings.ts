import { Option, type Command } from 'commander'
import { RULE_IDS } from '../../../../contract/rule.ts'
import { SEVERITIES } from '../../../../contract/severity.ts'
import {
  TriagedFindingQuery,
  type CauseGroup,
  type TriagedFinding,
  type TriagedFindingPage,
} from '../../../../contract/triaged-finding.ts'
import { allItems, collected } from '../all-items.ts'
import type { Cli } from '../cli.ts'
import { withJson, withPlace, type ListValues } from '../command-options.ts'
import { findingFilter, withFindingChoice, type FindingChoice } from '../finding-choice.ts'
import { findingDocument } from '../finding-document.ts'
import { writeJsonList } from '../json-text.ts'
import { countText, numberText, plainText } from '../plain-text.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { shortFingerprint, triageText } from '../triage-text.ts'
import { reading } from '../with-engine.ts'

interface FindingsValues extends ListValues, FindingChoice {
  readonly resolved?: true
  readonly list?: true
}

/** `moldline findings`: what does not fit, by cause or one by one, and what people did about it. */
export function addFindingsCommand(program: Command, cli: Cli): void {
  withFindingChoice(withJson(withPlace(program.command('findings'))))
    .description('list what the checks found, grouped by cause')
    .addOption(new Option('--resolved', 'those that were there in that run and are no more').conflicts('new'))
    .option('--list', 'each finding instead of the causes')
    .addHelpText(
      'after',
      `
Rules: ${RULE_IDS.join(', ')}

Examples:
  moldline findings --severity error --list
  moldline findings --state open --unassigned            what nobody has looked at
  moldline findings --resolved --since 12 --list         what was put right since run 12
  moldline findings --json | jq 'group_by(.cause) | map({cause: .[0].cause, count: length})'
  moldline triage --help                                 what can be done about them`,
    )
    .action(
      reading<FindingsValues>(cli, async (engine, values) => {
        const filter = { ...findingFilter(values), list: values.resolved ? ('resolved' as const) : ('open' as const) }
        const findings = allItems(page => engine.listTriagedFindings(TriagedFindingQuery.parse({ ...filter, ...page })))
        if (values.json) return writeJsonList(cli.out, mapped(findings))
        const summary = await engine.listTriagedFindings(TriagedFindingQuery.parse({ ...filter, limit: 1 }))
        if (summary.total > 0) {
          const table = values.list
            ? textTable(columns, await collected(findings))
            : textTable(causeColumns, summary.causes)
          await cli.out.write(`${table}\n`)
        }
        await cli.out.write(`${footer(summary, values)}\n`)
      }),
    )
}

async function* mapped(findings: AsyncIterable<TriagedFinding>) {
  for await (const finding of findings) yield findingDocument(finding)
}

const columns: readonly TextColumn<TriagedFinding>[] = [
  { title: 'Finding', text: shortFingerprint },
  { title: 'Severity', text: finding => finding.severity },
  { title: 'Rule', text: finding => finding.rule },
  { title: 'PO', text: finding => plainText(finding.poNo) },
  { title: 'Change', text: finding => finding.change },
  { title: 'State', text: ({ triage }) => triageText(triage) },
  { title: 'Where', text: ({ file, sheet, cell }) => plainText(file && `${file}, ${sheet}!${cell}`) },
  { title: 'What', text: finding => plainText(finding.message) },
]

const causeColumns: readonly TextColumn<CauseGroup>[] = [
  { title: 'Findings', align: 'right', text: cause => numberText(cause.count) },
  { title: 'New', align: 'right', text: cause => numberText(cause.newCount) },
  { title: 'Pieces', align: 'right', text: cause => numberText(cause.pieces) },
  { title: 'Rule', text: cause => cause.rule },
  { title: 'Cause', text: cause => plainText(cause.cause) },
]

/** Each facet counts without its own filter: of that only what was chosen is said. */
function footer({ total, facets, causes, causeCount, asOf }: TriagedFindingPage, values: FindingsValues): string {
  if (!asOf) return 'No run has checked this plant yet. Start one with: moldline run'
  const [error = 0, warning = 0, info = 0] = SEVERITIES.map(severity =>
    values.severity?.includes(severity) === false ? 0 : facets.severities[severity],
  )
  const unnamed = !values.list && causeCount > causes.length
  return [
    `${countText(total, 'finding')}: ${countText(error, 'error')}, ${countText(warning, 'warning')}, ${numberText(info)} for information.`,
    `As of run ${asOf.run}.`,
    ...(unnamed ? [`${numberText(causes.length)} of ${numberText(causeCount)} causes are shown.`] : []),
    ...(values.state === undefined ? dealtWith(facets.states) : []),
  ].join(' ')
}

/** What people did about them, where they did anything. */
function dealtWith({ open, acknowledged, snoozed }: TriagedFindingPage['facets']['states']): readonly string[] {
  if (acknowledged + snoozed === 0) return []
  return [`${numberText(open)} waiting, ${numberText(acknowledged)} acknowledged, ${numberText(snoozed)} snoozed.`]
}
