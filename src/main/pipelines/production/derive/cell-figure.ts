import type { FigureUnit, OrderFigure } from '../../../../contract/order-derivation.ts'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { asideOf } from './left-out.ts'
import type { OrderEvidence } from './order-evidence.ts'
import type { Part, Place, TakenApart } from './part.ts'

const ORDER_CELLS = {
  poReceivedDate: 'day',
  poETA: 'day',
  itemCode: 'none',
  itemName: 'none',
  itemQuantity: 'pieces',
} as const satisfies Partial<Record<OrderFigure, FigureUnit>>
const SPECIFICATION_CELLS = ['itemType', 'moldList'] as const

type CellFigure = keyof typeof ORDER_CELLS | (typeof SPECIFICATION_CELLS)[number]

/** Figures that stand in one cell of a workbook (production spec T-1). */
export function isCellFigure(figure: OrderFigure): figure is CellFigure {
  return figure in ORDER_CELLS || SPECIFICATION_CELLS.some(known => known === figure)
}

/** The cell, and the cells that were replaced by it or stand in its way. */
export function cellFigure(evidence: OrderEvidence, figure: CellFigure): TakenApart {
  return figure === 'itemType' || figure === 'moldList'
    ? specificationCell(evidence, figure)
    : orderCell(evidence, figure)
}

function orderCell(evidence: OrderEvidence, figure: keyof typeof ORDER_CELLS): TakenApart {
  const { orderRow, tracked } = evidence
  const entryOf = (place: Place) => ({ entry: place.values[figure] ?? null, amount: null })
  return {
    rule: 'T-1',
    unit: ORDER_CELLS[figure],
    value: tracked.progress[figure],
    combination: 'cell',
    inputs: [],
    parts: orderRow ? [partOf(orderRow, entryOf(orderRow).entry)] : itemMade(evidence, figure),
    leftOut: asideOf(evidence, 'purchaseOrders', entryOf),
    columns: { purchaseOrders: [figure, 'poNo'], productRecords: [figure, 'poNote'] },
  }
}

/** An order that no file knows shows the item its rows name first (Q33), and nothing else of an order. */
function itemMade({ rows }: OrderEvidence, figure: keyof typeof ORDER_CELLS): readonly Part[] {
  if (figure !== 'itemCode' && figure !== 'itemName') return []
  const first = rows.find(({ record }) => record.itemCode !== null)
  return first ? [partOf(first.place, first.record[figure])] : []
}

function specificationCell(
  { specifications, tracked }: OrderEvidence,
  figure: keyof Pick<OrderProgress, 'itemType' | 'moldList'>,
): TakenApart {
  const [first, ...more] = specifications
  const entryOf = (place: Place) => place.values[figure] ?? null
  return {
    rule: 'T-1',
    unit: 'none',
    value: tracked.progress[figure],
    combination: 'cell',
    inputs: [],
    parts: first ? [partOf(first, entryOf(first))] : [],
    leftOut: more.map(place => ({ reason: 'duplicate-key', place, entry: entryOf(place), amount: null })),
    columns: { moldSpecificationSummary: [figure, 'itemCode'] },
  }
}

function partOf(place: Place, entry: string | number | null): Part {
  return { kind: 'row', place, entry, amount: null }
}
