import type { Finding } from '../../../contract/finding.ts'
import { asFinding, type FindingRow } from '../findings/finding-row.ts'
import { currentGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { passportReader } from '../rows/passports.ts'
import { statement } from '../statement.ts'
import type { FindingIndex } from './finding-index.ts'

/** Findings kept with their places: 5 to 10 MB. */
const MOST_KEPT = 5_000

interface Kept {
  readonly generation: number
  readonly findings: Map<number, Finding>
}

/** Versions of findings never change while their index holds, nor do the places of their cells while the generation is in use. */
const keptOf = new WeakMap<FindingIndex, Kept>()

/**
 * Reads findings by the id of their version, each once while the index and the generation last: three steps through the database for each
 * of 200 took 8 ms. `isNew` is left to the caller.
 *
 * @returns null for one that is not there
 */
export function findingReader(db: PlantDatabase, index: FindingIndex): (id: number) => Omit<Finding, 'isNew'> | null {
  const generation = currentGeneration(db) ?? 0
  let kept = keptOf.get(index)
  if (kept?.generation !== generation || kept.findings.size > MOST_KEPT) {
    keptOf.set(index, (kept = { generation, findings: new Map() }))
  }
  const { findings } = kept
  const reading = { passports: passportReader(db, generation), baseline: 0 }
  const one = statement<[number], FindingRow>(db, 'select * from finding where id = ?')
  return id => {
    const known = findings.get(id)
    if (known) return known
    const row = one.get(id)
    if (!row) return null
    const finding = asFinding(row, reading)
    findings.set(id, finding)
    return finding
  }
}
