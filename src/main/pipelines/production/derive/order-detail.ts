import type { Page } from '../../../../contract/page.ts'
import type { OrderDetail, OrderRecord } from '../../../../contract/order-breakdown.ts'
import type { OrderDetailQuery, OrderRecordQuery } from '../../../../contract/order-views.ts'
import { LOADED } from '../../../storage/files/row-source-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { readResultState } from '../../../storage/result-state.ts'
import { placedRows } from '../../../storage/rows/placed-rows.ts'
import { isWorkingRow } from '../track/working-row.ts'
import { orderCurve } from './order-curve.ts'
import { orderEvidence, recordOf } from './order-evidence.ts'
import { orderSplits } from './order-splits.ts'

/** What stands behind one order; null when there is no progress of it. */
export function orderDetail(db: PlantDatabase, { poNo }: OrderDetailQuery): OrderDetail | null {
  const evidence = orderEvidence(db, poNo)
  if (evidence === null) return null
  const { asOf, rows, pace, orderRow, faultsOf } = evidence
  return {
    poNo,
    asOf,
    splits: orderSplits(rows),
    curve: orderCurve(evidence),
    pace: pace.kind === 'none' ? null : { perDay: pace.perDay, of: pace.kind === 'own' ? 'order' : 'item' },
    records: rows.length,
    unreadable: orderRow ? faultsOf(orderRow) : [],
  }
}

/** Records that name the order in the generation its progress is of, in input order. */
export function orderRecords(db: PlantDatabase, { poNo, offset, limit }: OrderRecordQuery): Page<OrderRecord> {
  const state = readResultState(db, 'progress')
  if (state === null) return { items: [], total: 0 }
  const where = { poNote: poNo }
  const loaded = placedRows(db, state.generation, { table: 'productRecords', where }).filter(
    ({ role }) => role === LOADED,
  )
  const items = loaded.slice(offset, offset + limit).map(place => {
    const { table, rowId, fileVersionId, path, sheet, sheetRow, columnLetters, values } = place
    const isWorking = isWorkingRow(recordOf(place))
    return { table, rowId, fileVersionId, file: path, sheet, row: sheetRow, isWorking, values, letters: columnLetters }
  })
  return { items, total: loaded.length }
}
