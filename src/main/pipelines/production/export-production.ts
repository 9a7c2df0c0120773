import type { ExportKind } from '../../../contract/engine.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { PipelineEnvironment } from '../../pipeline/pipeline-definition.ts'
import { openPlantDatabase } from '../../storage/plant-database.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import { exportProgress } from './export/export-progress.ts'
import { exportTables } from './export/export-tables.ts'
import { exportValidation } from './export/export-validation.ts'
import {
  exportedFindings,
  exportedOrders,
  exportedRecords,
  exportedTables,
  exportedUnassigned,
} from './exported-data.ts'

/**
 * Writes what is published: a workbook (validation, progress) or a folder of tables.
 *
 * @returns the files written
 * @throws EngineFailure `export_failed`, `database_unreadable` when nothing was published yet
 */
export async function exportProduction(
  environment: PipelineEnvironment,
  kind: ExportKind,
  path: string,
): Promise<readonly string[]> {
  const db = openPlantDatabase(workspaceLayout(environment.workspace).plantDatabase, { readonly: true })
  try {
    const generation = currentGeneration(db)
    if (generation === null) throw new EngineFailure(nothingPublished())
    const findings = exportedFindings(db, generation)
    switch (kind) {
      case 'validation':
        if (findings === null) throw new EngineFailure(notChecked())
        return await exportValidation({ findings }, path)
      case 'progress':
        return await exportProgress(
          {
            orders: exportedOrders(db, generation),
            records: exportedRecords(db, generation),
            findings,
            unassigned: exportedUnassigned(db),
          },
          path,
        )
      case 'tables':
        return await exportTables(await exportedTables(db, environment, generation), path)
      default:
        return kind satisfies never
    }
  } finally {
    db.close()
  }
}

function nothingPublished() {
  return failure('export_failed', 'There are no data to export yet.', { remedy: 'Run the pipeline first.' })
}

function notChecked() {
  return failure('export_failed', 'The data were not checked yet.', { remedy: 'Run the pipeline first.' })
}
