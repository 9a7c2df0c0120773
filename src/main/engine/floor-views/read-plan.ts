import type { FloorPlan, MachineNow, PlanMachine, PlannedOrder } from '../../../contract/floor-state.ts'
import type { OrderProgress } from '../../../contract/order-progress.ts'
import type { MoldInfo } from '../../../contract/production-rows.ts'
import { daysBetween } from '../../pipelines/production/track/calendar-day.ts'
import { splitList } from '../../pipelines/production/validate/master/split-list.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { ordersInState } from '../../storage/progress/list-orders.ts'
import { iterateRows } from '../../storage/rows/read-rows.ts'
import { readNow } from './read-now.ts'

/** Nothing was ever loaded. */
export const NO_PLAN: FloorPlan = { generation: null, reference: null, orders: [], others: 0, machines: {} }

/** More than these begin with another plan. */
const MOST_ORDERS = 5_000

type Mold = Pick<MoldInfo, 'moldNo' | 'machineTonnage' | 'moldCavityStandard' | 'moldSettingCycle'>

/** Orders of the order files that have not begun, with the molds of their item and the machines those fit (production spec 8). */
export function readPlan(db: PlantDatabase): FloorPlan {
  const { generation, reference, machines } = readNow(db)
  if (generation === null) return NO_PLAN
  const columns = ['moldNo', 'machineTonnage', 'moldCavityStandard', 'moldSettingCycle']
  const molds = new Map(
    Array.from(iterateRows<Mold>(db, 'moldInfo', generation, { columns }), mold => [mold.moldNo, mold]),
  )
  const orders = ordersInState(db, ['PENDING'])
    .filter(order => order.listed && (order.itemRemain ?? 0) > 0)
    .map((order): PlannedOrder => ({
      order: shown(order),
      leadDays: reference === null || order.poETA === null ? null : daysBetween(reference.recordDate, order.poETA),
      molds: splitList(order.moldList).map(moldNo => ({ moldNo, hours: hoursOf(order, molds.get(moldNo)) })),
    }))
    .toSorted(sooner)
  const first = orders.slice(0, MOST_ORDERS)
  const used = new Set(first.flatMap(order => order.molds.map(({ moldNo }) => moldNo)))
  return {
    generation,
    reference,
    orders: first,
    others: orders.length - first.length,
    machines: Object.fromEntries([...used].map(moldNo => [moldNo, candidates(molds.get(moldNo), machines)])),
  }
}

function shown({ poNo, itemCode, itemName, itemQuantity, poETA, poReceivedDate, risk, forecastDate }: OrderProgress) {
  return { poNo, itemCode, itemName, itemQuantity, poETA, poReceivedDate, risk, forecastDate }
}

/** Shots the order needs times the seconds of one; null when cavity or cycle is not known. */
function hoursOf({ itemQuantity }: OrderProgress, mold: Mold | undefined): number | null {
  const { moldCavityStandard: cavity = null, moldSettingCycle: cycle = null } = mold ?? {}
  if (itemQuantity === null || cavity === null || cycle === null || cavity <= 0) return null
  return (Math.ceil(itemQuantity / cavity) * cycle) / 3_600
}

const READINESS: Readonly<Record<MachineNow['state'], number>> = { idle: 0, 'not-reported': 1, running: 2 }

function candidates(mold: Mold | undefined, machines: readonly MachineNow[]): readonly PlanMachine[] {
  const tons = new Set(splitList(mold?.machineTonnage ?? null))
  return machines
    .filter(({ machine }) => machine.tonnage !== null && tons.has(String(machine.tonnage)))
    .map(({ machine, state }) => ({ machineNo: machine.machineNo, state }))
    .toSorted((one, other) => READINESS[one.state] - READINESS[other.state])
}

function sooner(one: PlannedOrder, other: PlannedOrder): number {
  const [left, right] = [one.leadDays ?? Number.MAX_SAFE_INTEGER, other.leadDays ?? Number.MAX_SAFE_INTEGER]
  return left - right || (one.order.poNo < other.order.poNo ? -1 : 1)
}
