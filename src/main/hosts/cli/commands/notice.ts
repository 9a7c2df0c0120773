import type { Command } from 'commander'
import type { Delivery } from '../../../../contract/delivery.ts'
import type { NoticeDetail, NoticeEvent } from '../../../../contract/notice.ts'
import type { Cli } from '../cli.ts'
import { oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { jsonText } from '../json-text.ts'
import { NoticeNumber } from '../notice-number.ts'
import { noticeSteps } from '../notice-steps.ts'
import { plainText } from '../plain-text.ts'
import { timeText } from '../time-text.ts'
import { answering } from '../with-engine.ts'

/** `moldline notice`: all about one notice, in its text form. */
export function addNoticeCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('notice')))
    .description('show one notice: what happened, what was done about it, and what you can do')
    .argument('<number>', 'its number, as "moldline notices" shows it', oneOf(NoticeNumber))
    .addHelpText('after', '\nExamples:\n  moldline notice 3\n  moldline notice 3 --json | jq .healing')
    .action((id: number, values: ListValues) =>
      answering(cli, values, async engine => {
        const notice = await engine.getNotice(id)
        await cli.out.write(values.json ? jsonText(notice) : noticeText(notice))
      }),
    )
}

function noticeText(notice: NoticeDetail): string {
  const { text, events, deliveries, textFile } = notice
  const steps = noticeSteps(notice).map(({ command, effect }) => `  ${plainText(command)}\n    ${effect}\n`)
  return [
    `${text.trimEnd()}\n`,
    steps.length > 0 ? `\nWhat you can do:\n${steps.join('')}` : '',
    `\nHistory:\n${events.map(eventText).join('')}`,
    deliveries.length > 0 ? `\nTold:\n${deliveries.map(deliveryText).join('')}` : '',
    textFile === null ? '' : `\nKept as ${textFile} in the workspace.\n`,
  ].join('')
}

function eventText({ at, kind, actor, note, run, until }: NoticeEvent): string {
  const more = [until !== null && `until ${timeText(until)}`, run !== null && `run ${run}`, note].filter(Boolean)
  return `  ${timeText(at)}  ${kind} by ${plainText(actor)}${more.length > 0 ? `: ${plainText(more.join(', '))}` : ''}\n`
}

function deliveryText({ at, channel, state, attempts, recipient, problem }: Delivery): string {
  const tries = attempts > 1 ? ` after ${attempts} attempts` : ''
  const why = problem === '' ? '' : `: ${plainText(problem)}`
  return `  ${timeText(at)}  ${channel} ${state}${tries}${recipient && `, ${plainText(recipient)}`}${why}\n`
}
