import type { Command } from 'commander'
import { z } from 'zod'
import type { NoticePage } from '../../../../contract/engine.ts'
import { PRIORITIES, type Priority } from '../../../../contract/recovery.ts'
import { NOTICE_STATES, type Notice, type NoticeState } from '../../../../contract/notice.ts'
import { NoticeQuery } from '../../../../contract/query.ts'
import { allItems, AT_ONCE, collected } from '../all-items.ts'
import type { Cli } from '../cli.ts'
import { listOf, oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { writeJsonList } from '../json-text.ts'
import { countText, numberText, plainText } from '../plain-text.ts'
import { snoozeDay } from '../snooze-date.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { timeText } from '../time-text.ts'
import { reading } from '../with-engine.ts'

interface NoticesValues extends ListValues {
  readonly state?: readonly NoticeState[]
  readonly priority?: readonly Priority[]
  readonly all?: true
  readonly search?: string
  readonly run?: number
}

/** What waits for a person: neither resolved nor put off. */
const OPEN: readonly NoticeState[] = ['new', 'acknowledged', 'in-progress']
const Run = z.coerce.number().int().min(1)

/** `moldline notices`: the inbox. */
export function addNoticesCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('notices')))
    .description('list the notices that wait for a person, newest first')
    .option('--state <states>', `only these, with commas: ${NOTICE_STATES.join(', ')}`, listOf(z.enum(NOTICE_STATES)))
    .option('--priority <priorities>', `only these, with commas: ${PRIORITIES.join(', ')}`, listOf(z.enum(PRIORITIES)))
    .option('--all', 'resolved and snoozed ones too')
    .option('--search <text>', 'only those with this in what happened or in a file', oneOf(NoticeQuery.shape.search))
    .option('--run <run>', 'only those of this run', oneOf(Run))
    .addHelpText(
      'after',
      `
Examples:
  moldline notices
  moldline notices --state resolved --search moldInfo
  moldline notices --json | jq '.[].summary'
  moldline notice 3                            all about one
  moldline ack 3 --note "asked the office"     see also "moldline ack --help"`,
    )
    .action(
      reading<NoticesValues>(cli, async (engine, { json, state, priority, all, search = '', run }) => {
        const query = NoticeQuery.parse({
          states: state ?? (all ? [] : OPEN),
          priorities: priority ?? [],
          search,
          ...(run !== undefined && { run }),
        })
        const notices = allItems(page => engine.listNotices({ ...query, ...page }), AT_ONCE)
        if (json) return writeJsonList(cli.out, notices)
        const shown = await collected(notices)
        if (shown.length > 0) await cli.out.write(`${textTable(columns, shown)}\n`)
        await cli.out.write(`${footer(shown.length, await engine.listNotices({ ...query, limit: 1 }))}\n`)
      }),
    )
}

const columns: readonly TextColumn<Notice>[] = [
  { title: 'No.', align: 'right', text: notice => String(notice.id) },
  { title: 'State', text: stateText },
  { title: 'Priority', text: notice => notice.priority },
  { title: 'When (UTC)', text: notice => timeText(notice.at) },
  { title: 'Agent', text: notice => plainText(notice.agent) },
  { title: 'What', text: notice => plainText(notice.summary) },
]

function stateText({ state, snoozedUntil, occurrences }: Notice): string {
  const until = state === 'snoozed' && snoozedUntil !== null ? ` until ${snoozeDay(snoozedUntil)}` : ''
  return `${state}${until}${occurrences > 1 ? ` (${numberText(occurrences)} times)` : ''}`
}

function footer(shown: number, { byState }: NoticePage): string {
  const states = NOTICE_STATES.flatMap(state => (byState[state] > 0 ? [`${numberText(byState[state])} ${state}`] : []))
  if (states.length === 0) return 'No notice: nothing waits for a person.'
  return `${countText(shown, 'notice')} shown. In all: ${states.join(', ')}.`
}
