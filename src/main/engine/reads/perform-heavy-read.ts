import { existsSync } from 'node:fs'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { openPlantDatabase } from '../../storage/open-plant-database.ts'
import { guarded } from '../../storage/storage-failure.ts'
import { attachConsole } from '../../storage/triage/attach-console.ts'
import type { Workspace } from '../../storage/workspace/open-workspace.ts'
import { heavyReads, type HeavyRead } from './heavy-reads.ts'

let connection: PlantDatabase | undefined

/**
 * Does one read in the read thread, with console.db readable beside plant.db as `console` where it is there; null where there is no
 * plant.db yet.
 *
 * @throws EngineFailure `database_unreadable`
 */
export function performHeavyRead(
  { plantDatabase: databasePath, consoleDatabase }: Pick<Workspace, 'plantDatabase' | 'consoleDatabase'>,
  { name, input }: HeavyRead,
): unknown {
  if (!connection && !existsSync(databasePath)) return null
  connection ??= openPlantDatabase(databasePath, { readonly: true })
  const db = connection
  guarded(consoleDatabase, () => attachConsole(db, consoleDatabase))
  // The thread's caller and the registry agree on the input by `HeavyReadInput`.
  const read = heavyReads[name] as (db: PlantDatabase, input: unknown) => unknown
  return guarded(databasePath, () => db.transaction(() => read(db, input)).deferred())
}

/** Closes the connection of the thread, which is about to end. */
export function closeHeavyReads(): void {
  connection?.close()
  connection = undefined
}
