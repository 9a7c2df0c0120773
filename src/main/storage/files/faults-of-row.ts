import type { CellFault } from '../../../contract/quarantine.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/**
 * What could not be read in a sheet row, its row in quarantine or its single cells set aside; empty where everything could, or somebody
 * decided about it.
 *
 * @param sheetRow 1-based
 */
export function faultsOfRow(
  db: PlantDatabase,
  { fileVersionId, sheetRow }: { readonly fileVersionId: number; readonly sheetRow: number },
): readonly CellFault[] {
  return statement<[number, number], { readonly faults: string }>(
    db,
    'select faults from quarantined_row where file_version_id = ? and sheet_row = ? and decision is null',
  )
    .all(fileVersionId, sheetRow)
    .flatMap(({ faults }) => JSON.parse(faults) as readonly CellFault[])
}
