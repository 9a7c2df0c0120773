import { Option, type Command } from 'commander'
import { z } from 'zod'
import type { FindingPage } from '../../../../contract/engine.ts'
import type { Finding } from '../../../../contract/finding.ts'
import { FindingQuery } from '../../../../contract/query.ts'
import { RULE_IDS, type RuleId } from '../../../../contract/rule.ts'
import { SEVERITIES, type Severity } from '../../../../contract/severity.ts'
import { TriagedFindingQuery, type TriagedFindingPage } from '../../../../contract/triaged-finding.ts'
import { allItems, collected } from '../all-items.ts'
import type { Cli } from '../cli.ts'
import { listOf, oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { findingDocument } from '../finding-document.ts'
import { writeJsonList } from '../json-text.ts'
import { countText, numberText, plainText } from '../plain-text.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { reading } from '../with-engine.ts'

interface FindingsValues extends ListValues {
  readonly severity?: readonly Severity[]
  readonly rule?: readonly RuleId[]
  readonly order?: string
  readonly new?: true
  readonly list?: true
}

/** `moldline findings`: what does not fit, by cause or one by one. */
export function addFindingsCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('findings')))
    .description('list what the checks found, grouped by cause')
    .option('--severity <severity>', `only these, with commas: ${SEVERITIES.join(', ')}`, listOf(z.enum(SEVERITIES)))
    .addOption(
      new Option('--rule <rule>', 'only findings of these rules, with commas').argParser(listOf(z.enum(RULE_IDS))),
    )
    .option('--order <poNo>', 'only findings on this purchase order', oneOf(FindingQuery.shape.poNo))
    .option('--new', 'only findings that were not there in the first run')
    .option('--list', 'each finding instead of the causes')
    .addHelpText(
      'after',
      `
Rules: ${RULE_IDS.join(', ')}

Examples:
  moldline findings --severity error --list
  moldline findings --json | jq 'group_by(.cause) | map({cause: .[0].cause, count: length})'`,
    )
    .action(
      reading<FindingsValues>(cli, async (engine, values) => {
        const query = FindingQuery.parse({
          severities: values.severity ?? [],
          rules: values.rule ?? [],
          poNo: values.order ?? '',
          newOnly: values.new ?? false,
        })
        const findings = allItems(page => engine.listFindings({ ...query, ...page }))
        if (values.json) return writeJsonList(cli.out, mapped(findings))
        const summary = await engine.listFindings({ ...query, limit: 1 })
        if (summary.total > 0) {
          const table = values.list
            ? textTable(columns, await collected(findings))
            : textTable(causeColumns, summary.causes)
          await cli.out.write(`${table}\n`)
        }
        const { severities, rules, poNo, newOnly } = query
        const filter = { severities, rules, poNo, changes: newOnly ? ['new'] : [], limit: 1 }
        const { facets } = await engine.listTriagedFindings(TriagedFindingQuery.parse(filter))
        await cli.out.write(`${footer(summary)}${triageText(facets)}\n`)
      }),
    )
}

async function* mapped(findings: AsyncIterable<Finding>) {
  for await (const finding of findings) yield findingDocument(finding)
}

const columns: readonly TextColumn<Finding>[] = [
  { title: 'Severity', text: finding => finding.severity },
  { title: 'Rule', text: finding => finding.rule },
  { title: 'PO', text: finding => plainText(finding.poNo) },
  { title: 'Where', text: ({ file, sheet, cell }) => plainText(file && `${file}, ${sheet}!${cell}`) },
  { title: 'What', text: finding => plainText(finding.message) },
]

const causeColumns: readonly TextColumn<FindingPage['causes'][number]>[] = [
  { title: 'Findings', align: 'right', text: cause => numberText(cause.count) },
  { title: 'New', align: 'right', text: cause => numberText(cause.newCount) },
  { title: 'Pieces', align: 'right', text: cause => numberText(cause.pieces) },
  { title: 'Rule', text: cause => cause.rule },
  { title: 'Cause', text: cause => plainText(cause.cause) },
]

function footer({ total, bySeverity, asOf }: FindingPage): string {
  if (!asOf) return 'No run has checked this plant yet. Start one with: moldline run'
  const { error, warning, info } = bySeverity
  return `${countText(total, 'finding')}: ${countText(error, 'error')}, ${countText(warning, 'warning')}, ${numberText(info)} for information. As of run ${asOf.run}.`
}

/** What people did about them, where they did anything. */
function triageText({ states: { open, acknowledged, snoozed } }: TriagedFindingPage['facets']): string {
  if (acknowledged + snoozed === 0) return ''
  return ` ${numberText(open)} waiting, ${numberText(acknowledged)} acknowledged, ${numberText(snoozed)} snoozed.`
}
