import type Database from 'better-sqlite3'
import { openDatabase } from './open-database.ts'
import { plantMigrations } from './plant-migrations.ts'

declare const kind: unique symbol

/** plant.db: rows, generations, findings, progress. Written by the run worker (or an undo or restore job) only, read by anyone. */
export type PlantDatabase = Database.Database & { readonly [kind]: 'plant' }

const APPLICATION_ID = 0x4d_4c_50_31

/**
 * Opens plant.db. Staging commits with `synchronous = NORMAL`, because staged rows are worth nothing before they are published;
 * `publish` raises it to FULL for its own transaction.
 * @throws EngineFailure `database_unreadable`, `disk_full`, `workspace_in_use`
 */
export function openPlantDatabase(path: string, { readonly }: { readonly readonly: boolean }): PlantDatabase {
  return openDatabase(path, {
    readonly,
    applicationId: APPLICATION_ID,
    synchronous: 'NORMAL',
    migrations: plantMigrations,
  }) as PlantDatabase
}
