import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { FloorViews } from '../../../contract/floor-views.ts'
import type { TimelineGrain, TimelineQuery } from '../../../contract/machine-timeline.ts'
import { daysBetween } from '../../pipelines/production/track/calendar-day.ts'
import type { EngineOptions } from '../engine-options.ts'
import type { EngineParts } from '../engine-parts.ts'
import { NO_LAYOUT } from './floor-reads.ts'
import { NO_NOW } from './read-now.ts'
import { NO_FLOOR } from './read-overview.ts'
import { NO_PAIRS } from './read-pairs.ts'
import { NO_PLAN } from './read-plan.ts'
import { NO_QUALITY } from './read-quality.ts'
import { NO_RECORDS } from './read-records.ts'
import { NO_TIMELINE } from './read-timeline.ts'

/** Days of one answer: 40 machines make 8,400 cells by shift and 32,000 by day. */
const MOST_DAYS: Readonly<Record<TimelineGrain, number>> = { shift: 70, day: 800 }

/** Machines, molds and quality over time, all read in the read thread. */
export function createFloorViews({ heavy }: EngineParts, _options: EngineOptions): FloorViews {
  return {
    floorOverview: async () => (await heavy.ask('floor-overview', null)) ?? NO_FLOOR,
    async machineTimeline(query) {
      checkLength(query)
      return (await heavy.ask('machine-timeline', query)) ?? NO_TIMELINE
    },
    floorNow: async () => (await heavy.ask('floor-now', null)) ?? NO_NOW,
    floorLayout: async () => (await heavy.ask('floor-layout', null)) ?? NO_LAYOUT,
    moldPairs: async query => (await heavy.ask('mold-pairs', query)) ?? NO_PAIRS,
    quality: async query => (await heavy.ask('quality', query)) ?? NO_QUALITY,
    floorRecords: async query => (await heavy.ask('floor-records', query)) ?? NO_RECORDS,
    floorPlan: async () => (await heavy.ask('floor-plan', null)) ?? NO_PLAN,
  }
}

function checkLength({ from, to, grain }: TimelineQuery): void {
  if (daysBetween(from, to) < MOST_DAYS[grain]) return
  throw new EngineFailure(
    failure(
      'unknown_option',
      `A timeline by ${grain} has at most ${MOST_DAYS[grain]} days; ${from} to ${to} is longer.`,
      {
        remedy: 'Ask for a shorter period.',
      },
    ),
  )
}
