import type { CellValue, TableDefinition } from '../../../../contract/table.ts'
import { decodeRows } from '../../../ingest/decode-rows.ts'

import type { FileVersion } from '../../../storage/files/file-version-store.ts'
import { quarantinedRowsOf, type QuarantinedRow } from '../../../storage/files/quarantine-store.ts'
import { findStaged, stagedRows } from '../../../storage/files/staging-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import type { RowMatches } from '../../../storage/rows/match-rows.ts'
import { localityColumn } from '../../../storage/rows/row-table.ts'
import { applyRowDecision, type DecidedRow } from './apply-row-decision.ts'
import type { LoadInput, RowDecision } from './load-input.ts'
import type { OpenedFile } from './plan-changes.ts'
import { rowIdentity } from './row-identity.ts'

/** A row on its way into the table. `known`: the row version it was before, so that its values need not be read. */
export interface ArrivingRow {
  readonly sheetRow: number
  readonly rawHash: string
  readonly contentHash: string
  /** Value of the column equal rows are looked up by. */
  readonly locality: CellValue
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
  rows(): Iterable<ArrivingRow>
}

export interface ArrivalTools {
  readonly db: PlantDatabase
  readonly definition: TableDefinition
  readonly matches: RowMatches
  readonly typeText: LoadInput['typeText']
  /** By raw row hash. */
  readonly decisions: ReadonlyMap<string, RowDecision>
}

const KNOWN_ROWS_AT_ONCE = 4_096

/** Prepares a file for loading from where it is: the staged file, or the rows of a known version. */
export function arrivingFile(opened: OpenedFile, tools: ArrivalTools): ArrivingFile {
  const base = opened.known === null ? stagedBase(opened, tools) : knownBase(opened, opened.known, tools)
  const decided = new Map<number, DecidedRow>()
  const quarantined = base.quarantined.map(row => {
    const result = applyRowDecision(row, tools.decisions.get(row.rawHash), tools)
    if (result !== null) decided.set(row.sheetRow, result)
    return { ...row, decision: result?.decision ?? null }
  })
  if (quarantined.length === 0) return base
  return { ...base, quarantined, rows: () => mergeDecided(base.rows(), quarantined, decided, tools.definition) }
}

function stagedBase({ file }: OpenedFile, { db, definition }: ArrivalTools): ArrivingFile {
  const staged = findStaged(db, file)
  if (staged === null) throw new Error(`the plan calls ${file.path} staged, but it is not`)
  const { counts, quarantined, ...meta } = staged
  const locality = definition.columns.findIndex(column => column.name === localityColumn(definition))
  return {
    version: { ...meta, ...file, table: definition.name },
    read: counts.read,
    blank: counts.blank,
    quarantined: quarantined.map(({ row, values, ...rest }) => ({
      ...rest,
      sheetRow: row,
      values: Object.fromEntries(definition.columns.map(({ name }, at) => [name, values[at] ?? null])),
      decision: null,
    })),
    *rows() {
      for (const { row, rawHash, contentHash, keyHash, values } of decodeRows(
        stagedRows(db, file) ?? new Uint8Array(),
      )) {
        yield {
          sheetRow: row,
          rawHash,
          contentHash,
          locality: values[locality] ?? null,
          content: { kind: 'typed', keyHash, values },
        }
      }
    },
  }
}

function knownBase({ file }: OpenedFile, known: FileVersion, { db, definition, matches }: ArrivalTools): ArrivingFile {
  const { id, counts, ...meta } = known
  return {
    version: { ...meta, ...file, table: definition.name },
    read: counts.read,
    blank: counts.blank,
    quarantined: quarantinedRowsOf(db, id),
    *rows() {
      for (let after = 0; ;) {
        const page = matches.knownRows(id, after, KNOWN_ROWS_AT_ONCE)
        for (const { rowId, ...row } of page) yield { ...row, content: { kind: 'known', rowId } }
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
): Iterable<ArrivingRow> {
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
