import type { ExportKind } from '../../../contract/engine.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { PipelineEnvironment } from '../../pipeline/pipeline-definition.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { openPlantDatabase } from '../../storage/open-plant-database.ts'
import { unassignedOf } from '../../storage/progress/list-orders.ts'
import { readResultState } from '../../storage/result-state.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import { exportProgress } from './export/export-progress.ts'
import { exportTables } from './export/export-tables.ts'
import { exportValidation } from './export/export-validation.ts'
import { exportedFindings, exportedOrders, exportedRecords, exportedTables } from './exported-data.ts'

/**
 * Writes what is published: a workbook (validation, progress) or a folder of tables. It is read as one state, whatever a run
 * publishes meanwhile; findings and progress come with the rows of the generation they describe.
 *
 * @param path absolute
 * @returns the files written
 * @throws EngineFailure `export_failed`, also when there is nothing to export yet; `database_unreadable`
 */
export async function exportProduction(
  environment: PipelineEnvironment,
  kind: ExportKind,
  path: string,
): Promise<readonly string[]> {
  const db = openPlantDatabase(workspaceLayout(environment.workspace).plantDatabase, { readonly: true })
  try {
    db.exec('begin')
    return await exportFrom(db, environment, { kind, path })
  } finally {
    db.close()
  }
}

async function exportFrom(
  db: PlantDatabase,
  environment: PipelineEnvironment,
  { kind, path }: { readonly kind: ExportKind; readonly path: string },
): Promise<readonly string[]> {
  const checked = readResultState(db, 'validation')
  const tracked = readResultState(db, 'progress')
  const findings = checked && exportedFindings(db, checked.generation)
  switch (kind) {
    case 'validation':
      if (!findings) throw nothingYet('The data were not checked yet.')
      return exportValidation({ findings }, path)
    case 'progress': {
      if (!tracked) throw nothingYet('The progress of the orders was not worked out yet.')
      const orders = exportedOrders(db, tracked.generation)
      const records = exportedRecords(db, tracked.generation)
      return exportProgress({ orders, records, findings, unassigned: unassignedOf(db) }, path)
    }
    case 'tables': {
      const generation = currentGeneration(db)
      if (generation === null) throw nothingYet('There are no data yet.')
      return exportTables(await exportedTables(db, environment, generation), path)
    }
    default:
      return kind satisfies never
  }
}

function nothingYet(message: string): EngineFailure {
  return new EngineFailure(failure('export_failed', message, { remedy: 'Run the pipeline first.' }))
}
