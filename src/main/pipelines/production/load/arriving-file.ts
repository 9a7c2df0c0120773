import { isDeepStrictEqual } from 'node:util'
import { EngineFailure, failure } from '../../../../contract/failure.ts'
import type { CellValue, TableDefinition } from '../../../../contract/table.ts'
import { decodeRows } from '../../../ingest/decode-rows.ts'

import type { FileVersion } from '../../../storage/files/file-version-store.ts'
import { quarantinedRowsOf, type QuarantinedRow } from '../../../storage/files/quarantine-store.ts'
import { takenOutRows } from '../../../storage/files/row-source-store.ts'
import { findStaged, stagedRows } from '../../../storage/files/staging-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import type { RowMatches } from '../../../storage/rows/match-rows.ts'
import { localityColumn } from '../../../storage/rows/row-table.ts'
import { storageFailure } from '../../../storage/storage-failure.ts'
import { applyRowDecision, type DecidedRow } from './apply-row-decision.ts'
import type { DecisionOnRow } from './decision-on-row.ts'
import type { LoadInput } from './load-input.ts'
import { opensPart, type OpenedFile } from './plan-changes.ts'
import { rowIdentity } from './row-identity.ts'

/** A row on its way into the table. `known`: the row version it was before, so that its values need not be read. */
export interface ArrivingRow {
  readonly sheetRow: number
  readonly rawHash: string
  readonly contentHash: string
  /** Value of the column equal rows are looked up by. */
  readonly locality: CellValue
  /** An undo took it out: it is in its file and nowhere else. */
  readonly isTakenOut?: boolean
  readonly content:
    | { readonly kind: 'typed'; readonly keyHash: string; readonly values: readonly CellValue[] }
    | { readonly kind: 'known'; readonly rowId: number }
}

/** A file version about to be opened: what is recorded of it, and its rows. */
export interface ArrivingFile {
  readonly version: Omit<FileVersion, 'id' | 'counts'>
  readonly read: number
  readonly blank: number
  readonly quarantined: readonly QuarantinedRow[]
  /** In sheet order, decisions applied. The workbook's rows are in memory only while this is being iterated. */
  rows(): IteratorObject<ArrivingRow>
}

export interface ArrivalTools {
  readonly db: PlantDatabase
  readonly definition: TableDefinition
  readonly matches: RowMatches
  readonly typeText: LoadInput['typeText']
  readonly decisionOn: DecisionOnRow
}

const KNOWN_ROWS_AT_ONCE = 4_096

/** Prepares a file for loading from where it is: the staged file, or the rows of a known version. */
export function arrivingFile(opened: OpenedFile, tools: ArrivalTools): ArrivingFile {
  if (opened.known === null) return withDecisions(stagedBase(opened, tools), tools)
  const file = withDecisions(knownBase(opened, tools), tools)
  if (opened.rows.kind !== 'as-loaded') return file
  const takenOut = opened.rows.takenOut.union(takenOutRows(tools.db, opened.known.id))
  if (takenOut.size === 0) return file
  return { ...file, rows: () => file.rows().map(row => ({ ...row, isTakenOut: takenOut.has(row.sheetRow) })) }
}

/** Rows of a known version whose decisions are those it was loaded with come as they are. */
function withDecisions(base: ArrivingFile, tools: ArrivalTools): ArrivingFile {
  const decided = new Map<number, DecidedRow>()
  const quarantined = base.quarantined.map(row => {
    const result = applyRowDecision(row, tools.decisionOn(base.version, row), tools)
    if (result !== null) decided.set(row.sheetRow, result)
    return { ...row, decision: result?.decision ?? null }
  })
  if (isDeepStrictEqual(quarantined, base.quarantined)) return base
  return { ...base, quarantined, rows: () => mergeDecided(base.rows(), quarantined, decided, tools.definition) }
}

