import type { RowCounts } from '../../../contract/source-file.ts'
import type { TableName } from '../../../contract/table.ts'
import { fileVersionsOf } from '../files/file-version-store.ts'
import { countSetAside } from '../files/quarantine-store.ts'
import { countRoles, DUPLICATE, LOADED, SUPERSEDED, TAKEN_OUT } from '../files/row-source-store.ts'
import { findGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'

/** What counting every row of every current file again found. */
export interface ConservationProof {
  /** Source files; after an undo a file may stand with two versions. */
  readonly files: number
  /** Rows the files have. */
  readonly rows: number
  /** What does not add up, one sentence each; empty when everything does. */
  readonly problems: readonly string[]
}

/**
 * Counts again, from what is stored, what became of each row of the files a generation rests on (design 4, "Row conservation"): the
 * counts must be those recorded, add up to the rows read, and the loaded ones to the rows of their table.
 */
export function verifyConservation(db: PlantDatabase, generation: number): ConservationProof {
  const problems: string[] = []
  const loaded = new Map<TableName, number>()
  const files = fileVersionsOf(db, generation)
  for (const { id, path, table, counts } of files) {
    const roles = countRoles(db, id)
    const counted = {
      ...counts,
      loaded: roles[LOADED],
      exactDuplicates: roles[DUPLICATE],
      superseded: roles[SUPERSEDED],
      takenOut: roles[TAKEN_OUT],
      quarantined: countSetAside(db, id),
    }
    loaded.set(table, (loaded.get(table) ?? 0) + counted.loaded)
    const problem = problemOf(counts, counted)
    if (problem !== null) problems.push(`${path}: ${problem}.`)
  }
  const rowCounts = findGeneration(db, generation)?.rowCounts ?? {}
  for (const [table, rows = 0] of Object.entries(rowCounts)) {
    const found = loaded.get(table as TableName) ?? 0
    if (found !== rows) problems.push(`${table} has ${rows} rows, its files loaded ${found}.`)
  }
  const paths = new Set(files.map(({ path }) => path))
  return { files: paths.size, rows: files.reduce((sum, { counts }) => sum + counts.read, 0), problems }
}

function problemOf(recorded: RowCounts, counted: Required<RowCounts>): string | null {
  for (const name of ['loaded', 'quarantined', 'exactDuplicates', 'superseded', 'takenOut'] as const) {
    const expected = recorded[name] ?? 0
    if (expected !== counted[name]) return `${expected} rows ${WORDS[name]} recorded, ${counted[name]} found`
  }
  const { read, loaded, quarantined, exactDuplicates, superseded, blank, takenOut } = counted
  const sum = loaded + quarantined + exactDuplicates + superseded + blank + takenOut
  return read === sum ? null : `${read} rows were read, ${sum} are accounted for`
}

const WORDS = {
  loaded: 'loaded',
  quarantined: 'in quarantine',
  exactDuplicates: 'as exact duplicates',
  superseded: 'superseded',
  takenOut: 'taken out by an undo',
} as const
