import type { NoticeDetail } from '../../../contract/notice.ts'

/** One thing that can be done about a notice: the command, and what it does. */
export interface NoticeStep {
  readonly command: string
  readonly effect: string
}

/** What can be done about a notice from the command line, first what mends its cause; nothing when it is resolved. */
export function noticeSteps({ id, state, agent, status, run, failures }: NoticeDetail): readonly NoticeStep[] {
  if (state === 'resolved') return []
  const isOfRun = run !== null && status !== 'review'
  const files = agent === 'DataCollector' && isOfRun ? failures.flatMap(({ file }) => file ?? []) : []
  const isAboutData = failures.some(({ code }) => code === 'database_unreadable' || code === 'data_corruption')
  return [
    ...(isOfRun ? [{ command: 'moldline retry', effect: 'run again when the cause is put right' }] : []),
    ...[...new Set(files)].map(file => {
      const command = `moldline decide file ${JSON.stringify(file)} load-without --preview`
      return { command, effect: 'what a run without this file would do; without --preview it is decided' }
    }),
    ...(isAboutData ? [{ command: 'moldline restore', effect: 'the backups that can be brought back' }] : []),
    { command: `moldline ack ${id} --resolve --note "…"`, effect: 'it is settled' },
  ]
}
