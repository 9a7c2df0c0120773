import { inputsOf } from './inputs-of.ts'
import { goodPieces, recordsLeftOut } from './left-out.ts'
import type { EvidenceRow, OrderEvidence } from './order-evidence.ts'
import type { LeftOut, Part, TakenApart } from './part.ts'

const COLUMNS = { productRecords: ['itemGoodQuantity', 'recordDate', 'workingShift', 'itemTotalQuantity'] }

/** First day of a working row (production spec T-6). */
export function startedFigure(evidence: OrderEvidence): TakenApart {
  return {
    rule: 'T-6',
    unit: 'day',
    value: evidence.tracked.progress.startedDate,
    combination: 'earliest',
    inputs: [],
    parts: worked(evidence).map(row => ({ ...partOf(row), amount: null })),
    leftOut: recordsLeftOut(evidence, place => ({ entry: text(place.values['recordDate']), amount: null })),
    columns: { productRecords: ['recordDate', 'itemTotalQuantity'] },
  }
}

/** First day on which the good pieces made until then reach the ordered quantity (production spec T-8, Q45). */
export function finishedFigure(evidence: OrderEvidence): TakenApart {
  const { actualFinishedDate } = evidence.tracked.progress
  const byDay = worked(evidence).toSorted((left, right) => compare(left.record.recordDate, right.record.recordDate))
  const isAfter = ({ record }: EvidenceRow) => actualFinishedDate !== null && record.recordDate > actualFinishedDate
  const after = byDay.filter(isAfter).map((row): LeftOut => ({
    reason: 'after-finish',
    place: row.place,
    entry: row.record.recordDate,
    amount: good(row),
  }))
  return {
    rule: 'T-8, Q45',
    unit: 'day',
    value: actualFinishedDate,
    combination: 'reached',
    inputs: inputsOf(evidence, ['itemQuantity', 'moldedQuantity']),
    parts: byDay.filter(row => !isAfter(row)).map(partOf),
    leftOut: [...after, ...recordsLeftOut(evidence, goodPieces)],
    columns: COLUMNS,
  }
}

/** Molded, pending, molding or paused, by the good pieces and the reference shift (production spec T-8, Q27, Q48). */
export function proStatusFigure(evidence: OrderEvidence): TakenApart {
  return {
    rule: 'T-8, Q27, Q48',
    unit: 'none',
    value: evidence.tracked.progress.proStatus,
    combination: 'rule',
    inputs: inputsOf(evidence, [
      'itemQuantity',
      'moldedQuantity',
      'startedDate',
      'referenceShift',
      'rowsInReferenceShift',
    ]),
    parts: worked(evidence).map(row => ({
      ...partOf(row),
      entry: row.share?.inReferenceShift ? 'in-reference-shift' : null,
    })),
    leftOut: recordsLeftOut(evidence, goodPieces),
    columns: COLUMNS,
  }
}

/** Whether a finished order met its ETA (production spec T-9). */
export function etaStatusFigure(evidence: OrderEvidence): TakenApart {
  return {
    ...finishedFigure(evidence),
    rule: 'T-9',
    unit: 'none',
    value: evidence.tracked.progress.etaStatus,
    combination: 'rule',
    inputs: inputsOf(evidence, ['actualFinishedDate', 'poETA']),
  }
}

function worked({ rows }: OrderEvidence): readonly EvidenceRow[] {
  return rows.filter(({ share }) => share !== null)
}

function partOf(row: EvidenceRow): Part {
  return { kind: 'row', place: row.place, entry: row.record.recordDate, amount: good(row) }
}

function good({ share }: EvidenceRow): number {
  return share?.moldedQuantity ?? 0
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function text(value: string | number | null | undefined): string | null {
  return typeof value === 'string' ? value : null
}