function stagedBase({ file }: OpenedFile, { db, definition }: ArrivalTools): ArrivingFile {
  const staged = findStaged(db, file)
  if (staged === null) throw new Error(`the plan calls ${file.path} staged, but it is not`)
  const { counts, quarantined, ...meta } = staged
  const locality = definition.columns.findIndex(column => column.name === localityColumn(definition))
  return {
    version: { ...meta, ...file, table: definition.name, isPart: false },
    read: counts.read,
    blank: counts.blank,
    quarantined: quarantined.map(({ row, values, ...rest }) => ({
      ...rest,
      sheetRow: row,
      values: Object.fromEntries(definition.columns.map(({ name }, at) => [name, values[at] ?? null])),
      decision: null,
    })),
    *rows() {
      try {
        const bytes = stagedRows(db, file) ?? new Uint8Array()
        for (const { row, rawHash, contentHash, keyHash, values } of decodeRows(bytes)) {
          yield {
            sheetRow: row,
            rawHash,
            contentHash,
            locality: values[locality] ?? null,
            content: { kind: 'typed', keyHash, values },
          }
        }
      } catch (error) {
        throw storageFailure(error, db.name) === null ? damagedStaging(error, file.path) : error
      }
    },
  }
}

function damagedStaging(error: unknown, file: string): EngineFailure {
  const detail = error instanceof Error ? error.message : String(error)
  return new EngineFailure(
    failure('data_corruption', `What was kept of ${file} after reading it is damaged (${detail}).`, {
      file,
      remedy: 'Run again: the file is read anew. If it recurs, check the disk.',
    }),
    { cause: error },
  )
}

function knownBase(opened: Extract<OpenedFile, { known: FileVersion }>, tools: ArrivalTools): ArrivingFile {
  const { file, known, rows: wanted } = opened
  const { db, definition, matches } = tools
  const { id, counts, ...meta } = known
  const only = wanted.kind === 'part' ? wanted.rows : null
  return {
    version: { ...meta, ...file, table: definition.name, isPart: opensPart(opened) },
    read: only === null ? counts.read : only.size,
    blank: only === null ? counts.blank : 0,
    quarantined: quarantinedRowsOf(db, id).filter(({ sheetRow }) => only === null || only.has(sheetRow)),
    *rows() {
      for (let after = 0; ;) {
        const page = matches.knownRows(id, after, KNOWN_ROWS_AT_ONCE)
        for (const { rowId, ...row } of page) {
          if (only === null || only.has(row.sheetRow)) yield { ...row, content: { kind: 'known', rowId } }
        }
        if (page.length < KNOWN_ROWS_AT_ONCE) return
        after = page.at(-1)?.sheetRow ?? 0
      }
    },
  }
}

/**
 * Replaces what quarantine changed: a row set aside comes only from its decision; a row with a cell set aside comes as the
 * workbook has it unless its decision gives the cell a value. A known version's rows carry earlier decisions, which end here.
 */
function* mergeDecided(
  rows: Iterable<ArrivingRow>,
  quarantined: readonly QuarantinedRow[],
  decided: ReadonlyMap<number, DecidedRow>,
  definition: TableDefinition,
): Generator<ArrivingRow> {
  const identify = rowIdentity(definition)
  const locality = localityColumn(definition)
  const waiting = quarantined.values().filter(row => row.kind === 'cell' || decided.has(row.sheetRow))
  const left = new Set(quarantined.map(row => row.sheetRow))

  function asArriving({ sheetRow, rawHash, values }: QuarantinedRow): ArrivingRow {
    const own = decided.get(sheetRow)?.values ?? definition.columns.map(({ name }) => values[name] ?? null)
    const { contentHash, keyHash } = identify(own)
    const at = definition.columns.findIndex(({ name }) => name === locality)
    return {
      sheetRow,
      rawHash,
      contentHash,
      locality: own[at] ?? null,
      content: { kind: 'typed', keyHash, values: own },
    }
  }

  let next = waiting.next()
  for (const row of rows) {
    for (; next.done !== true && next.value.sheetRow <= row.sheetRow; next = waiting.next())
      yield asArriving(next.value)
    if (!left.has(row.sheetRow)) yield row
  }
  for (; next.done !== true; next = waiting.next()) yield asArriving(next.value)
}
