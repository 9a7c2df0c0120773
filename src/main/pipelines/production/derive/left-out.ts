import type { Exclusion } from '../../../../contract/order-derivation.ts'
import type { TableName } from '../../../../contract/table.ts'
import { DUPLICATE, SUPERSEDED, TAKEN_OUT } from '../../../storage/files/row-source-store.ts'
import { recordOf, type OrderEvidence } from './order-evidence.ts'
import type { LeftOut, Place } from './part.ts'

/** What a row would have added or named. */
export interface Would {
  readonly entry: string | number | null
  readonly amount: number | null
}

const ASIDE: Readonly<Record<number, Exclusion>> = {
  [DUPLICATE]: 'duplicate',
  [SUPERSEDED]: 'superseded',
  [TAKEN_OUT]: 'taken-out',
}

/** Records that do not count for any figure of the order: those that did not work, stand twice, or name no order. */
export function recordsLeftOut(evidence: OrderEvidence, would: (place: Place) => Would): readonly LeftOut[] {
  const leftOut = (reason: Exclusion, place: Place): LeftOut => ({ reason, place, ...would(place) })
  return [
    ...evidence.rows.filter(({ share }) => share === null).map(({ place }) => leftOut('not-working', place)),
    ...asideOf(evidence, 'productRecords', would),
    ...evidence.withoutOrder.map(place => leftOut('no-order', place)),
  ]
}

/** Rows of a table that were put aside or are in quarantine. */
export function asideOf(
  { aside, quarantined }: OrderEvidence,
  table: TableName,
  would: (place: Place) => Would,
): readonly LeftOut[] {
  return [
    ...aside.flatMap(place => {
      const reason = ASIDE[place.role]
      return place.table === table && reason ? [{ reason, place, ...would(place) }] : []
    }),
    ...quarantined
      .filter(place => place.table === table)
      .map((place): LeftOut => ({ reason: 'quarantined', place, ...would(place) })),
  ]
}

/** Good pieces a row would have added. */
export function goodPieces(place: Place): Would {
  return { entry: null, amount: recordOf(place).itemGoodQuantity ?? null }
}
