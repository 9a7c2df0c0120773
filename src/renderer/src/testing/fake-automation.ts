import type { Automation } from '../../../contract/automation.ts'
import type { EngineEvent } from '../../../contract/event.ts'
import { anAutomation } from './sample-automation.ts'

/** Times told for every schedule that means something. */
export const NEXT_TIMES = ['2019-02-01T23:15:00.000Z', '2019-02-03T23:15:00.000Z', '2019-02-04T23:15:00.000Z']

/** A watch that finds everything as it was loaded whenever it looks; the window is told. */
export function fakeAutomation(emit: (event: EngineEvent) => void): Automation {
  return {
    automationState: () => Promise.resolve(anAutomation()),
    previewSchedule({ cron, timeZone }) {
      const isOff = cron === ''
      const hasFields = cron.trim().split(/\s+/).length === 5
      return Promise.resolve({
        cron,
        timeZone: timeZone || 'Asia/Ho_Chi_Minh',
        next: hasFields ? NEXT_TIMES : [],
        problem: hasFields || isOff ? null : { kind: 'five-fields', detail: cron },
        missed: null,
      })
    },
    lookAgain() {
      const automation = anAutomation()
      emit({ kind: 'watch-changed', automation })
      return Promise.resolve(automation)
    },
  }
}
