import type { Failure } from '../../contract/failure.ts'
import type { HealingDecision } from '../../contract/healing.ts'
import type { Notice, NoticeCounts, NoticeMetadata } from '../../contract/notice.ts'
import type { RunSummary } from '../../contract/run.ts'

const WIDTH = 80
const UNKNOWN = 'N/A'

/**
 * The text form of a notice, line by line in the layout the planners know (production spec 4.5), ended by a line break.
 *
 * @param run the run it came from, for what was processed; null when no run raised it
 */
export function noticeText(notice: Notice, run: RunSummary | null): string {
  const rule = '='.repeat(WIDTH)
  const lines = [
    '',
    rule,
    `${' '.repeat(20)}MANUAL REVIEW NOTIFICATION`,
    rule,
    '',
    `Agent ID     : ${oneLine(notice.agent)}`,
    `Status       : ${notice.status.toUpperCase()}`,
    `Timestamp    : ${notice.at}`,
    '',
    heading('SUMMARY', 30),
    ...countLines(notice.counts),
    '',
    heading('ERROR DETAILS', 25),
    ...errorLines(notice),
    '',
    heading('HEALING ACTIONS', 22),
    ...orElse(notice.healing.map(stepLine), 'No healing actions available.'),
    '',
    heading('METADATA', 26),
    ...metadataLines(notice.metadata),
    ...(run ? ['', heading('CONTEXTUAL INFO', 22), ...contextLines(notice, run)] : []),
    '',
    '',
    rule,
  ]
  return `${lines.join('\n')}\n`
}

function countLines(counts: NoticeCounts | null): readonly string[] {
  return [
    field('Total Databases', counts?.totalDatabases),
    field('Successful', counts?.successful),
    field('Failed', counts?.failed),
    field('Warnings', counts?.warnings),
    field('Changed Files', counts?.changedFiles),
    field('Files Saved', counts?.filesSaved),
  ]
}

function errorLines({ failures, healing, agent, run }: Notice): readonly string[] {
  if (failures.length === 0) return [run === null ? 'No error details available.' : 'No errors found in details.']
  const actions = orElse(
    healing.filter(step => step.agent === agent).map((step, index) => `    ${stepLine(step, index)}`),
    '    No recovery actions available',
  )
  return failures.flatMap((reason, index) => [
    '',
    `ERROR #${index + 1}:`,
    `  Data Type      : ${placeOf(reason)}`,
    `  Error Type     : ${reason.code}`,
    `  Error Message  : ${oneLine(`${reason.message} ${reason.remedy}`)}`,
    '  ',
    '  Recovery Actions:',
    ...actions,
  ])
}

function metadataLines(metadata: NoticeMetadata | null): readonly string[] {
  if (metadata === null) return ['No metadata available.']
  const { durationMs, memoryMib, memoryPercent, outputMib, freeDiskMib, triggered } = metadata
  return [
    field('Duration (s)', (durationMs / 1000).toFixed(2)),
    field('Memory Usage (MB)', `${memoryMib.toFixed(1)} (${memoryPercent.toFixed(1)}%)`),
    field('Disk Output (MB)', outputMib.toFixed(1)),
    field('Disk Free Space (MB)', freeDiskMib.toFixed(1)),
    field('Trigger Agents', triggered.length > 0 ? triggered.join(', ') : 'none'),
  ]
}

function contextLines({ summary, failures }: Notice, { pipeline, phases, outcome }: RunSummary): readonly string[] {
  const filesRead = phases.find(({ counts }) => counts['filesRead'] !== undefined)?.counts['filesRead']
  return [
    field('Data Type', pipeline),
    field('Error Type', failures[0]?.code ?? 'none'),
    field('Error Message', summary),
    field('Files Processed', filesRead ?? 0),
    field('Records Processed', outcome?.rowsLoaded ?? 0),
  ]
}

function heading(title: string, dashes: number): string {
  const side = '-'.repeat(dashes)
  return `${side} ${title} ${side}`
}

function field(label: string, value: string | number | undefined): string {
  return `${label.padEnd(20)}: ${value === undefined ? UNKNOWN : oneLine(String(value))}`
}

function stepLine({ priority, action, scale, status }: HealingDecision, index: number): string {
  return `${index + 1}. [${priority}] ${action.toUpperCase()} at ${scale} → Status: ${status}`
}

/** The place of the failure stands for the reference's data type: it says more than the table. */
function placeOf({ file, sheet, cell }: Failure): string {
  if (file === null) return 'Unknown'
  return oneLine(
    [file, ...(sheet === null ? [] : [`sheet ${sheet}`]), ...(cell === null ? [] : [`cell ${cell}`])].join(', '),
  )
}

function orElse(lines: readonly string[], nothing: string): readonly string[] {
  return lines.length > 0 ? lines : [nothing]
}

/** A message with line breaks must not look like lines of the form. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
