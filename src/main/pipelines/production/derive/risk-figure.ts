import type { InputName } from '../../../../contract/order-derivation.ts'
import { sortedEntries } from '../track/sorted-entries.ts'
import { inputsOf } from './inputs-of.ts'
import { goodPieces, recordsLeftOut } from './left-out.ts'
import type { OrderEvidence } from './order-evidence.ts'
import type { LeftOut, Part, TakenApart } from './part.ts'
import { etaStatusFigure } from './state-figure.ts'

const COLUMNS = { productRecords: ['itemGoodQuantity', 'recordDate', 'itemTotalQuantity'] }

/**
 * Good pieces a day over the order's last five producing days; of an order that has not begun the median of its item's orders (design 5,
 * "Risk").
 */
export function paceFigure(evidence: OrderEvidence): TakenApart {
  const { pace, itemOrders } = evidence
  if (pace.kind !== 'own') {
    return {
      ...apart(evidence, ['paceOrders']),
      value: pace.kind === 'none' ? null : pace.perDay,
      combination: 'median',
      parts: itemOrders
        .filter(order => order.ownPace > 0)
        .toSorted((left, right) => left.ownPace - right.ownPace)
        .map(order => ({ kind: 'order', place: null, entry: order.poNo, amount: order.ownPace })),
    }
  }
  const { parts, leftOut } = paceRows(evidence, pace.days)
  return { ...apart(evidence, ['paceDays']), value: pace.perDay, parts, leftOut }
}

/** The working day on which the rest is made at the pace (design 5, "Risk"). */
export function forecastFigure(evidence: OrderEvidence): TakenApart {
  const names = ['itemRemain', 'pace', 'workingDays', 'referenceDate'] as const
  return {
    ...paceFigure(evidence),
    unit: 'day',
    value: evidence.tracked.progress.forecastDate,
    combination: 'rule',
    inputs: inputsOf(evidence, names),
  }
}

/** Forecast, finish or reference date against the ETA (design 5, "Risk"); a finished order rests on the day it was finished. */
export function riskFigure(evidence: OrderEvidence): TakenApart {
  const { risk, proStatus } = evidence.tracked.progress
  if (proStatus === 'MOLDED') return { ...etaStatusFigure(evidence), rule: 'design 5', value: risk }
  return {
    ...paceFigure(evidence),
    unit: 'none',
    value: risk,
    combination: 'rule',
    inputs: inputsOf(evidence, ['poETA', 'referenceDate', 'forecastDate', 'itemRemain', 'pace']),
  }
}

function apart(evidence: OrderEvidence, inputs: readonly InputName[]): TakenApart {
  return {
    rule: 'design 5',
    unit: 'pieces-per-day',
    value: null,
    combination: 'sum',
    inputs: inputsOf(evidence, inputs),
    parts: [],
    leftOut: [],
    columns: COLUMNS,
  }
}

/** Rows of the last producing days, each with its share of a day's pieces. */
function paceRows(evidence: OrderEvidence, days: number): Pick<TakenApart, 'parts' | 'leftOut'> {
  const last = sortedEntries(evidence.tracked.progress.dayQuantityMap).slice(-days)
  const firstDay = last[0]?.[0] ?? ''
  const parts: Part[] = []
  const before: LeftOut[] = []
  for (const { place, record, share } of evidence.rows) {
    if (share === null) continue
    const of = { place, entry: record.recordDate, amount: share.moldedQuantity / days }
    if (record.recordDate >= firstDay) parts.push({ kind: 'row', ...of })
    else before.push({ reason: 'before-pace', ...of })
  }
  return { parts, leftOut: [...before, ...recordsLeftOut(evidence, goodPieces)] }
}
