import type { OrderProgress, ReferenceShift, UnassignedProduction } from '../../../contract/order-progress.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { writeResultState } from '../result-state.ts'
import { statement } from '../statement.ts'
import { guardedAsync } from '../storage-failure.ts'
import { countListedFindings, listOrder, markListing } from './order-listing.ts'

/** What tracking says about one order. */
export type ProgressChange =
  | {
      readonly kind: 'tracked'
      readonly progress: OrderProgress
      /** Good pieces a producing day; null when it never produced or no order file knows it. */
      readonly ownPace: number | null
    }
  /** Neither an order file nor a record has it any more. */
  | { readonly kind: 'gone'; readonly poNo: string }

export interface TrackedGeneration {
  readonly run: number
  readonly generation: number
  /** What besides the rows went into it; kept in `result_state`. */
  readonly inputs: string
  /** `all`: orders that are not among the changes are gone. */
  readonly scope: 'all' | 'some'
  /**
   * In batches, each written before the next one is asked for. May wait between two batches and read through `db`, but leave no
   * statement of it open.
   */
  readonly changes: AsyncIterable<readonly ProgressChange[]> | Iterable<readonly ProgressChange[]>
  readonly reference: ReferenceShift | null
  readonly unassigned: UnassignedProduction
}

/**
 * Replaces the progress of orders in one transaction, open while `changes` are being computed so that no order is held in memory;
 * readers see what was there before until it ends. An order whose progress is the same stays as it is. When `changes` throws, nothing
 * is written.
 *
 * @returns how many orders changed
 * @throws EngineFailure `disk_full`, `database_unreadable`
 */
export async function applyProgress(
  db: PlantDatabase,
  tracked: TrackedGeneration,
): Promise<{ readonly changed: number }> {
  return guardedAsync(db.name, async () => {
    db.exec('begin immediate')
    try {
      const changed = await writeProgress(db, tracked)
      db.exec('commit')
      return { changed }
    } catch (error) {
      if (db.inTransaction) db.exec('rollback')
      throw error
    }
  })
}

async function writeProgress(db: PlantDatabase, tracked: TrackedGeneration): Promise<number> {
  const { run, generation, inputs, scope } = tracked
  const writer = progressWriter(db, run)
  const seen = new Set<string>()
  let changed = 0
  for await (const changes of tracked.changes) {
    for (const change of changes) {
      if (change.kind === 'gone') {
        changed += writer.remove(change.poNo)
        continue
      }
      if (scope === 'all') seen.add(change.progress.poNo)
      changed += writer.put(change.progress, change.ownPace)
    }
  }
  if (scope === 'all') {
    for (const poNo of openPoNos(db)) if (!seen.has(poNo)) changed += writer.remove(poNo)
  }
  if (countListedFindings(db) + changed > 0) markListing(db)
  writeTotals(db, tracked)
  writeResultState(db, 'progress', { run, generation, inputs })
  return changed
}

function openPoNos(db: PlantDatabase): readonly string[] {
  return statement<[], { poNo: string }>(db, 'select po_no as poNo from order_progress where to_run is null')
    .all()
    .map(({ poNo }) => poNo)
}

function writeTotals(db: PlantDatabase, { reference, unassigned }: TrackedGeneration): void {
  const upsert = statement(db, 'insert into meta values (?, ?) on conflict(key) do update set value = excluded.value')
  upsert.run('reference_shift', JSON.stringify(reference))
  upsert.run('unassigned_production', JSON.stringify(unassigned))
}

function progressWriter(db: PlantDatabase, run: number) {
  const known = statement<[string], { id: number; progress: string }>(
    db,
    'select id, progress from order_progress where po_no = ? and to_run is null',
  )
  const insert = statement(
    db,
    `insert into order_progress(po_no, from_run, item_code, item_name, pro_status, risk, po_eta, item_quantity, item_remain,
       surplus, forecast_date, finished_date, own_pace, search_text, progress)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const forget = statement<[number, number]>(db, 'delete from order_progress where id = ? and from_run = ?')
  const end = statement<[number, number]>(db, 'update order_progress set to_run = ? where id = ?')

  function close(id: number): void {
    if (forget.run(id, run).changes === 0) end.run(run, id)
  }
  return {
    /** 1 when it differs from what was there, else 0. */
    put(order: OrderProgress, ownPace: number | null): number {
      const before = known.get(order.poNo)
      const text = JSON.stringify(order)
      if (before?.progress === text) return 0
      if (before) close(before.id)
      const { poNo, itemCode, itemName, machineHist, moldHist, moldList } = order
      const search = [poNo, itemCode, itemName, ...machineHist, ...moldHist, moldList].filter(word => word !== null)
      const { lastInsertRowid } = insert.run(
        poNo,
        run,
        itemCode,
        itemName,
        order.proStatus,
        order.risk,
        order.poETA,
        order.itemQuantity,
        order.itemRemain,
        order.surplus,
        order.forecastDate,
        order.actualFinishedDate,
        ownPace,
        search.join(' ').toLowerCase(),
        text,
      )
      listOrder(db, Number(lastInsertRowid), order)
      return 1
    },
    /** 1 when it was there, else 0. */
    remove(poNo: string): number {
      const before = known.get(poNo)
      if (before) close(before.id)
      return before ? 1 : 0
    },
  }
}
