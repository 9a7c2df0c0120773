import { existsSync } from 'node:fs'
import type { PlantDatabase } from '../plant-database.ts'
import { createLetterSearch } from '../console/full-text.ts'
import { statement } from '../statement.ts'

/**
 * Makes console.db readable as `console` beside plant.db, if it is there, with the letters search its texts need; a connection that reads alone writes to neither. Not inside a
 * transaction.
 *
 * @returns whether it is
 */
export function attachConsole(db: PlantDatabase, consolePath: string): boolean {
  if (isConsoleAttached(db)) return true
  if (!existsSync(consolePath)) return false
  db.prepare('attach ? as console').run(consolePath)
  db.function('has_letters', { varargs: true, deterministic: true }, createLetterSearch())
  return true
}

/** Whether console.db can be read through this connection. */
export function isConsoleAttached(db: PlantDatabase): boolean {
  return statement(db, "select 1 from pragma_database_list where name = 'console'").get() !== undefined
}
