import type { Automation, ScheduleProblem } from '../../../contract/automation.ts'
import type { EngineEvent } from '../../../contract/event.ts'
import { anAutomation } from './sample-automation.ts'

/** Times told for every schedule that means something. */
export const NEXT_TIMES = ['2019-02-01T23:15:00.000Z', '2019-02-03T23:15:00.000Z', '2019-02-04T23:15:00.000Z']

/** A watch that finds everything as it was loaded whenever it looks; the window is told. */
export function fakeAutomation(emit: (event: EngineEvent) => void): Automation {
  return {
    automationState: () => Promise.resolve(anAutomation()),
    previewSchedule({ cron, timeZone }) {
      const problem = problemOf(cron, timeZone)
      return Promise.resolve({
        cron,
        timeZone: timeZone || 'Asia/Ho_Chi_Minh',
        next: cron === '' || problem ? [] : NEXT_TIMES,
        problem,
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

function problemOf(cron: string, timeZone: string): ScheduleProblem | null {
  if (cron === '') return null
  if (cron.trim().split(/\s+/).length !== 5) return { kind: 'five-fields', detail: cron }
  try {
    return Intl.DateTimeFormat('en', { timeZone: timeZone || 'Asia/Ho_Chi_Minh' }) && null
  } catch {
    return { kind: 'time-zone', detail: timeZone }
  }
}
