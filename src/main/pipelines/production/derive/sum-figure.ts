import type { FigureUnit, OrderFigure } from '../../../../contract/order-derivation.ts'
import { aggregateOrder, type OrderAggregates } from '../track/order-aggregates.ts'
import { isWorkingRow } from '../track/working-row.ts'
import { cavityKey, materialKey } from './split-key.ts'
import { recordsLeftOut, type Would } from './left-out.ts'
import { recordOf, type OrderEvidence } from './order-evidence.ts'
import type { LeftOut, Part, Place, TakenApart } from './part.ts'

interface SumRule {
  readonly rule: string
  readonly unit: FigureUnit
  /** Columns of productRecords it reads. */
  readonly columns: readonly string[]
  /** Entry and amount of one row, from the tracker's sums over it; null where the row names no entry. */
  readonly of: (share: OrderAggregates) => Would | null
}

const SUMS = {
  dayQuantityMap: entries('pieces', ['itemGoodQuantity', 'recordDate'], share => share.columns.dayQuantityMap),
  shiftQuantityMap: entries(
    'pieces',
    ['itemGoodQuantity', 'recordDate', 'workingShift'],
    share => share.columns.shiftQuantityMap,
  ),
  machineQuantityMap: entries(
    'pieces',
    ['itemGoodQuantity', 'machineNo', 'machineCode'],
    share => share.columns.machineQuantityMap,
  ),
  moldShotMap: entries('shots', ['moldShot', 'moldNo'], share => share.columns.moldShotMap),
  cavityQuantityMap: {
    rule: 'Q54',
    unit: 'pieces',
    columns: ['itemGoodQuantity', 'moldNo', 'moldCavity'],
    of: share => ({ entry: cavityKey(share), amount: share.moldedQuantity }),
  },
  materialQuantityMap: {
    rule: 'Q46',
    unit: 'pieces',
    columns: ['itemGoodQuantity', 'plasticResinCode', 'colorMasterbatchCode', 'additiveMasterbatchCode'],
    of: share => ({ entry: materialKey(share), amount: share.moldedQuantity }),
  },
} as const satisfies Partial<Record<OrderFigure, SumRule>>

type SumFigure = keyof typeof SUMS

/** Maps whose rows add up to them, as a whole or by entry (production spec T-6). */
export function isSumFigure(figure: OrderFigure): figure is SumFigure {
  return figure in SUMS
}

/** Each working row with what it adds; with a key only those of that entry. */
export function sumFigure(evidence: OrderEvidence, figure: SumFigure, key: string | null): TakenApart {
  const { rule, unit, columns, of }: SumRule = SUMS[figure]
  const parts: Part[] = []
  const leftOut: LeftOut[] = []
  for (const { place, share } of evidence.rows) {
    if (share === null) continue
    const would = of(share)
    if (would === null) leftOut.push({ reason: 'no-entry', place, entry: null, amount: null })
    else if (key !== null && would.entry !== key) leftOut.push({ reason: 'other-entry', place, ...would })
    else parts.push({ kind: 'row', place, ...would })
  }
  return {
    rule,
    unit,
    value: parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    combination: 'sum',
    inputs: [],
    parts,
    leftOut: [...leftOut, ...recordsLeftOut(evidence, place => wouldOf(place, evidence, of))],
    columns: { productRecords: columns },
  }
}

/** By the tracker as well; a row in quarantine may miss any cell. */
function wouldOf(place: Place, { context }: OrderEvidence, of: SumRule['of']): Would {
  const nothing: Would = { entry: null, amount: 0 }
  const record = recordOf(place)
  if (!isWorkingRow({ itemTotalQuantity: record.itemTotalQuantity ?? null })) return nothing
  return of(aggregateOrder([{ ...record, recordDate: record.recordDate ?? '' }], context.reference)) ?? nothing
}

function entries(
  unit: FigureUnit,
  columns: readonly string[],
  mapOf: (share: OrderAggregates) => Readonly<Record<string, number>>,
): SumRule {
  return {
    rule: 'T-6',
    unit,
    columns,
    of: share => {
      const [only] = Object.entries(mapOf(share))
      return only ? { entry: only[0], amount: only[1] } : null
    },
  }
}
