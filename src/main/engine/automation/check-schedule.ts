import type { ScheduleProblem } from '../../../contract/automation.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { Settings, SettingsChange } from '../../../contract/setting.ts'
import { readSchedule } from './schedule.ts'

/**
 * Whether a changed schedule means something, together with the settings that stay.
 * @throws EngineFailure `invalid_setting` saying why it means nothing
 */
export function checkSchedule(change: SettingsChange, now: Settings): void {
  if (change.schedule === undefined && change.scheduleTimeZone === undefined) return
  const { schedule: cron, scheduleTimeZone } = { ...now, ...withoutUndefined(change) }
  // A time zone of its own is worth checking also before there is a schedule.
  const schedule = readSchedule(cron === '' ? '0 0 * * *' : cron, scheduleTimeZone)
  if (schedule.kind !== 'meaningless') return
  const { problem } = schedule
  if (problem.kind === 'time-zone') {
    throw new EngineFailure(
      failure('invalid_setting', `There is no time zone ${problem.detail}.`, {
        remedy: 'Name it as in the IANA list, such as Asia/Ho_Chi_Minh; empty is that of this computer.',
      }),
    )
  }
  throw new EngineFailure(
    failure('invalid_setting', `The schedule "${cron}" means nothing: ${sentence(problem.kind, problem.detail)}`, {
      remedy:
        'Five fields are needed: minute, hour, day of month, month, day of week; "15 6 * * 1-6" is 06:15 from Monday to Saturday.',
    }),
  )
}

function sentence(kind: Exclude<ScheduleProblem['kind'], 'time-zone'>, detail: string): string {
  switch (kind) {
    case 'five-fields':
      return 'it should have five fields.'
    case 'never':
      return 'it never comes.'
    case 'minute':
      return `its minute cannot be ${detail}.`
    case 'hour':
      return `its hour cannot be ${detail}.`
    case 'day-of-month':
      return `its day of month cannot be ${detail}.`
    case 'month':
      return `its month cannot be ${detail}.`
    case 'day-of-week':
      return `its day of week cannot be ${detail}.`
    default:
      return kind satisfies never
  }
}

function withoutUndefined({ schedule, scheduleTimeZone }: SettingsChange): Partial<Settings> {
  return { ...(schedule !== undefined && { schedule }), ...(scheduleTimeZone !== undefined && { scheduleTimeZone }) }
}
