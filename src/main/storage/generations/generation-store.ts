import type { TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** How a generation came to be: by a run, or by one of the two undo actions (design 4, "Undo"). */
export type GenerationKind = 'run' | 'use' | 'undo'

/** One published, checksummed version of the shared database. */
export interface Generation {
  readonly number: number
  /** UTC ISO 8601. */
  readonly publishedAt: string
  readonly run: number
  readonly kind: GenerationKind
  /** 32 hexadecimal digits, see `checksumSum`. */
  readonly checksum: string
  readonly rowCounts: Readonly<Partial<Record<TableName, number>>>
  /** Rows of later generations have greater ids. */
  readonly lastRowId: number
}

interface GenerationRow {
  readonly number: number
  readonly published_at: string
  readonly run: number
  readonly kind: GenerationKind
  readonly checksum: string
  readonly row_counts: string
  readonly last_row_id: number
}

const columns = 'number, published_at, run, kind, checksum, row_counts, last_row_id'

/** Number of the published generation, null before the first. The pointer in `meta` is the only truth. */
export function currentGeneration(db: PlantDatabase): number | null {
  const found = statement<[], { value: number }>(db, `select value from meta where key = 'current_generation'`).get()
  return found?.value ?? null
}

/** Number of the next generation: never one that was given before, also not to a generation that a restore lost. */
export function nextGeneration(db: PlantDatabase): number {
  const floor = statement<[], { value: number }>(db, `select value from meta where key = 'generation_floor'`).get()
  return Math.max(currentGeneration(db) ?? 0, floor?.value ?? 0) + 1
}

/** The generation published before another one; null when it was the first. Numbers may have gaps. */
export function generationBefore(db: PlantDatabase, number: number): Generation | null {
  const row = statement<[number], GenerationRow>(
    db,
    `select ${columns} from generation where number < ? order by number desc limit 1`,
  ).get(number)
  return row === undefined ? null : fromRow(row)
}

export function findGeneration(db: PlantDatabase, number: number): Generation | null {
  const row = statement<[number], GenerationRow>(db, `select ${columns} from generation where number = ?`).get(number)
  return row === undefined ? null : fromRow(row)
}

/** The generation a run published, if it did: what the journal is reconciled from after a crash. */
export function generationOfRun(db: PlantDatabase, run: number): Generation | null {
  const row = statement<[number], GenerationRow>(
    db,
    `select ${columns} from generation where run = ? order by number desc limit 1`,
  ).get(run)
  return row === undefined ? null : fromRow(row)
}

/** Greatest row id of the published generations; everything above is staged. */
export function lastPublishedRowId(db: PlantDatabase): number {
  const current = currentGeneration(db)
  return current === null ? 0 : (findGeneration(db, current)?.lastRowId ?? 0)
}

function fromRow(row: GenerationRow): Generation {
  return {
    number: row.number,
    publishedAt: row.published_at,
    run: row.run,
    kind: row.kind,
    checksum: row.checksum,
    rowCounts: JSON.parse(row.row_counts) as Generation['rowCounts'],
    lastRowId: row.last_row_id,
  }
}
