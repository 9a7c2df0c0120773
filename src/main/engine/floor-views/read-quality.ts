import { DEFECT_COLUMNS } from '../../../contract/production-rows.ts'
import type {
  MoldChangeEffect,
  Quality,
  QualityConclusion,
  QualityGroup,
  QualityQuery,
  QualitySums,
} from '../../../contract/quality.ts'
import { calendarDay, dayNumber } from '../../pipelines/production/track/calendar-day.ts'
import { floorOf } from '../../storage/floor/floor-of.ts'
import { floorRows } from '../../storage/floor/floor-rows.ts'
import { floorGroups, floorOverTime, NO_SUMS, plusSums, type FloorSums } from '../../storage/floor/floor-sums.ts'
import { floorMachineDays } from '../../storage/floor/machine-days.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { moldChangeEffect } from './mold-change-effect.ts'
import { leadingKinds, rateTrend, worstGroup } from './quality-conclusions.ts'

/** Groups shown of each kind. */
const MOST_GROUPS = 200
/** Mold changes are looked at in periods of at most so many days, with some days around them. */
const LONGEST_FOR_CHANGES = 400
const DAYS_AROUND = 14
/** Longer periods are told by month where days were asked for: no chart has room for more points. */
const LONGEST_BY_DAY = 800

const NOTHING: QualityConclusion = { kind: 'none' }

/** Nothing was ever loaded. */
export const NO_QUALITY: Quality = {
  generation: null,
  grain: 'day',
  totals: { total: 0, good: 0, ng: 0, shots: 0, defects: DEFECT_COLUMNS.map(() => 0) },
  overTime: [],
  byMachine: [],
  byItem: [],
  byMold: [],
  others: { machines: 0, items: 0, molds: 0 },
  conclusions: { kinds: NOTHING, overTime: NOTHING, machines: NOTHING, items: NOTHING, molds: NOTHING },
  moldChange: null,
}

/** Defects and yield of a period from sums; two passes over months and edge days. */
export function readQuality(db: PlantDatabase, query: QualityQuery): Quality {
  const generation = floorOf(db)
  if (generation === null) return NO_QUALITY
  const grain = query.grain === 'day' && lengthOf(query) > LONGEST_BY_DAY ? 'month' : query.grain
  const times = floorOverTime({ db, generation }, query, grain)
  const machines = mostFirst(summedBy(times, time => time.machineNo))
  const both = floorGroups({ db, generation }, query, ['item', 'mold'])
  const items = mostFirst(summedBy(both, ({ keys: [itemCode = ''] }) => itemCode))
  const molds = mostFirst(summedBy(both, ({ keys: [, moldNo = ''] }) => moldNo))
  const totals = shown(machines.reduce<FloorSums>(plusSums, NO_SUMS))
  const overTime = summedBy(times, ({ time }) => time)
  return {
    generation,
    grain,
    totals,
    overTime,
    byMachine: machines.slice(0, MOST_GROUPS),
    byItem: items.slice(0, MOST_GROUPS),
    byMold: molds.slice(0, MOST_GROUPS),
    others: {
      machines: Math.max(0, machines.length - MOST_GROUPS),
      items: Math.max(0, items.length - MOST_GROUPS),
      molds: Math.max(0, molds.length - MOST_GROUPS),
    },
    conclusions: {
      kinds: leadingKinds(totals),
      overTime: rateTrend(overTime),
      machines: worstGroup(machines, totals),
      items: worstGroup(items, totals),
      molds: worstGroup(molds, totals),
    },
    moldChange: afterMoldChange(db, generation, query),
  }
}

/** In order of first appearance. */
function summedBy<Group extends FloorSums>(
  groups: readonly Group[],
  key: (group: Group) => string,
): readonly QualityGroup[] {
  return Array.from(Map.groupBy(groups, key), ([name, ofName]) => ({
    key: name,
    ...shown(ofName.reduce<FloorSums>(plusSums, NO_SUMS)),
  }))
}

function mostFirst(groups: readonly QualityGroup[]): readonly QualityGroup[] {
  return groups.toSorted((one, other) => other.ng - one.ng || other.total - one.total || (one.key < other.key ? -1 : 1))
}

function shown({ total, good, ng, shots, defects }: FloorSums): QualitySums {
  return { total, good, ng, shots, defects }
}

function lengthOf({ from, to }: QualityQuery): number {
  return dayNumber(to) - dayNumber(from)
}

function afterMoldChange(db: PlantDatabase, generation: number, query: QualityQuery): MoldChangeEffect | null {
  const { from, to } = query
  if (lengthOf(query) > LONGEST_FOR_CHANGES) return null
  const days = floorMachineDays(db, {
    ...query,
    from: calendarDay(dayNumber(from) - DAYS_AROUND),
    to: calendarDay(dayNumber(to) + DAYS_AROUND),
  })
  const effect = moldChangeEffect(days, { from, to })
  if (effect === null) return null
  const { items } = floorRows(db, generation, {
    from: effect.day,
    to: effect.day,
    machineNos: [effect.machineNo],
    itemCodes: [],
    moldNos: [],
    sign: { kind: 'change', column: 'moldChanged' },
    workingShift: '',
    after: null,
    limit: 1,
  })
  return { ...effect, moldChanged: items[0]?.moldChanged ?? null }
}
