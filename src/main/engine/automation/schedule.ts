import { Cron } from 'croner'
import { CRON_FIELDS, type ScheduleProblem } from '../../../contract/automation.ts'

/** A schedule in the words of croner: five fields of cron, in a time zone. Moments are those of the clock; DST is croner's (decision 0019). */
export type Schedule =
  | { readonly kind: 'none' }
  | { readonly kind: 'meaningless'; readonly problem: ScheduleProblem }
  | {
      readonly kind: 'set'
      /** The next times after a moment. */
      readonly next: (after: Date, count: number) => readonly Date[]
      /** The latest time after one moment up to another, and how many there were, counted up to `MOST_COUNTED`. */
      readonly between: (after: Date, upTo: Date) => { readonly latest: Date; readonly count: number } | null
    }

/** More times than these are not told apart: after weeks of being off, "100" says as much as "2,880". */
const MOST_COUNTED = 100

/** @param timeZone IANA name, empty = of this computer */
export function readSchedule(cron: string, timeZone: string): Schedule {
  const text = cron.trim()
  if (text === '') return { kind: 'none' }
  // Croner would take a date for a schedule of one time, and names of its own such as @daily.
  const fields = text.split(/\s+/)
  if (fields.length !== CRON_FIELDS.length) return meaningless('five-fields', text)
  try {
    const job = new Cron(text, { mode: '5-part', paused: true, ...(timeZone !== '' && { timezone: timeZone }) })
    if (job.nextRun(new Date(0)) === null) return meaningless('never', text)
    return {
      kind: 'set',
      next: (after, count) => job.nextRuns(count, after),
      between(after, upTo) {
        const first = job.nextRun(after)
        if (first === null || first > upTo) return null
        const count = job.nextRuns(MOST_COUNTED, after).filter(time => time <= upTo).length
        // A whole second further, because the times before a moment do not hold the moment itself; the first of them may then be beyond it.
        const before = job.previousRuns(2, new Date(upTo.getTime() + 1_000))
        return { latest: before.find(time => time <= upTo) ?? first, count }
      },
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/time ?zone/i.test(message)) return meaningless('time-zone', timeZone)
    const place = fields.findIndex((field, at) => !isPossible(field, at))
    const kind = CRON_FIELDS[place]
    if (!kind) throw error
    return meaningless(kind, fields[place] ?? '')
  }
}

/** Whether a field means something beside any others. */
function isPossible(field: string, place: number): boolean {
  try {
    const text = CRON_FIELDS.map((_name, at) => (at === place ? field : '*')).join(' ')
    return new Cron(text, { mode: '5-part', paused: true }).getPattern() === text
  } catch {
    return false
  }
}

function meaningless(kind: ScheduleProblem['kind'], detail: string): Schedule {
  return { kind: 'meaningless', problem: { kind, detail } }
}

/** The time zone a schedule without one is meant in. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
