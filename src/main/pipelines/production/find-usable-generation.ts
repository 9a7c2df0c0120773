import { setImmediate as nextTurn } from 'node:timers/promises'
import { rowHash } from '../../ingest/row-hash.ts'
import type { Performed } from '../../pipeline/healing-step.ts'
import { findGeneration } from '../../storage/generations/generation-store.ts'
import { verifyGeneration } from '../../storage/generations/verify-generation.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'

/** Generations looked at; each costs reading all its rows. */
const LOOKED_AT = 20

/**
 * Multi-stage rollback: the newest generation before the damaged one that verifies. It is named, not switched to: going back further
 * than the last run is for a person to decide, who also sees what would be lost.
 */
export async function findUsableGeneration(
  db: PlantDatabase,
  damaged: number,
  signal: AbortSignal,
): Promise<Performed> {
  const looked: number[] = []
  for (let number = damaged - 1; number > 0 && looked.length < LOOKED_AT; number--) {
    if (findGeneration(db, number) === null) continue
    const proof = verifyGeneration(db, number, rowHash)
    if (proof.kind === 'whole') {
      return {
        status: 'skipped',
        outcome: `Generation ${number} verifies and can be used: ${proof.rows} rows, checksum ${proof.checksum}. It was not switched to: that is for a person to decide.`,
      }
    }
    looked.push(number)
    await nextTurn()
    signal.throwIfAborted()
  }
  if (looked.length === 0) return { status: 'error', outcome: `There is no generation before generation ${damaged}.` }
  return {
    status: 'error',
    outcome: `None of the ${looked.length} generations looked at, ${looked.at(-1)} to ${looked[0]}, verifies.`,
  }
}
