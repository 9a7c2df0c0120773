import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EngineFailure } from '../../contract/failure.ts'
import { DEFAULT_SETTINGS } from '../../contract/setting.ts'
import type { GoodWorkbook, TouchedCell } from '../../testing/damage/damaged-workbook.ts'
import { damagedWorkbooks, type DamagedWorkbook } from '../../testing/damage/damage-workbook.ts'
import { idleRecord, productRecord } from '../../testing/plant-rows.ts'
import { programUrl } from '../../testing/program-url.ts'
import { tableWorkbook } from '../../testing/table-file.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { decodeRows } from './decode-rows.ts'
import type { ParsedFile, ParsedRow } from './parsed-file.ts'
import { createReaderPool, type ReaderPool } from './reader-pool.ts'
import { definitionOf, parseBytes } from './testing/parse-bytes.ts'

/** How many seeded damages are tried; `npm run soak` raises it. */
const count = Number(process.env['MOLDLINE_DAMAGED_WORKBOOKS'] ?? 60)
const fileTimeoutSeconds = 30
const definition = definitionOf('productRecords')

const records = Array.from({ length: 60 }, (_, index) =>
  index % 10 === 9
    ? idleRecord({ machineNo: `NO.${index}` })
    : productRecord({ machineNo: `NO.${index}`, moldShot: 1_000 + index, plasticResinLot: `L${index}` }),
)
const goodWorkbooks = (['xlsb', 'xlsx'] as const).map((bookType): GoodWorkbook => ({
  bookType,
  bytes: tableWorkbook('productRecords', { rows: records, bookType }),
}))
const goodRows = parseBytes('productRecords', goodWorkbooks[0]?.bytes ?? Buffer.alloc(0)).parsedRows

let pool: ReaderPool
let folder: string

beforeAll(() => {
  folder = temporaryFolder('damaged')
  pool = createReaderPool({
    workerUrl: programUrl('reader'),
    settings: { ...DEFAULT_SETTINGS, fileTimeoutSeconds },
  })
})

afterAll(() => pool.close())

type Reading =
  | { readonly kind: 'read'; readonly file: ParsedFile }
  | { readonly kind: 'failed'; readonly error: unknown }

async function readDamaged({ bytes, extension, kind, seed }: DamagedWorkbook): Promise<Reading> {
  const name = `monthlyReports_202505_${kind}_${seed}${extension}`
  const path = join(folder, name)
  writeFileSync(path, bytes)
  try {
    return {
      kind: 'read',
      file: await pool.read({ path, relativePath: name, definition }, new AbortController().signal),
    }
  } catch (error) {
    return { kind: 'failed', error }
  }
}

/** What the row should be: content and raw cells of the good one. */
function contentOf({ row, contentHash, rawHash }: ParsedRow): readonly unknown[] {
  return [row, contentHash, rawHash]
}

function expectGoodRows(file: ParsedFile, touched: readonly TouchedCell[]): void {
  const touchedRows = new Set(touched.map(({ row }) => row))
  const isUntouched = ({ row }: ParsedRow): boolean => !touchedRows.has(row)
  const rows = [...decodeRows(file.rows)]
  expect(rows.filter(isUntouched).map(contentOf)).toEqual(goodRows.filter(isUntouched).map(contentOf))
  const known = new Set([...rows, ...file.quarantined].map(({ row }) => row))
  expect([...touchedRows].filter(row => !known.has(row))).toEqual([])
  expectTouchedCellsAlone(rows, touched)
}

/** A touched row that loads differs from the good one in no other column. */
function expectTouchedCellsAlone(rows: readonly ParsedRow[], touched: readonly TouchedCell[]): void {
  for (const { row, values } of rows) {
    const headers = new Set(touched.filter(cell => cell.row === row).map(({ header }) => header))
    const good = goodRows.find(other => other.row === row)?.values ?? []
    const others = definition.columns.map(({ sourceName }, index) => (headers.has(sourceName) ? null : index))
    expect(others.map(index => (index === null ? null : values[index]))).toEqual(
      others.map(index => (index === null ? null : good[index])),
    )
  }
}

function expectOutcome({ outcome, touched = [] }: DamagedWorkbook, reading: Reading): void {
  if (reading.kind === 'failed') expectFailureOfTheFile(reading.error)
  else expectConservation(reading.file)
  if (reading.kind === 'read' && outcome !== 'any') expectGoodRows(reading.file, touched)
}

function expectFailureOfTheFile(error: unknown): void {
  if (!(error instanceof EngineFailure)) throw error
  const { code, message, remedy, file } = error.failure
  expect([message, remedy, file]).not.toContain('')
  expect(file).toMatch(/^monthlyReports_/)
  expect(['worker_died', 'cancelled']).not.toContain(code)
}

function expectConservation({ counts, rows }: ParsedFile): void {
  expect([...decodeRows(rows)].length + counts.blank + counts.quarantined).toBe(counts.read)
}

describe.each(goodWorkbooks)('a damaged .$bookType', good => {
  const damaged = [...damagedWorkbooks(good, Math.ceil(count / goodWorkbooks.length))]
  const longest = (fileTimeoutSeconds + 10) * 1_000

  test.each(damaged)(
    '$kind, seed $seed: a failure with a code, or the right rows',
    async workbook => {
      const reading = await readDamaged(workbook)
      expectOutcome(workbook, reading)
      expect(reading.kind === 'failed' ? 'same-but-touched' : 'fails').not.toBe(workbook.outcome)
    },
    longest,
  )
})
