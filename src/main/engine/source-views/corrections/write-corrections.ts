import { mkdir } from 'node:fs/promises'
import { basename, extname, isAbsolute, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { QuarantineQuery } from '../../../../contract/query.ts'
import type { CorrectionWorkbook } from '../../../../contract/source-views.ts'
import { exportError } from '../../../pipelines/production/export/export-failure.ts'
import { replaceFiles } from '../../../pipelines/production/export/replace-files.ts'
import { writeWorkbook } from '../../../pipelines/production/export/workbook/write-workbook.ts'
import { listQuarantine } from '../../../storage/files/quarantine-store.ts'
import { iterateOpenFindings } from '../../../storage/findings/open-findings.ts'
import { currentGeneration } from '../../../storage/generations/generation-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { openPlantDatabase } from '../../../storage/open-plant-database.ts'
import { workspaceLayout } from '../../../storage/workspace/open-workspace.ts'
import { keepPrivate } from '../../keep-private.ts'
import type { WorkerEnvironment } from '../../worker-messages.ts'
import type { SourceTask } from '../source-task.ts'
import { rowOf, rowsOfFinding, rowsOfQuarantine, type CorrectionRow } from './correction-row.ts'
import { correctionSheet } from './correction-sheet.ts'
import { english } from './english.ts'
import { vietnamese } from './vietnamese.ts'

type CorrectionsTask = Extract<SourceTask, { kind: 'corrections' }>

/**
 * Writes a workbook per source file with every cell to correct: of open findings, and those that could not be read. Each cell links to
 * its place in the source workbook. A file without any gets none.
 *
 * @throws EngineFailure `export_failed`, `database_unreadable`
 */
export async function writeCorrections(
  environment: WorkerEnvironment,
  { path, language, folder }: CorrectionsTask,
): Promise<readonly CorrectionWorkbook[]> {
  const words = language === 'vi' ? vietnamese : english
  const files = rowsByFile(workspaceLayout(environment.workspace).plantDatabase, path)
  const written: CorrectionWorkbook[] = []
  const taken = new Set<string>()
  for (const [source, rows] of files) {
    const name = freeName(words.fileName(basename(source, extname(source))), taken)
    const sheet = correctionSheet({ rows, words, linkTarget: linkTarget(folder, join(environment.plant, source)) })
    await makeFolder(folder)
    const [file = join(folder, name)] = await replaceFiles(folder, [name], staging =>
      writeWorkbook(join(staging, name), [sheet]),
    )
    written.push({ source, file, cells: rows.length })
  }
  keepPrivate(
    environment.workspace,
    written.map(({ file }) => file),
  )
  return written
}

function rowsByFile(database: string, path: string | null): ReadonlyMap<string, readonly CorrectionRow[]> {
  const db = openPlantDatabase(database, { readonly: true })
  try {
    db.exec('begin')
    return new Map(
      [...collectRows(db, path)]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([file, rows]) => [file, rows.toSorted(inSheetOrder)]),
    )
  } finally {
    db.close()
  }
}

function collectRows(db: PlantDatabase, path: string | null): ReadonlyMap<string, readonly CorrectionRow[]> {
  const files = new Map<string, CorrectionRow[]>()
  const generation = currentGeneration(db)
  if (generation === null) return files
  function add(file: string | null, rows: readonly CorrectionRow[]): void {
    if (file === null || rows.length === 0 || (path !== null && file !== path)) return
    const known = files.get(file)
    if (known === undefined) files.set(file, [...rows])
    else known.push(...rows)
  }
  const everything = { ...QuarantineQuery.parse({}), limit: Number.MAX_SAFE_INTEGER }
  for (const entry of listQuarantine(db, everything, generation).items) add(entry.file, rowsOfQuarantine(entry))
  for (const finding of iterateOpenFindings(db, generation)) add(finding.file, rowsOfFinding(finding))
  return files
}

/** Down the sheet, as somebody works through it. */
function inSheetOrder(a: CorrectionRow, b: CorrectionRow): number {
  if (a.sheet !== b.sheet) return a.sheet < b.sheet ? -1 : 1
  return rowOf(a.address) - rowOf(b.address) || a.address.length - b.address.length || (a.address < b.address ? -1 : 1)
}

/** Two files of one name in different folders do not share a list. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = `${wanted}.xlsx`
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} (${number}).xlsx`
  taken.add(name.toLowerCase())
  return name
}

/** Relative where both lie on one drive, so that the folders can be moved together. */
function linkTarget(folder: string, source: string): string {
  const way = relative(folder, source)
  if (isAbsolute(way)) return pathToFileURL(source).href
  return way.split(sep).map(asReference).join('/')
}

/** What would mean something else in a reference; letters of any language stay as they are. */
function asReference(name: string): string {
  return name.replaceAll(/[%#? ]/g, sign => encodeURIComponent(sign))
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw exportError(error, folder)
  }
}
