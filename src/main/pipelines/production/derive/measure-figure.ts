import type { FigureUnit } from '../../../../contract/order-derivation.ts'
import { parseSplitKey, splitKey, type SplitQuantity } from '../../../../contract/order-breakdown.ts'
import type { TrackedRecord } from '../track/tracked-rows.ts'
import { isWorkingRow } from '../track/working-row.ts'
import { recordsLeftOut } from './left-out.ts'
import { recordOf, type EvidenceRow, type OrderEvidence } from './order-evidence.ts'
import { SPLIT_KEYS } from './order-splits.ts'
import type { LeftOut, Part, TakenApart } from './part.ts'

interface MeasureRule {
  readonly rule: string
  readonly unit: FigureUnit
  /** Columns of productRecords it reads. */
  readonly columns: readonly (keyof TrackedRecord)[]
  readonly of: (record: TrackedRecord) => number
}

const NG: MeasureRule = {
  rule: 'section 1.2',
  unit: 'pieces',
  columns: ['itemTotalQuantity', 'itemGoodQuantity'],
  of: ({ itemTotalQuantity, itemGoodQuantity }) => (itemTotalQuantity ?? 0) - (itemGoodQuantity ?? 0),
}

const MEASURES: Readonly<Record<SplitQuantity, MeasureRule>> = {
  moldedQuantity: {
    rule: 'T-6',
    unit: 'pieces',
    columns: ['itemGoodQuantity', 'itemTotalQuantity'],
    of: ({ itemGoodQuantity }) => itemGoodQuantity ?? 0,
  },
  totalMoldShot: {
    rule: 'T-6',
    unit: 'shots',
    columns: ['moldShot', 'itemTotalQuantity'],
    of: ({ moldShot }) => moldShot ?? 0,
  },
  ngQuantity: NG,
  ngRate: { ...NG, rule: 'section 8', unit: 'percent' },
}

/** Each working row with what it adds; with a key only those of that entry of a split. */
export function measureFigure(evidence: OrderEvidence, figure: SplitQuantity, key: string | null): TakenApart {
  const { rule, unit, columns, of } = MEASURES[figure]
  const at = key === null ? null : parseSplitKey(key)
  const parts: Part[] = []
  const leftOut: LeftOut[] = []
  const rows = evidence.rows.flatMap(row => {
    if (row.share === null) return []
    const entry = at === null ? null : splitKey(at.split, SPLIT_KEYS[at.split](row.share))
    return [{ ...row, isCounted: entry === key, entry }]
  })
  const share = shareOf(
    figure,
    rows.filter(({ isCounted }) => isCounted),
  )
  for (const { place, record, isCounted, entry } of rows) {
    if (isCounted) parts.push({ kind: 'row', place, entry: null, amount: of(record) * share })
    else leftOut.push({ reason: 'other-entry', place, entry, amount: figure === 'ngRate' ? null : of(record) })
  }
  return {
    rule,
    unit,
    value: isUnknown(figure, evidence) ? null : parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    combination: 'sum',
    inputs: [],
    parts,
    leftOut: [
      ...leftOut,
      ...recordsLeftOut(evidence, place => {
        const record = recordOf(place)
        // A row in quarantine may miss any cell.
        const isWorking = isWorkingRow({ itemTotalQuantity: record.itemTotalQuantity ?? null })
        return { entry: null, amount: figure === 'ngRate' ? null : isWorking ? of(record) : 0 }
      }),
    ],
    columns: { productRecords: columns },
  }
}

/** What one piece adds: itself, or its percent of all that was made. */
function shareOf(figure: SplitQuantity, rows: readonly Pick<EvidenceRow, 'record'>[]): number {
  if (figure !== 'ngRate') return 1
  const made = rows.reduce((sum, { record }) => sum + (record.itemTotalQuantity ?? 0), 0)
  return made === 0 ? 0 : 100 / made
}

/** An order that has not begun has no shots and no rate, where it has 0 good pieces. */
function isUnknown(figure: SplitQuantity, { tracked }: OrderEvidence): boolean {
  return (figure === 'totalMoldShot' || figure === 'ngRate') && tracked.progress.startedDate === null
}
