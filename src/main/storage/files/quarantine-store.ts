import type { CellFault, QuarantineEntry } from '../../../contract/quarantine.ts'
import type { QuarantineQuery } from '../../../contract/query.ts'
import type { CellValue, TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { LOADED } from './row-source-store.ts'

/** A decision that changed what was loaded; `leave-out` changes nothing and is not recorded here. */
export interface AppliedDecision {
  readonly kind: 'load-empty' | 'load-value'
  readonly values: Readonly<Record<string, string>>
}

/** A row set aside, or a loaded row with single cells set aside. */
export interface QuarantinedRow {
  readonly sheetRow: number
  readonly rawHash: string
  readonly kind: 'row' | 'cell'
  /** By column, null where a cell does not fit. */
  readonly values: Readonly<Record<string, CellValue>>
  readonly faults: readonly CellFault[]
  readonly decision: AppliedDecision | null
}

interface QuarantineRecord {
  readonly id: number
  readonly file_version_id: number
  readonly sheet_row: number
  readonly raw_hash: string
  readonly kind: 'row' | 'cell'
  readonly row_values: string
  readonly faults: string
  readonly decision: string | null
}

export function insertQuarantined(db: PlantDatabase, fileVersionId: number, row: QuarantinedRow): void {
  statement(
    db,
    `insert into quarantined_row(file_version_id, sheet_row, raw_hash, kind, row_values, faults, decision)
     values (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    fileVersionId,
    row.sheetRow,
    row.rawHash,
    row.kind,
    JSON.stringify(row.values),
    JSON.stringify(row.faults),
    row.decision === null ? null : JSON.stringify(row.decision),
  )
}

/** In sheet order. */
export function quarantinedRowsOf(db: PlantDatabase, fileVersionId: number): readonly QuarantinedRow[] {
  return statement<[number], QuarantineRecord>(
    db,
    'select * from quarantined_row where file_version_id = ? order by sheet_row',
  )
    .all(fileVersionId)
    .map(record => ({
      sheetRow: record.sheet_row,
      rawHash: record.raw_hash,
      kind: record.kind,
      values: JSON.parse(record.row_values) as QuarantinedRow['values'],
      faults: JSON.parse(record.faults) as QuarantinedRow['faults'],
      decision: record.decision === null ? null : (JSON.parse(record.decision) as AppliedDecision),
    }))
}

const inGeneration = `from quarantined_row q join file_version v on v.id = q.file_version_id join source_file f on f.id = v.source_file_id
  where v.from_generation <= :generation and (v.to_generation is null or v.to_generation > :generation)
    and (:rawHash is null or q.raw_hash = :rawHash)
    and (:kind is null or q.kind = :kind) and (:tables = '[]' or f.table_name in (select value from json_each(:tables)))`

/** The row, or one it is an exact duplicate of, stands for itself in its table. */
const IN_USE = `exists (
    select 1 from row_source s join row_source l on l.row_id = s.row_id and l.role = ${LOADED}
      join file_version lv on lv.id = l.file_version_id join source_file lf on lf.id = lv.source_file_id
    where s.file_version_id = q.file_version_id and s.sheet_row = q.sheet_row and lf.table_name = f.table_name
      and lv.from_generation <= :generation and (lv.to_generation is null or lv.to_generation > :generation))`

/** What is set aside in a generation, in input order. Decisions shown are those applied when it was loaded. */
export function listQuarantine(
  db: PlantDatabase,
  query: QuarantineQuery & { readonly rawRowHash?: string },
  generation: number,
): { readonly items: readonly QuarantineEntry[]; readonly total: number } {
  const { kind = null, rawRowHash: rawHash = null } = query
  const filter = { generation, kind, rawHash, tables: JSON.stringify(query.tables) }
  const total = statement<[typeof filter], { n: number }>(db, `select count(*) as n ${inGeneration}`).get(filter)
  const items = statement<
    [typeof filter & { limit: number; offset: number }],
    QuarantineRecord & { path: string; table_name: TableName; sheet: string; in_use: 0 | 1 }
  >(
    db,
    `select q.*, f.path, f.table_name, v.sheet, ${IN_USE} as in_use ${inGeneration}
     order by f.table_name, v.order_key, f.path, q.sheet_row limit :limit offset :offset`,
  ).all({ ...filter, limit: query.limit, offset: query.offset })
  return {
    total: total?.n ?? 0,
    items: items.map(record => ({
      id: record.id,
      kind: record.kind,
      table: record.table_name,
      file: record.path,
      fileVersionId: record.file_version_id,
      sheet: record.sheet,
      row: record.sheet_row,
      rawRowHash: record.raw_hash,
      faults: JSON.parse(record.faults) as readonly CellFault[],
      values: JSON.parse(record.row_values) as Readonly<Record<string, CellValue>>,
      decision: record.decision === null ? null : (JSON.parse(record.decision) as AppliedDecision).kind,
      isInUse: record.in_use === 1,
    })),
  }
}

/** File versions of a generation with rows set aside: the ones a decision can change. */
export function quarantinedFileVersions(db: PlantDatabase, generation: number): ReadonlySet<number> {
  const rows = statement<[number, number], { id: number }>(
    db,
    `select distinct q.file_version_id as id from quarantined_row q join file_version v on v.id = q.file_version_id
     where v.from_generation <= ? and (v.to_generation is null or v.to_generation > ?)`,
  ).all(generation, generation)
  return new Set(rows.map(row => row.id))
}

/** Rows of a file version that are not loaded: set aside and not brought back by a decision. */
export function countSetAside(db: PlantDatabase, fileVersionId: number): number {
  const found = statement<[number], { n: number }>(
    db,
    `select count(*) as n from quarantined_row where file_version_id = ? and kind = 'row' and decision is null`,
  ).get(fileVersionId)
  return found?.n ?? 0
}
