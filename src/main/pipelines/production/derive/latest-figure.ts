import { latestRecord } from '../track/latest-record.ts'
import { recordsLeftOut } from './left-out.ts'
import type { EvidenceRow, OrderEvidence } from './order-evidence.ts'
import type { TakenApart } from './part.ts'

type LatestFigure = 'lastestRecordTime' | 'lastestMachineNo' | 'lastestMoldNo'

const FIELDS = { lastestRecordTime: 'time', lastestMachineNo: 'machineNo', lastestMoldNo: 'moldNo' } as const

/** The record of the latest shift, working or not; of several the largest (production spec T-10, Q28). */
export function latestFigure(evidence: OrderEvidence, figure: LatestFigure): TakenApart {
  const { rows, tracked } = evidence
  const counting = latestRow(rows)
  const entryOf = ({ record }: EvidenceRow) => latestRecord([record])?.[FIELDS[figure]] ?? null
  const earlier = rows.filter(row => row !== counting)
  return {
    rule: 'T-10, Q28',
    unit: figure === 'lastestRecordTime' ? 'time' : 'none',
    value: tracked.progress[figure],
    combination: 'latest',
    inputs: [],
    parts: counting ? [{ kind: 'row', place: counting.place, entry: entryOf(counting), amount: null }] : [],
    leftOut: [
      ...earlier.map(row => ({
        reason: 'earlier-record' as const,
        place: row.place,
        entry: entryOf(row),
        amount: null,
      })),
      // A row that did not work counts here as well.
      ...recordsLeftOut(evidence, () => ({ entry: null, amount: null })).filter(
        ({ reason }) => reason !== 'not-working',
      ),
    ],
    columns: { productRecords: ['recordDate', 'workingShift', 'machineNo', 'moldNo', 'itemTotalQuantity'] },
  }
}

/** The row the tracker chooses among them. */
function latestRow(rows: readonly EvidenceRow[]): EvidenceRow | null {
  return rows.reduce<EvidenceRow | null>((latest, row) => {
    if (latest === null) return row
    const chosen = latestRecord([latest.record, row.record])
    const ofRow = latestRecord([row.record])
    const ofLatest = latestRecord([latest.record])
    return isSame(chosen, ofRow) && !isSame(chosen, ofLatest) ? row : latest
  }, null)
}

function isSame(left: ReturnType<typeof latestRecord>, right: ReturnType<typeof latestRecord>): boolean {
  return left?.time === right?.time && left?.machineNo === right?.machineNo && left?.moldNo === right?.moldNo
}
