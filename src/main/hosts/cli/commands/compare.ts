import { Argument, type Command } from 'commander'
import { z } from 'zod'
import {
  ORDER_CHANGES,
  type FileDifference,
  type RunComparison,
  type TableDifference,
} from '../../../../contract/run-comparison.ts'
import type { Cli } from '../cli.ts'
import { oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { countText, numberText, plainText } from '../plain-text.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { answering } from '../with-engine.ts'

const RunNumber = z.coerce.number().int().positive()

/** `moldline compare`: what differs between how two runs left things. */
export function addCompareCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('compare')))
    .description('say what differs between how two runs left things')
    .addArgument(new Argument('<before>', 'number of the one run').argParser(oneOf(RunNumber)))
    .addArgument(new Argument('<after>', 'number of the other').argParser(oneOf(RunNumber)))
    .addHelpText(
      'after',
      `
Files, rows by table, findings, orders and times. The rows themselves, to the cell, are in the console: Runs, Compare.

Examples:
  moldline compare 12 15
  moldline compare 12 15 --json`,
    )
    .action((base: number, other: number, values: ListValues) =>
      answering(cli, values, async engine => {
        const comparison = await engine.compareRuns({ base, other })
        await cli.out.write(values.json ? jsonText(comparison) : textOf(comparison))
      }),
    )
}

function textOf({ base, other, files, tables, findings, orders }: RunComparison): string {
  const lines = [`Run ${base.run} against run ${other.run}\n`]
  if (tables === null) lines.push('What one of them published is no longer there since a backup was restored.\n')
  lines.push(files.length === 0 ? '\nNo file differs.\n' : `\n${textTable(FILE_COLUMNS, files)}`)
  const differing = (tables ?? []).filter(table => table.new + table.changed + table.gone > 0)
  if (tables) lines.push(differing.length === 0 ? '\nNo row differs.\n' : `\n${textTable(TABLE_COLUMNS, differing)}`)
  if (findings) {
    const { new: fresh, still, resolved } = findings
    lines.push(
      `\nFindings: ${numberText(fresh)} new, ${numberText(still)} still there, ${numberText(resolved)} resolved.\n`,
    )
  }
  if (tables && !findings)
    lines.push('\nFindings cannot be compared: nothing had been checked yet when one of the runs ended.\n')
  const changed = orders ? ORDER_CHANGES.filter(change => orders[change] > 0) : []
  if (orders) {
    lines.push(
      changed.length === 0
        ? 'No order stands otherwise.\n'
        : `Orders: ${changed.map(change => `${countText(orders[change], 'order')} ${change}`).join(', ')}.\n`,
    )
  }
  return lines.join('')
}

const FILE_COLUMNS: readonly TextColumn<FileDifference>[] = [
  { title: 'File', text: ({ path }) => plainText(path) },
  { title: 'What', text: ({ change }) => change },
  { title: 'State', text: ({ before, after }) => `${before?.state ?? '–'} → ${after?.state ?? '–'}` },
]

const TABLE_COLUMNS: readonly TextColumn<TableDifference>[] = [
  { title: 'Table', text: ({ table }) => table },
  { title: 'Before', align: 'right', text: ({ rowsBefore }) => numberText(rowsBefore) },
  { title: 'After', align: 'right', text: ({ rowsAfter }) => numberText(rowsAfter) },
  { title: 'New', align: 'right', text: table => numberText(table.new) },
  { title: 'Changed', align: 'right', text: ({ changed }) => numberText(changed) },
  { title: 'Gone', align: 'right', text: ({ gone }) => numberText(gone) },
]
