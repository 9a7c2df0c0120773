import type { Failure } from '../../../contract/failure.ts'
import type { HoldReason, SourceFile, SourceFileState } from '../../../contract/source-file.ts'
import type { TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { guarded } from '../storage-failure.ts'
import { readAbsences } from './absence-store.ts'
import { fileVersionsOf, type FileVersion } from './file-version-store.ts'

/** What a run saw of a source file and did about it. */
export interface FileObservation {
  /** Path below the plant, with `/`. */
  readonly path: string
  /** Null when the file only looks like an input. */
  readonly table: TableName | null
  /** SHA-256 in hex of what was seen; null when it was not read. */
  readonly contentHash: string | null
  readonly state: SourceFileState
  /** Why, in one sentence. */
  readonly reason: string | null
  readonly failure: Failure | null
  readonly hold: HoldReason | null
}

interface ObservationRow {
  readonly path: string
  readonly table_name: TableName | null
  readonly observed_hash: string | null
  readonly state: SourceFileState
  readonly reason: string | null
  readonly failure: string | null
  readonly hold: string | null
}

/**
 * Keeps what a run saw. Writes only what differs; with `isComplete` files the run did not mention and that have no rows are no
 * longer listed, otherwise (a run over some tables or months) they stay as an earlier run saw them.
 * @throws EngineFailure `disk_full`, `database_unreadable`
 */
export function recordObservations(
  db: PlantDatabase,
  run: number,
  observations: readonly FileObservation[],
  { isComplete = false }: { readonly isComplete?: boolean } = {},
): void {
  const fields = 'table_name, observed_hash, state, reason, failure, hold'
  const excluded = fields.replaceAll(/(\w+)/g, 'excluded.$1')
  const upsert = statement(
    db,
    `insert into source_file(path, ${fields}, seen_run) values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict(path) do update set (${fields}, seen_run) = (${excluded}, excluded.seen_run)
     where (${fields}) is not (${excluded})`,
  )
  const text = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))
  const record = db.transaction(() => {
    for (const seen of observations) {
      const { path, table, contentHash, state, reason, failure, hold } = seen
      upsert.run(path, table, contentHash, state, reason, text(failure), text(hold), run)
    }
    if (!isComplete) return
    statement(
      db,
      `update source_file set state = null where state is not null and path not in (select value from json_each(?))
         and not exists (select 1 from file_version v where v.source_file_id = source_file.id and v.to_generation is null)`,
    ).run(JSON.stringify(observations.map(seen => seen.path)))
  })
  guarded(db.name, () => record.immediate())
}

/** Every file the plant has or had rows from, with what became of it, by table and path. */
export function listSourceFiles(db: PlantDatabase, generation: number | null): readonly SourceFile[] {
  const published = Map.groupBy(generation === null ? [] : fileVersionsOf(db, generation), file => file.path)
  const seen = statement<[], ObservationRow>(
    db,
    `select path, table_name, observed_hash, state, reason, failure, hold from source_file where state is not null
     order by table_name is null, table_name, path`,
  ).all()
  const absences = readAbsences(db)
  return seen.map(row => {
    const file = asSourceFile(row, published.get(row.path) ?? [])
    const absentAfter = absences.get(row.path)
    return absentAfter === undefined ? file : { ...file, absentAfter }
  })
}

/** What the latest run saw of one file; null when no run did. */
export function findObservation(db: PlantDatabase, path: string): FileObservation | null {
  const row = statement<[string], ObservationRow>(
    db,
    'select path, table_name, observed_hash, state, reason, failure, hold from source_file where path = ? and state is not null',
  ).get(path)
  if (row === undefined) return null
  const { table_name: table, observed_hash: contentHash, state, reason } = row
  return {
    path,
    table,
    contentHash,
    state,
    reason,
    failure: parsed(row.failure) as Failure | null,
    hold: parsed(row.hold) as HoldReason | null,
  }
}

function asSourceFile(row: ObservationRow, versions: readonly FileVersion[]): SourceFile {
  const version = versions.find(({ isPart }) => !isPart)
  const broughtBack = versions.reduce((rows, { isPart, counts }) => rows + (isPart ? counts.loaded : 0), 0)
  return {
    path: row.path,
    table: row.table_name,
    state: row.state,
    fileVersionId: version?.id ?? null,
    contentHash: row.observed_hash ?? version?.contentHash ?? null,
    byteSize: version?.byteSize ?? null,
    sheet: version?.sheet ?? null,
    rows: version?.counts ?? null,
    notes: version?.notes ?? [],
    reason: row.reason,
    failure: parsed(row.failure) as Failure | null,
    hold: parsed(row.hold) as HoldReason | null,
    headers: version?.headers ?? {},
    ...(broughtBack > 0 && { broughtBack }),
  }
}

function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}
