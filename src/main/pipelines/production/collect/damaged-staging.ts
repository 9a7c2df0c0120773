import { decodeRows } from '../../../ingest/decode-rows.ts'
import { findStaged, stagedRows } from '../../../storage/files/staging-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import type { FileToLoad, LoadPlan } from '../load/load-input.ts'

/** Staged files of a plan that are not what the reader found: their rows cannot be unpacked, or there are more or fewer of them. */
export function damagedStaging(db: PlantDatabase, plan: LoadPlan): readonly string[] {
  const staged = plan.tables.flatMap(({ load }) => load.filter(({ source }) => source === 'staged'))
  return staged.filter(file => !isWhole(db, file)).map(({ path }) => path)
}

function isWhole(db: PlantDatabase, file: FileToLoad): boolean {
  try {
    const { counts } = findStaged(db, file) ?? {}
    const bytes = stagedRows(db, file)
    if (counts === undefined || bytes === null) return false
    let rows = 0
    for (const _ of decodeRows(bytes)) rows++
    return rows === counts.read - counts.blank - counts.quarantined
  } catch {
    // Whatever cannot be unpacked or decoded is what is looked for here.
    return false
  }
}
