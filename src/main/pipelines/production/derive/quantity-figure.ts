import { estimatedCapacity, meanCavity, moldedPercent } from '../../../../contract/order-figures.ts'
import type { DerivationInput } from '../../../../contract/order-derivation.ts'
import { inputsOf } from './inputs-of.ts'
import { goodPieces, recordsLeftOut, type Would } from './left-out.ts'
import type { EvidenceRow, OrderEvidence } from './order-evidence.ts'
import type { Part, Place, TakenApart } from './part.ts'

const GOOD_CELLS = {
  productRecords: ['itemGoodQuantity', 'itemTotalQuantity'],
  purchaseOrders: ['itemQuantity', 'poNo'],
}

/** Ordered less good pieces, never below zero (production spec T-7, Q27). */
export function remainFigure(evidence: OrderEvidence): TakenApart {
  const { itemQuantity, itemRemain, surplus } = evidence.tracked.progress
  const inputs = inputsOf(evidence, ['itemQuantity', 'moldedQuantity'])
  const parts =
    itemQuantity === null
      ? []
      : [...orderPart(evidence, itemQuantity), ...rowParts(evidence, good => -good), ...limit(surplus)]
  return quantity(evidence, { rule: 'T-7, Q27', value: itemRemain, inputs, parts })
}

/** Good less ordered pieces, where they are more (Q27); all of them of an order that no file knows (Q33). */
export function surplusFigure(evidence: OrderEvidence): TakenApart {
  const { itemQuantity, itemRemain, surplus } = evidence.tracked.progress
  const inputs = inputsOf(evidence, ['moldedQuantity', 'itemQuantity'])
  const ordered = itemQuantity === null ? [] : orderPart(evidence, -itemQuantity)
  const parts = [...rowParts(evidence, good => good), ...ordered, ...limit(itemRemain ?? 0)]
  return quantity(evidence, { rule: itemQuantity === null ? 'Q33' : 'Q27', value: surplus, inputs, parts })
}

/** Percent of the ordered pieces that is molded (production spec 8). */
export function progressFigure(evidence: OrderEvidence): TakenApart {
  const { itemQuantity, surplus } = evidence.tracked.progress
  const value = moldedPercent(evidence.tracked.progress)
  const inputs = inputsOf(evidence, ['itemQuantity', 'itemRemain'])
  const share = (pieces: number) => (pieces * 100) / (itemQuantity ?? 1)
  const parts = value === null ? [] : [...rowParts(evidence, share), ...limit(-share(surplus))]
  return { ...quantity(evidence, { rule: 'section 8', value, inputs, parts }), unit: 'percent' }
}

/** Shots a day × mean cavity (production spec 8): what each row's shots bring at it. */
export function capacityFigure(evidence: OrderEvidence): TakenApart {
  const { progress } = evidence.tracked
  const value = estimatedCapacity(progress)
  const perShot = (meanCavity(progress) ?? 0) / (progress.totalDay ?? 1)
  const of = (row: EvidenceRow): Would => ({ entry: null, amount: (row.share?.totalMoldShot ?? 0) * perShot })
  return {
    rule: 'section 8',
    unit: 'pieces-per-day',
    value,
    combination: 'sum',
    inputs: inputsOf(evidence, ['totalMoldShot', 'totalDay', 'meanCavity']),
    parts: value === null ? [] : worked(evidence).map(row => ({ kind: 'row', place: row.place, ...of(row) })),
    leftOut: recordsLeftOut(evidence, () => ({ entry: null, amount: null })),
    columns: { productRecords: ['moldShot', 'moldCavity', 'itemTotalQuantity'] },
  }
}

interface Quantity {
  readonly rule: string
  readonly value: number | null
  readonly inputs: readonly DerivationInput[]
  readonly parts: readonly Part[]
}

function quantity(evidence: OrderEvidence, { rule, value, inputs, parts }: Quantity): TakenApart {
  return {
    rule,
    unit: 'pieces',
    value,
    combination: 'sum',
    inputs,
    parts,
    leftOut: recordsLeftOut(evidence, (place: Place) => goodPieces(place)),
    columns: GOOD_CELLS,
  }
}

function worked({ rows }: OrderEvidence): readonly EvidenceRow[] {
  return rows.filter(({ share }) => share !== null)
}

function rowParts(evidence: OrderEvidence, amountOf: (good: number) => number): readonly Part[] {
  return worked(evidence).map(({ place, share }) => ({
    kind: 'row',
    place,
    entry: null,
    amount: amountOf(share?.moldedQuantity ?? 0) + 0,
  }))
}

function orderPart({ orderRow }: OrderEvidence, amount: number): readonly Part[] {
  return [{ kind: 'row', place: orderRow, entry: null, amount }]
}

/** What the rule cuts off; nothing where it cuts nothing. */
function limit(amount: number): readonly Part[] {
  return amount === 0 ? [] : [{ kind: 'limit', place: null, entry: null, amount }]
}
