import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { latestRecord } from './latest-record.ts'
import { aggregateOrder } from './order-aggregates.ts'
import type { OrderAggregates } from './order-aggregates.ts'
import { orderState } from './order-state.ts'
import { ownPace } from './pace.ts'
import { assessRisk } from './risk.ts'
import type { TrackedOrderRow, TrackedRecord } from './tracked-rows.ts'
import type { TrackingContext } from './tracking-context.ts'
import { warningNotes } from './warning-notes.ts'

/** An order number with its row of purchaseOrders; null for a poNote that no order file knows (Q33). */
export interface OrderSubject {
  readonly poNo: string
  readonly order: TrackedOrderRow | null
}

/** An order's progress with what stays inside the tracker. */
export interface TrackedOrder {
  readonly progress: OrderProgress
  readonly aggregates: OrderAggregates
  /** What it adds to the pace of its item, in good pieces a day; null when not started or not listed. */
  readonly ownPace: number | null
}

/**
 * How far one order is (production spec T-1 to T-11 with the right behaviours of its section 9.3; design 5 "Risk").
 * `records` are all rows with this poNote, working or not, in input order.
 */
export function progressOfOrder(
  subject: OrderSubject,
  records: readonly TrackedRecord[],
  context: TrackingContext,
): TrackedOrder {
  const { poNo, order } = subject
  const { reference, calendar } = context
  const aggregates = aggregateOrder(records, reference)
  const { columns } = aggregates
  const state = orderState({ itemQuantity: order?.itemQuantity ?? null, poETA: order?.poETA ?? null }, aggregates)
  const { itemCode, itemName } = order ?? itemMade(records)
  const specification = context.moldSpecifications.get(itemCode ?? '')
  const latest = latestRecord(records)
  const isStarted = state.startedDate !== null
  const own = ownPace(columns.dayQuantityMap)
  const pace = own ?? context.itemPaces.get(itemCode ?? '')
  const risk = assessRisk(state, pace ?? { kind: 'none' }, { referenceDate: reference.recordDate, calendar })
  const progress: OrderProgress = {
    poReceivedDate: order?.poReceivedDate ?? null,
    poNo,
    itemCode,
    itemName,
    poETA: state.poETA,
    itemQuantity: state.itemQuantity,
    itemRemain: state.itemRemain,
    startedDate: state.startedDate,
    actualFinishedDate: state.actualFinishedDate,
    proStatus: state.proStatus,
    etaStatus: state.etaStatus,
    machineHist: columns.machineHist,
    itemType: specification?.itemType ?? null,
    moldList: specification?.moldList ?? null,
    moldHist: columns.moldHist,
    moldCavity: columns.moldCavity,
    totalMoldShot: isStarted ? aggregates.totalMoldShot : null,
    totalDay: isStarted ? aggregates.totalDay : null,
    totalShift: isStarted ? aggregates.totalShift : null,
    plasticResinCode: columns.plasticResinCode,
    colorMasterbatchCode: columns.colorMasterbatchCode,
    additiveMasterbatchCode: columns.additiveMasterbatchCode,
    moldShotMap: columns.moldShotMap,
    machineQuantityMap: columns.machineQuantityMap,
    dayQuantityMap: columns.dayQuantityMap,
    shiftQuantityMap: columns.shiftQuantityMap,
    materialComponentMap: columns.materialComponentMap,
    lastestRecordTime: latest?.time ?? null,
    lastestMachineNo: latest?.machineNo ?? null,
    lastestMoldNo: latest?.moldNo ?? null,
    warningNotes: warningNotes(context.warnings.get(poNo)),
    surplus: state.surplus,
    risk: risk.risk,
    riskReason: risk.riskReason,
    forecastDate: risk.forecastDate,
    listed: order !== null,
    figuresConfirmed: !context.unconfirmed.has(poNo),
    revisions: context.revisions.get(poNo) ?? [],
  }
  return { progress, aggregates, ownPace: order === null ? null : (own?.perDay ?? null) }
}

/** An order that no file knows shows the item its rows name first. */
function itemMade(records: readonly TrackedRecord[]): Pick<TrackedRecord, 'itemCode' | 'itemName'> {
  return records.find(record => record.itemCode !== null) ?? { itemCode: null, itemName: null }
}
