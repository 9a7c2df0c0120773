import { expect } from 'vitest'
import { TABLE_NAMES } from '../../../../../contract/table.ts'
import { rowHash } from '../../../../ingest/row-hash.ts'
import { fileVersionsOf } from '../../../../storage/files/file-version-store.ts'
import { currentGeneration, findGeneration } from '../../../../storage/generations/generation-store.ts'
import { verifyGeneration } from '../../../../storage/generations/verify-generation.ts'
import type { PlantDatabase } from '../../../../storage/plant-database.ts'
import { rowsInInputOrder } from '../../../../storage/rows/read-rows.ts'

/** Everything a load decides: rows in input order, the part each sheet row plays, counts, checksum. */
export function stateOf(db: PlantDatabase): unknown {
  const generation = currentGeneration(db) ?? 0
  const rows = TABLE_NAMES.map(table =>
    Array.from(rowsInInputOrder(db, table, generation), row => JSON.stringify({ ...row, rowId: null })),
  )
  const files = fileVersionsOf(db, generation).filter(one => one.counts.read > 0)
  const roles = files.map(one => [
    one.path,
    one.counts,
    db.prepare('select sheet_row, role, raw_hash from row_source where file_version_id = ? order by 1').all(one.id),
  ])
  return { rows, roles, checksum: findGeneration(db, generation)?.checksum }
}

/** The current generation verifies and no row of its files is lost. */
export function expectWhole(db: PlantDatabase): void {
  const generation = currentGeneration(db) ?? 0
  const proof = verifyGeneration(db, generation, rowHash)
  expect(generation === 0 || proof.kind === 'whole').toBe(true)
  for (const { path, counts } of fileVersionsOf(db, generation)) {
    const { read, loaded, quarantined, exactDuplicates, superseded, blank, takenOut = 0 } = counts
    const found = loaded + quarantined + exactDuplicates + superseded + blank + takenOut
    expect(`${path} ${found}`).toBe(`${path} ${read}`)
  }
}
