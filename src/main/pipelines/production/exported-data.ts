import type { OrderProgress } from '../../../contract/order-progress.ts'
import type { ProductRecord, PurchaseOrder } from '../../../contract/production-rows.ts'
import { EngineFailure } from '../../../contract/failure.ts'
import { loadTableDefinitions } from '../../ingest/definitions/load-table-definitions.ts'
import type { PipelineEnvironment } from '../../pipeline/pipeline-definition.ts'
import { findingsInReportOrder } from '../../storage/findings/list-findings.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { findOrder, unlistedOrders } from '../../storage/progress/list-orders.ts'
import { countRows, rowsInInputOrder } from '../../storage/rows/read-rows.ts'
import type { ExportedTable } from './export/tables/exported-table.ts'
import type { ExportedFinding } from './export/sheets/exported-finding.ts'

/** Open findings in the order of V-1; read once, asked for by several sheets. */
export function exportedFindings(db: PlantDatabase, generation: number): () => Iterable<ExportedFinding> {
  let findings: readonly ExportedFinding[] | undefined
  return () => (findings ??= findingsInReportOrder(db, generation))
}

/** Progress in purchaseOrders order, then of the numbers no order file knows. */
export function exportedOrders(db: PlantDatabase, generation: number): () => Iterable<OrderProgress> {
  return function* orders() {
    for (const { poNo } of rowsInInputOrder<Pick<PurchaseOrder, 'poNo'>>(db, 'purchaseOrders', generation, {
      columns: ['poNo'],
    })) {
      const progress = findOrder(db, poNo)
      if (progress) yield progress
    }
    yield* unlistedOrders(db)
  }
}

export function exportedRecords(db: PlantDatabase, generation: number): () => Iterable<ProductRecord> {
  return () => rowsInInputOrder<ProductRecord>(db, 'productRecords', generation)
}

/** Every table that was loaded, with the types its definition gives. @throws EngineFailure when the definitions cannot be read */
export async function exportedTables(
  db: PlantDatabase,
  { plant, schemasPath }: PipelineEnvironment,
  generation: number,
): Promise<readonly ExportedTable[]> {
  const loaded = await loadTableDefinitions(plant, schemasPath === null ? {} : { schemasPath })
  if (loaded.kind === 'failed') throw new EngineFailure(loaded.failure)
  return loaded.definitions
    .filter(({ name, optional }) => !optional || countRows(db, name, generation) > 0)
    .map(({ name, columns }) => ({
      name,
      columns,
      rows: { [Symbol.iterator]: () => rowsInInputOrder(db, name, generation)[Symbol.iterator]() },
    }))
}
