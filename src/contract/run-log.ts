import { z } from 'zod'

/** How grave a line is, least first. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const
export type RunLogLevel = (typeof LOG_LEVELS)[number]

/** Which lines of the log are meant. Empty lists = all. */
export const RunLogQuery = z.strictObject({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(5_000).default(500),
  /** Absent: of all runs, newest first. */
  run: z.number().int().positive().optional(),
  levels: z.array(z.enum(LOG_LEVELS)).max(LOG_LEVELS.length).default([]),
  phases: z.array(z.string().max(100)).max(100).default([]),
  /** Matches message and fields, in any case, with or without marks. */
  search: z.string().max(200).default(''),
})
export type RunLogQuery = z.infer<typeof RunLogQuery>

export interface RunLogLine {
  readonly id: number
  readonly run: number
  /** UTC ISO 8601. */
  readonly at: string
  readonly level: RunLogLevel
  /** Empty outside any phase. */
  readonly phase: string
  readonly message: string
  /** What was told with it, as JSON; empty when nothing was. */
  readonly fields: string
}

export interface RunLog {
  readonly items: readonly RunLogLine[]
  readonly total: number
  /** Phases that have lines, for the filter. */
  readonly phases: readonly string[]
  /** Lines that were not kept because the run had too many. Only of one run. */
  readonly cut: number
  /** True when the lines of this run were removed to make room for newer runs. */
  readonly isRemoved: boolean
}
