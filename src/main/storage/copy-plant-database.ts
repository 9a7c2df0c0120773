import { chmodSync } from 'node:fs'
import type { PlantDatabase } from './plant-database.ts'
import { guardedAsync } from './storage-failure.ts'

/** Pages copied between two looks at the signal (16 MiB). */
const PAGES_AT_ONCE = 4_096

/**
 * Copies plant.db as it is now, while others read and write it; for a dry run, which works on the copy.
 * @throws EngineFailure `disk_full`, `database_unreadable`
 * @throws the signal's reason when cancelled
 */
export async function copyPlantDatabase(db: PlantDatabase, path: string, signal?: AbortSignal): Promise<void> {
  await guardedAsync(path, () =>
    db.backup(path, {
      progress() {
        signal?.throwIfAborted()
        return PAGES_AT_ONCE
      },
    }),
  )
  chmodSync(path, 0o600)
}
