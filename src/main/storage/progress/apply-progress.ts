import type { OrderProgress, ReferenceShift, UnassignedProduction } from '../../../contract/order-progress.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { writeResultState } from '../result-state.ts'
import { statement } from '../statement.ts'
import { guarded } from '../storage-failure.ts'

export interface TrackedGeneration {
  readonly run: number
  readonly generation: number
  /** What besides the rows went into it; kept in `result_state`. */
  readonly inputs: string
  /** `all`: orders that are not among the upserts are gone. */
  readonly scope: 'all' | 'some'
  readonly upserts: Iterable<OrderProgress>
  /** With scope `some`: orders that are gone. */
  readonly removed: readonly string[]
  readonly reference: ReferenceShift | null
  readonly unassigned: UnassignedProduction
}

/**
 * Replaces the progress of orders in one transaction; an order whose progress is the same stays as it is.
 *
 * @returns how many orders changed
 * @throws EngineFailure `disk_full`, `database_unreadable`
 */
export function applyProgress(db: PlantDatabase, tracked: TrackedGeneration): { readonly changed: number } {
  return guarded(db.name, () =>
    db
      .transaction(() => {
        const { run, generation, inputs, scope } = tracked
        const writer = progressWriter(db, run)
        const known = statement<[string], { id: number; progress: string }>(
          db,
          'select id, progress from order_progress where po_no = ? and to_run is null',
        )
        let changed = 0
        const seen = new Set<string>()
        for (const progress of tracked.upserts) {
          seen.add(progress.poNo)
          const before = known.get(progress.poNo)
          const text = JSON.stringify(progress)
          if (before?.progress === text) continue
          if (before) writer.close(before.id)
          writer.insert(progress, text)
          changed += 1
        }
        const open = scope === 'all' ? openPoNos(db) : tracked.removed
        for (const poNo of open) {
          const before = seen.has(poNo) ? undefined : known.get(poNo)
          if (!before) continue
          writer.close(before.id)
          changed += 1
        }
        writeTotals(db, tracked)
        writeResultState(db, 'progress', { run, generation, inputs })
        return { changed }
      })
      .immediate(),
  )
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
  const insert = statement(
    db,
    `insert into order_progress(po_no, from_run, item_code, item_name, pro_status, risk, po_eta, item_quantity, item_remain,
       surplus, forecast_date, finished_date, search_text, progress) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const forget = statement<[number, number]>(db, 'delete from order_progress where id = ? and from_run = ?')
  const end = statement<[number, number]>(db, 'update order_progress set to_run = ? where id = ?')
  return {
    insert(order: OrderProgress, text: string): void {
      const { poNo, itemCode, itemName, machineHist, moldHist, moldList } = order
      const search = [poNo, itemCode, itemName, ...machineHist, ...moldHist, moldList].filter(word => word !== null)
      insert.run(
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
        search.join(' ').toLowerCase(),
        text,
      )
    },
    close(id: number): void {
      if (forget.run(id, run).changes === 0) end.run(run, id)
    },
  }
}
