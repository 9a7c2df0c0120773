import type { ScheduleQuestion, ScheduleState } from '../../../contract/automation.ts'
import { ownTimeZone, readSchedule } from './schedule.ts'

/** Times told ahead. */
const AHEAD = 3

/** What a schedule means from a moment on. */
export function describeSchedule({ cron, timeZone }: ScheduleQuestion, now: Date): ScheduleState {
  const schedule = readSchedule(cron, timeZone)
  return {
    cron: cron.trim(),
    timeZone: timeZone || ownTimeZone(),
    next: schedule.kind === 'set' ? schedule.next(now, AHEAD).map(time => time.toISOString()) : [],
    problem: schedule.kind === 'meaningless' ? schedule.problem : null,
    missed: null,
  }
}
