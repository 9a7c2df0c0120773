import type Database from 'better-sqlite3'

declare const kind: unique symbol

/** plant.db: rows, generations, findings, progress. Written by the run worker (or an undo or restore job) only, read by anyone. */
export type PlantDatabase = Database.Database & { readonly [kind]: 'plant' }

/** SQLite's `application_id` of plant.db. */
export const PLANT_MARK = 0x4d_4c_50_31
