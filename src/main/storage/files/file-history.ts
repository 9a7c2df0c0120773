import type { FileEpoch, FileVersionSummary } from '../../../contract/source-views.ts'
import type { ColumnNote, RowCounts } from '../../../contract/source-file.ts'
import type { TableName } from '../../../contract/table.ts'
import { currentGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** A source file with everything that was ever published of it. */
export interface FileHistory {
  readonly table: TableName | null
  /** Newest first. */
  readonly versions: readonly FileVersionSummary[]
  /** Of the content in use, else of the newest: header in the file to column, column to letters. */
  readonly headers: Readonly<Record<string, string>>
  readonly letters: Readonly<Record<string, string>>
}

interface HistoryRow {
  readonly id: number
  readonly contentHash: string
  readonly byteSize: number
  readonly sheet: string
  readonly counts: string
  readonly notes: string
  readonly headers: string
  readonly letters: string
  readonly isPart: 0 | 1
  readonly fromGeneration: number
  readonly fromRun: number
  readonly fromAt: string
  readonly toGeneration: number | null
  readonly toRun: number | null
  readonly toAt: string | null
}

/** Null when no run ever saw a file under this path. */
export function fileHistory(db: PlantDatabase, { path }: { readonly path: string }): FileHistory | null {
  const file = statement<[string], { id: number; tableName: TableName | null }>(
    db,
    'select id, table_name as tableName from source_file where path = ?',
  ).get(path)
  if (file === undefined) return null
  const rows = statement<[number, number], HistoryRow>(
    db,
    `select v.id, v.content_hash as contentHash, v.byte_size as byteSize, v.sheet, v.counts, v.notes, v.headers,
       v.column_letters as letters, v.is_part as isPart, v.from_generation as fromGeneration, g.run as fromRun,
       g.published_at as fromAt, v.to_generation as toGeneration, e.run as toRun, e.published_at as toAt
     from file_version v join generation g on g.number = v.from_generation left join generation e on e.number = v.to_generation
     where v.source_file_id = ? and v.from_generation <= ? order by v.from_generation desc, v.is_part, v.id desc`,
  ).all(file.id, currentGeneration(db) ?? 0)
  const whole = rows.filter(({ isPart }) => isPart === 0)
  const shown = whole.find(({ toGeneration }) => toGeneration === null) ?? whole[0]
  return {
    table: file.tableName,
    versions: rows.map(asVersion),
    headers: shown === undefined ? {} : (JSON.parse(shown.headers) as Record<string, string>),
    letters: shown === undefined ? {} : (JSON.parse(shown.letters) as Record<string, string>),
  }
}

function asVersion(row: HistoryRow): FileVersionSummary {
  return {
    id: row.id,
    contentHash: row.contentHash,
    byteSize: row.byteSize,
    sheet: row.sheet,
    rows: row.counts === '' ? null : (JSON.parse(row.counts) as RowCounts),
    notes: JSON.parse(row.notes) as readonly ColumnNote[],
    isPart: row.isPart === 1,
    from: { generation: row.fromGeneration, run: row.fromRun, publishedAt: row.fromAt },
    to: endOf(row),
  }
}

/** An end that is staged and not published is none yet. */
function endOf({ toGeneration, toRun, toAt }: HistoryRow): FileEpoch | null {
  if (toGeneration === null || toRun === null || toAt === null) return null
  return { generation: toGeneration, run: toRun, publishedAt: toAt }
}
