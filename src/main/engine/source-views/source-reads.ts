import type { QuarantineEntry } from '../../../contract/quarantine.ts'
import type { TableName } from '../../../contract/table.ts'
import { fileHistory } from '../../storage/files/file-history.ts'
import { findQuarantined } from '../../storage/files/find-quarantined.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { listRevisionEntries } from '../../storage/rows/revision-entries.ts'

/** What the Data screen reads of plant.db beside its lists. */
export const sourceReads = {
  'file-history': fileHistory,
  revisions: listRevisionEntries,
  'quarantined-rows': (
    db: PlantDatabase,
    { table, rawRowHashes }: { readonly table: TableName; readonly rawRowHashes: readonly string[] },
  ): readonly QuarantineEntry[] => {
    const generation = currentGeneration(db)
    if (generation === null) return []
    return rawRowHashes.flatMap(rawRowHash => findQuarantined(db, { table, rawRowHash }, generation) ?? [])
  },
} as const
