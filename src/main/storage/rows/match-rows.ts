import type { CellValue, TableDefinition } from '../../../contract/table.ts'
import { DUPLICATE, LOADED, TAKEN_OUT, type SourceRole } from '../files/row-source-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { quoteName } from '../quote-name.ts'
import { localityColumn, rowTable } from './row-table.ts'

/** A row version a closing file version stood for. */
export interface ClosingRow {
  readonly rowId: number
  readonly contentHash: string
  /** Whether a file version that stays also has this row. */
  readonly isRetained: boolean
}

/** A stored row as it stands in a known file version. */
export interface KnownRow {
  readonly sheetRow: number
  readonly rowId: number
  readonly rawHash: string
  readonly contentHash: string
  /** Value of the locality column. */
  readonly locality: CellValue
}

/** A place where rows of one subject stand, over all file versions of the generation being staged; not what an undo took out. */
export interface GroupSource {
  readonly fileVersionId: number
  readonly sheetRow: number
  readonly rowId: number
  readonly rawHash: string
  readonly contentHash: string
  readonly role: SourceRole
  readonly orderKey: number
  readonly path: string
  /** Whether the row version lives in the generation being staged. */
  readonly isOpen: boolean
  /** Whether the file version is already published, so that its sources may change only in the publishing transaction. */
  readonly isPublished: boolean
}

/** The questions a load asks about stored rows of one table while it stages `generation`. */
export interface RowMatches {
  /** Rows a closing file version stands for (its loaded ones; duplicates and superseded rows stand elsewhere). */
  closingRows(fileVersionId: number): readonly ClosingRow[]
  /** Distinct locality values of a file version, all roles. */
  localities(fileVersionId: number): readonly CellValue[]
  /** A living row with the same raw cells and content in a file version that stays; null when there is none. */
  findRetained(row: {
    readonly locality: CellValue
    readonly contentHash: string
    readonly rawHash: string
  }): number | null
  /** Rows of a known file version after a sheet row, in sheet order. */
  knownRows(fileVersionId: number, afterRow: number, limit: number): readonly KnownRow[]
  /** All sources of one row version, in input order. */
  sourcesOfRow(rowId: number): readonly GroupSource[]
  /** All sources of rows with this value in the locality column, in input order. */
  sourcesOfLocality(value: CellValue): readonly GroupSource[]
}

interface GroupSourceRow extends Omit<GroupSource, 'isOpen' | 'isPublished'> {
  readonly isOpen: 0 | 1
  readonly isPublished: 0 | 1
}

/** File versions that stay have no end yet and began earlier: a load stages the ends first. */
export function openRowMatches(db: PlantDatabase, definition: TableDefinition, generation: number): RowMatches {
  const target = rowTable(definition.name)
  const locality = quoteName(localityColumn(definition))
  const stays = `v.to_generation is null and v.from_generation < ${generation}`
  const retained = `select 1 from row_source o join file_version v on v.id = o.file_version_id where o.row_id = r.row_id and o.role <> ${TAKEN_OUT} and ${stays}`
  const closing = db.prepare<[number], { rowId: number; contentHash: string; isRetained: 0 | 1 }>(
    `select s.row_id as rowId, r.content_hash as contentHash, exists(${retained}) as isRetained
     from row_source s join ${target} r on r.row_id = s.row_id
     where s.file_version_id = ? and s.role = ${LOADED} and r.to_generation is null`,
  )
  const localities = db
    .prepare<[number], CellValue>(
      `select distinct r.${locality} from row_source s join ${target} r on r.row_id = s.row_id where s.file_version_id = ?`,
    )
    .pluck()
  const find = db
    .prepare<[CellValue, string, string], number>(
      `select r.row_id from ${target} r where r.${locality} is ? and r.content_hash = ? and r.to_generation is null
       and exists(${retained} and o.raw_hash = ? and o.role in (${LOADED}, ${DUPLICATE})) limit 1`,
    )
    .pluck()
  const known = db.prepare<[number, number, number], KnownRow>(
    `select s.sheet_row as sheetRow, s.row_id as rowId, s.raw_hash as rawHash, r.content_hash as contentHash, r.${locality} as locality
     from row_source s join ${target} r on r.row_id = s.row_id
     where s.file_version_id = ? and s.sheet_row > ? order by s.sheet_row limit ?`,
  )
  const group = (filter: string): string =>
    `select s.file_version_id as fileVersionId, s.sheet_row as sheetRow, s.row_id as rowId, s.raw_hash as rawHash,
       r.content_hash as contentHash, s.role, v.order_key as orderKey, f.path, r.to_generation is null as isOpen,
       v.from_generation < ${generation} as isPublished
     from ${target} r join row_source s on s.row_id = r.row_id join file_version v on v.id = s.file_version_id
       join source_file f on f.id = v.source_file_id
     where ${filter} and v.to_generation is null and s.role <> ${TAKEN_OUT}
     order by v.order_key, f.path, v.is_part, v.id, s.sheet_row`
  const ofRow = db.prepare<[number], GroupSourceRow>(group('r.row_id = ?'))
  const ofLocality = db.prepare<[CellValue], GroupSourceRow>(group(`r.${locality} is ?`))

  return {
    closingRows: id => closing.all(id).map(row => ({ ...row, isRetained: row.isRetained === 1 })),
    localities: id => localities.all(id),
    findRetained: row => find.get(row.locality, row.contentHash, row.rawHash) ?? null,
    knownRows: (id, afterRow, limit) => known.all(id, afterRow, limit),
    sourcesOfRow: rowId => ofRow.all(rowId).map(asGroupSource),
    sourcesOfLocality: value => ofLocality.all(value).map(asGroupSource),
  }
}

function asGroupSource(row: GroupSourceRow): GroupSource {
  return { ...row, isOpen: row.isOpen === 1, isPublished: row.isPublished === 1 }
}
