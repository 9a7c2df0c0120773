import type { OrderProgress, OrderRevision, ReferenceShift } from '../../../../contract/order-progress.ts'
import type { ItemPace } from './item-pace.ts'
import type { WarningCounts } from './warning-notes.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** What the progress of one order rests on besides its own rows. */
export interface TrackingContext {
  readonly reference: ReferenceShift
  readonly calendar: WorkingCalendar
  /** Item type and mold list by itemCode. */
  readonly moldSpecifications: ReadonlyMap<string, MoldSpecificationEntry>
  /** Median paces by itemCode; an item whose orders never produced is absent. */
  readonly itemPaces: ReadonlyMap<string, ItemPace>
  /** Warnings of `po_mismatch_warnings` by poNo. */
  readonly warnings: ReadonlyMap<string, WarningCounts>
  /** Orders with an undecided finding of a blocking rule. */
  readonly unconfirmed: ReadonlySet<string>
  /** Earlier versions by poNo, oldest first. */
  readonly revisions: ReadonlyMap<string, readonly OrderRevision[]>
}

export type MoldSpecificationEntry = Pick<OrderProgress, 'itemType' | 'moldList'>
