import { ScheduleQuestion, type Automation, type AutomationState } from '../../../contract/automation.ts'
import type { EngineOptions } from '../engine-options.ts'
import { owned, type EngineParts } from '../engine-parts.ts'
import { describeSchedule } from './describe-schedule.ts'
import { OFF } from './off-watch.ts'

/** How runs start without a click and what the watcher of the plant folder saw. */
export function createAutomation(parts: EngineParts, _options: EngineOptions): Automation {
  const { clock } = parts

  /** Of an engine that does not last: it watches nothing and starts nothing. */
  function still(): AutomationState {
    const { runMode, schedule: cron, scheduleTimeZone: timeZone } = parts.settings().values
    return {
      runMode,
      watch: { ...OFF, why: 'no-console' },
      schedule: describeSchedule({ cron, timeZone }, clock()),
      hindrances: [],
      queued: null,
    }
  }

  return {
    automationState: async () => parts.automation?.state ?? still(),
    previewSchedule: async question => describeSchedule(ScheduleQuestion.parse(question), clock()),
    async lookAgain({ actor }) {
      const { automation, log } = owned(parts)
      log.info({ actor: parts.actorOr(actor) }, 'the plant is looked at anew')
      await automation?.lookAgain()
      return automation?.state ?? still()
    },
  }
}
