import { fileVersionsOf } from '../../storage/files/file-version-store.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'

/** Rows of a generation's files that stand in quarantine, whichever run put them there. */
export function quarantinedRows(db: PlantDatabase, generation: number | null): number {
  if (generation === null) return 0
  return fileVersionsOf(db, generation).reduce((sum, { counts }) => sum + counts.quarantined, 0)
}
