import type { OrderProgress, OrderRevision } from '../../../../contract/order-progress.ts'

type Field = 'poETA' | 'itemQuantity' | 'itemCode' | 'poReceivedDate'
const FIELDS: readonly Field[] = ['poETA', 'itemQuantity', 'itemCode', 'poReceivedDate']

/** What a later order file changed. */
export interface RevisionStep {
  readonly file: string
  readonly row: number
  readonly changes: readonly {
    readonly field: Field
    readonly from: string | number | null
    readonly to: string | number | null
  }[]
}

/** Each earlier version of an order with what the next one changed, oldest first. */
export function revisionSteps(order: OrderProgress): readonly RevisionStep[] {
  return order.revisions.map((revision, place) => {
    const next: Pick<OrderRevision, Field> = order.revisions[place + 1] ?? order
    const changed = FIELDS.filter(field => revision[field] !== next[field])
    return {
      file: revision.file,
      row: revision.row,
      changes: changed.map(field => ({ field, from: revision[field], to: next[field] })),
    }
  })
}
