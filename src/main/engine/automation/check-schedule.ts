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
  throw new EngineFailure(
    failure('invalid_setting', `The schedule "${cron}" means nothing: ${sentence(schedule.problem)}`, {
      remedy:
        'Five fields are needed: minute, hour, day of month, month, day of week; "15 6 * * 1-6" is 06:15 from Monday to Saturday.',
    }),
  )
}

function sentence({ kind, detail }: ScheduleProblem): string {
  switch (kind) {
    case 'five-fields':
      return 'it should have five fields.'
    case 'never':
      return 'it never comes.'
    case 'time-zone':
      return `there is no time zone ${detail}.`
    case 'field':
      return `${detail}.`
    default:
      return kind satisfies never
  }
}

function withoutUndefined({ schedule, scheduleTimeZone }: SettingsChange): Partial<Settings> {
  return { ...(schedule !== undefined && { schedule }), ...(scheduleTimeZone !== undefined && { scheduleTimeZone }) }
}
