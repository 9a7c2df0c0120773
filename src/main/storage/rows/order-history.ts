import type { OrderRevision } from '../../../contract/order-progress.ts'
import { LOADED, SUPERSEDED } from '../files/row-source-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { isAlive } from './read-rows.ts'
import { hasRowTable, rowTable } from './row-table.ts'

/** Places of orders in the files of a generation that play one part, and their rows. */
function placesOf(role: typeof LOADED | typeof SUPERSEDED, generation: number): string {
  return `select r."poNo" as po_no, r.row_id, r.content_hash, v.order_key, f.path, s.sheet_row
    from file_version v join source_file f on f.id = v.source_file_id
      join row_source s on s.file_version_id = v.id and s.role = ${role}
      join ${rowTable('purchaseOrders')} r on r.row_id = s.row_id
    where f.table_name = 'purchaseOrders' and ${isAlive(generation, 'v')}`
}

/** Told from the files' counts: on a plant where no order came twice, looking at 90,000 orders for it took 0.1 s of each run. */
function hasSupersededOrders(db: PlantDatabase, generation: number): boolean {
  const found = db.prepare(
    `select 1 from file_version v join source_file f on f.id = v.source_file_id
     where f.table_name = 'purchaseOrders' and ${isAlive(generation, 'v')}
       and case when json_valid(v.counts) then v.counts ->> 'superseded' > 0 end limit 1`,
  )
  return found.get() !== undefined
}

type RevisionRow = OrderRevision & { readonly poNo: string }

/**
 * Earlier versions of orders that a later order file replaced, oldest first, by poNo (design 4, "Files that change shape"). A version that
 * never counted (the second under one date) is none, nor is one with the content of the version after it.
 */
export function orderRevisions(db: PlantDatabase, generation: number): ReadonlyMap<string, readonly OrderRevision[]> {
  if (!hasRowTable(db, 'purchaseOrders') || !hasSupersededOrders(db, generation)) return new Map()
  const rows = db
    .prepare<[], RevisionRow>(
      `with counts as materialized (${placesOf(LOADED, generation)}), aside as materialized (${placesOf(SUPERSEDED, generation)}),
         numbered as (
           select aside.*, row_number() over (partition by aside.po_no, aside.order_key order by aside.path, aside.sheet_row) as place
           from aside join counts on counts.po_no = aside.po_no and counts.order_key > aside.order_key),
         earlier as (
           select n.*, lead(n.content_hash, 1, counts.content_hash) over (partition by n.po_no order by n.order_key) as following
           from numbered n join counts on counts.po_no = n.po_no where n.place = 1)
       select e.po_no as poNo, e.path as file, e.sheet_row as row, r."poReceivedDate" as poReceivedDate, r."poETA" as poETA,
         r."itemCode" as itemCode, r."itemQuantity" as itemQuantity
       from earlier e join ${rowTable('purchaseOrders')} r on r.row_id = e.row_id
       where e.content_hash <> e.following order by e.order_key, e.path, e.sheet_row`,
    )
    .all()
  const revisions = new Map<string, OrderRevision[]>()
  for (const { poNo, ...revision } of rows) {
    const earlier = revisions.get(poNo) ?? []
    earlier.push(revision)
    revisions.set(poNo, earlier)
  }
  return revisions
}

/** An order that stands twice under one date with different content; the first one counts. */
export interface OrderTwice {
  readonly poNo: string
  /** Row version that counts, and the one that was put aside. */
  readonly rowId: number
  readonly otherRowId: number
}

/** Orders given twice in the files of one date, where the date is the one that counts (design 4). */
export function ordersTwiceUnderOneDate(db: PlantDatabase, generation: number): readonly OrderTwice[] {
  if (!hasRowTable(db, 'purchaseOrders') || !hasSupersededOrders(db, generation)) return []
  return db
    .prepare<[], OrderTwice>(
      `with counts as materialized (${placesOf(LOADED, generation)}), aside as materialized (${placesOf(SUPERSEDED, generation)})
       select counts.po_no as poNo, counts.row_id as rowId, aside.row_id as otherRowId
       from aside join counts on counts.po_no = aside.po_no and counts.order_key = aside.order_key
         and counts.content_hash <> aside.content_hash
       order by counts.order_key, counts.path, counts.sheet_row, aside.path, aside.sheet_row`,
    )
    .all()
}
