import { rowHash } from '../../ingest/row-hash.ts'
import type { Performed } from '../../pipeline/healing-step.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { verifyGeneration } from '../../storage/generations/verify-generation.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'

/** Proves that the published generation is whole, so that everything can go on with it (production spec Q4). */
export function verifyLastGood(db: PlantDatabase): Performed {
  const generation = currentGeneration(db)
  if (generation === null) return { status: 'error', outcome: 'There is no earlier generation to go back to.' }
  const proof = verifyGeneration(db, generation, rowHash)
  if (proof.kind === 'damaged') {
    return { status: 'error', outcome: `Generation ${generation} cannot be used: ${proof.problem}` }
  }
  return {
    status: 'success',
    outcome: `Generation ${generation} verified: ${proof.rows} rows, checksum ${proof.checksum}.`,
  }
}
