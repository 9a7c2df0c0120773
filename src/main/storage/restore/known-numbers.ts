import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import type { PlantDatabase } from '../plant-database.ts'
import { damageOf, hasTable } from './inspect-database.ts'
import { generationsAfter, greatestGeneration, type KnownGeneration } from './present-generations.ts'

/** What a plant database says about numbers already given, whatever layout it has. */
export interface KnownNumbers {
  readonly greatestGeneration: number
  /** Of runs that published or looked at files. */
  readonly greatestRun: number
  /** Newest first. */
  readonly generations: readonly KnownGeneration[]
}

const NOTHING: KnownNumbers = { greatestGeneration: 0, greatestRun: 0, generations: [] }

/** Nothing when the database is not there or is damaged. */
export function knownNumbers(plantDatabase: string): KnownNumbers {
  if (!existsSync(plantDatabase)) return NOTHING
  let db: PlantDatabase | undefined
  try {
    db = new Database(plantDatabase, { readonly: true, fileMustExist: true }) as PlantDatabase
    const generations = generationsAfter(db, 0)
    const seen = hasTable(db, 'source_file')
      ? (db.prepare<[], number | null>('select max(seen_run) from source_file').pluck().get() ?? 0)
      : 0
    return {
      greatestGeneration: greatestGeneration(db),
      greatestRun: Math.max(seen, ...generations.map(({ run }) => run)),
      generations,
    }
  } catch (error) {
    if (damageOf(error) === null) throw error
    return NOTHING
  } finally {
    db?.close()
  }
}
