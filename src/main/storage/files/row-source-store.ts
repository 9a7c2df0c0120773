import { bulkInsert } from '../bulk-insert.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** The row stands for itself in its table. */
export const LOADED = 0
/** The same raw cells stand earlier in the input (C-5). */
export const DUPLICATE = 1
/** A later order file, or an earlier row under the same date, has this order (design 4, "Files that change shape"). */
export const SUPERSEDED = 2
/** An undo took the row out of its file (design 4, "Undo"); the row version it names keeps the content, living or not. */
export const TAKEN_OUT = 3
/** What a sheet row is in its table. */
export type SourceRole = typeof LOADED | typeof DUPLICATE | typeof SUPERSEDED | typeof TAKEN_OUT

/** Where a row version stands in a file version. */
export interface RowSource {
  readonly fileVersionId: number
  /** 1-based. */
  readonly sheetRow: number
  readonly rowId: number
  /** Of the raw cells. */
  readonly rawHash: string
  readonly role: SourceRole
}

export type SourceChange = Pick<RowSource, 'fileVersionId' | 'sheetRow' | 'rowId' | 'role'>

/** Adds sources a few at a time; `flush` before the transaction ends. */
export function openSourceWriter(db: PlantDatabase): { add(source: RowSource): void; flush(): void } {
  const sources = bulkInsert(db, 'row_source(file_version_id, sheet_row, row_id, raw_hash, role)', '(?, ?, ?, ?, ?)')
  return {
    add: ({ fileVersionId, sheetRow, rowId, rawHash, role }) =>
      sources.add([fileVersionId, sheetRow, rowId, rawHash, role]),
    flush: () => sources.flush(),
  }
}

export function changeSources(db: PlantDatabase, changes: Iterable<SourceChange>): void {
  const update = statement(db, 'update row_source set row_id = ?, role = ? where file_version_id = ? and sheet_row = ?')
  for (const { rowId, role, fileVersionId, sheetRow } of changes) update.run(rowId, role, fileVersionId, sheetRow)
}

/** How many rows of a file version play each part, counted from what is stored. */
export function countRoles(db: PlantDatabase, fileVersionId: number): Readonly<Record<SourceRole, number>> {
  const counts = { [LOADED]: 0, [DUPLICATE]: 0, [SUPERSEDED]: 0, [TAKEN_OUT]: 0 }
  const rows = statement<[number], { role: SourceRole; count: number }>(
    db,
    'select role, count(*) as count from row_source where file_version_id = ? group by role',
  ).all(fileVersionId)
  for (const { role, count } of rows) counts[role] = count
  return counts
}

/** Sheet rows of a file version that an undo took out. */
export function takenOutRows(db: PlantDatabase, fileVersionId: number): ReadonlySet<number> {
  const rows = statement<[number], { sheetRow: number }>(
    db,
    `select sheet_row as sheetRow from row_source where file_version_id = ? and role = ${TAKEN_OUT}`,
  ).all(fileVersionId)
  return new Set(rows.map(row => row.sheetRow))
}

/** Sheet rows a file version has a place for, ascending. */
export function sheetRowsOf(db: PlantDatabase, fileVersionId: number): readonly number[] {
  return statement<[number], { sheetRow: number }>(
    db,
    'select sheet_row as sheetRow from row_source where file_version_id = ? order by sheet_row',
  )
    .all(fileVersionId)
    .map(row => row.sheetRow)
}
