import { appendFileSync } from 'node:fs'
import { FAULT_PLAN_VARIABLE, type FaultPlan } from './fault-plan.ts'
import { workState, type WorkStep } from './work-state.ts'
import type { ReportLine } from './write-site.ts'

/** What the program under test says of its own work; each line is in the file before the call returns. */
export interface WorkReport {
  /** From here on writes count. */
  begin(step: WorkStep): void
  /** What the control thread does next. */
  enter(step: WorkStep): void
  end(): void
  say(line: ReportLine): void
}

/** @throws Error when the process was not started with a plan */
export function workReport(): WorkReport {
  const text = process.env[FAULT_PLAN_VARIABLE]
  if (text === undefined) throw new Error('This program runs with a fault plan only')
  const { report } = JSON.parse(text) as FaultPlan
  const state = workState()
  const say = (line: ReportLine): void => appendFileSync(report, `${JSON.stringify(line)}\n`)
  return {
    begin(step) {
      say({ kind: 'begun', at: Date.now() })
      state.enter(step)
    },
    enter: step => state.enter(step),
    end() {
      state.leave()
      say({ kind: 'ended', at: Date.now() })
    },
    say,
  }
}
