import type { FigureUnit, FigureValue, OrderFigure } from '../../../../contract/order-derivation.ts'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import type { OrderAggregates } from '../track/order-aggregates.ts'
import { recordsLeftOut } from './left-out.ts'
import { materialKey } from './split-key.ts'
import type { OrderEvidence } from './order-evidence.ts'
import type { LeftOut, Part, TakenApart } from './part.ts'

interface DistinctRule {
  readonly unit: FigureUnit
  readonly columns: readonly string[]
  /** What one row names, from the tracker's sums over it. */
  readonly of: (share: OrderAggregates) => string | number | undefined
  readonly value: (order: OrderProgress) => FigureValue
  /** `count`: the figure is how many there are. */
  readonly kind: 'list' | 'count'
}

const DISTINCT = {
  totalDay: counted(
    'days',
    ['recordDate'],
    share => Object.keys(share.columns.dayQuantityMap)[0],
    order => order.totalDay,
  ),
  totalShift: counted(
    'shifts',
    ['recordDate', 'workingShift'],
    share => Object.keys(share.columns.shiftQuantityMap)[0],
    order => order.totalShift,
  ),
  machineHist: listed(['machineNo', 'machineCode'], 'machineHist'),
  moldHist: listed(['moldNo'], 'moldHist'),
  moldCavity: listed(['moldCavity', 'moldNo'], 'moldCavity'),
  plasticResinCode: listed(['plasticResinCode'], 'plasticResinCode'),
  colorMasterbatchCode: listed(['colorMasterbatchCode'], 'colorMasterbatchCode'),
  additiveMasterbatchCode: listed(['additiveMasterbatchCode'], 'additiveMasterbatchCode'),
  materialComponentMap: {
    unit: 'none',
    columns: ['plasticResinCode', 'colorMasterbatchCode', 'additiveMasterbatchCode'],
    of: materialKey,
    value: order => order.materialComponentMap.map(material => JSON.stringify(Object.values(material))),
    kind: 'list',
  },
} as const satisfies Partial<Record<OrderFigure, DistinctRule>>

type DistinctFigure = keyof typeof DISTINCT

/** Figures that name or count different values in the rows (production spec T-6, Q44). */
export function isDistinctFigure(figure: OrderFigure): figure is DistinctFigure {
  return figure in DISTINCT
}

/** Each working row with what it names; it counts 1 where a value first appears and 0 where it is repeated. */
export function distinctFigure(evidence: OrderEvidence, figure: DistinctFigure): TakenApart {
  const { unit, columns, of, value, kind }: DistinctRule = DISTINCT[figure]
  const seen = new Set<string | number>()
  const parts: Part[] = []
  const leftOut: LeftOut[] = []
  for (const { place, share } of evidence.rows) {
    if (share === null) continue
    const entry = of(share)
    if (entry === undefined) leftOut.push({ reason: 'no-entry', place, entry: null, amount: null })
    else parts.push({ kind: 'row', place, entry, amount: seen.has(entry) ? 0 : 1 })
    if (entry !== undefined) seen.add(entry)
  }
  return {
    rule: figure === 'totalShift' ? 'T-6, Q44' : 'T-6',
    unit,
    value: value(evidence.tracked.progress),
    combination: kind === 'count' ? 'sum' : 'distinct',
    inputs: [],
    parts,
    leftOut: [...leftOut, ...recordsLeftOut(evidence, () => ({ entry: null, amount: null }))],
    columns: { productRecords: [...columns, 'itemTotalQuantity'] },
  }
}

type ListColumn =
  | 'machineHist'
  | 'moldHist'
  | 'moldCavity'
  | 'plasticResinCode'
  | 'colorMasterbatchCode'
  | 'additiveMasterbatchCode'

function listed(columns: readonly string[], column: ListColumn): DistinctRule {
  return { unit: 'none', columns, of: share => share.columns[column][0], value: order => order[column], kind: 'list' }
}

function counted(
  unit: FigureUnit,
  columns: readonly string[],
  of: DistinctRule['of'],
  value: DistinctRule['value'],
): DistinctRule {
  return { unit, columns, of, value, kind: 'count' }
}
