import Database from 'better-sqlite3'
import { openDatabase } from './open-database.ts'
import { PLANT_MARK, type PlantDatabase } from './plant-database.ts'
import { plantMigrations } from './plant-migrations.ts'
import { fillOrderListing } from './progress/order-listing.ts'
import { guarded } from './storage-failure.ts'

/**
 * Opens plant.db. Staging commits with `synchronous = NORMAL`, because staged rows are worth nothing before they are published;
 * `publish` raises it to FULL for its own transaction.
 * @throws EngineFailure `database_unreadable`, `disk_full`, `workspace_in_use`
 */
export function openPlantDatabase(path: string, { readonly }: { readonly readonly: boolean }): PlantDatabase {
  const db = openDatabase(path, {
    readonly,
    applicationId: PLANT_MARK,
    synchronous: 'NORMAL',
    migrations: plantMigrations,
  }) as PlantDatabase
  if (!readonly) guarded(path, () => fillOrderListing(db))
  return db
}

/** Whether an older Moldline made it: then it can be read only after it was opened for writing once. */
export function isPlantBehind(path: string): boolean {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return Number(db.pragma('user_version', { simple: true })) < (plantMigrations.at(-1)?.number ?? 0)
  } finally {
    db.close()
  }
}
