import type { RunComparison } from '../../../contract/run-comparison.ts'
import type { FileReceipt } from '../../../contract/run-receipt.ts'
import { fileVersionsOf } from '../files/file-version-store.ts'
import { baselineRun } from '../findings/apply-findings.ts'
import { findGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { countFindingChanges } from './compare-findings.ts'
import { countOrderChanges } from './compare-orders.ts'
import { compareTables } from './compare-rows.ts'

/** A run and the generation the journal knows it ended with; undefined where the journal does not say. */
export interface ComparedSide {
  readonly run: number
  readonly generation: number | null | undefined
}

/** The generation in use when a run had ended. */
export interface FoundSide {
  readonly generation: number | null
  /** A restore took it away: numbers of generations are never given again. */
  readonly isLost: boolean
}

export interface ComparedData extends Pick<RunComparison, 'tables' | 'findings' | 'orders'> {
  readonly base: FoundSide
  readonly other: FoundSide
}

/** Which generation was in use when a run had ended; where the journal does not know it, the newest one of that run or an earlier. */
export function findSide(db: PlantDatabase, { run, generation }: ComparedSide): FoundSide {
  if (generation === undefined) {
    const newest = statement<[number], { readonly number: number }>(
      db,
      'select number from generation where run <= ? order by number desc limit 1',
    ).get(run)
    return { generation: newest?.number ?? null, isLost: false }
  }
  return { generation, isLost: generation !== null && findGeneration(db, generation) === null }
}

/** Everything of two runs that plant.db can compare, in counts; no counts where one of them is lost. */
export function compareData(
  db: PlantDatabase,
  sides: { readonly base: ComparedSide; readonly other: ComparedSide },
): ComparedData {
  const [base, other] = [findSide(db, sides.base), findSide(db, sides.other)]
  if (base.isLost || other.isLost) return { base, other, tables: null, findings: null, orders: null }
  const runs = { base: sides.base.run, other: sides.other.run }
  const firstCheck = baselineRun(db) ?? Infinity
  return {
    base,
    other,
    tables: compareTables(db, { base: base.generation, other: other.generation }),
    findings: runs.base < firstCheck || runs.other < firstCheck ? null : countFindingChanges(db, runs),
    orders: countOrderChanges(db, runs),
  }
}

/** The files a generation rests on, for runs before receipts were kept. */
export function filesOfGeneration(db: PlantDatabase, generation: number): readonly FileReceipt[] {
  return fileVersionsOf(db, generation)
    .filter(({ isPart }) => !isPart)
    .map(({ path, table, contentHash, byteSize, counts }) => ({
      path,
      table,
      state: null,
      contentHash,
      byteSize,
      rows: counts,
      reason: null,
      hold: null,
    }))
}
