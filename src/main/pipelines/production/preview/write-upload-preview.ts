import type { RunRequest } from '../../../../contract/run-request.ts'
import type { SourceFile } from '../../../../contract/source-file.ts'
import type { PreviewChange, UploadPreview } from '../../../../contract/upload.ts'
import type { RunResult } from '../../../pipeline/pipeline-definition.ts'
import { listQuarantine } from '../../../storage/files/quarantine-store.ts'
import { listSourceFiles } from '../../../storage/files/source-file-store.ts'
import { iterateOpenFindings, openFingerprints } from '../../../storage/findings/open-findings.ts'
import { currentGeneration } from '../../../storage/generations/generation-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { MOST_LISTED, writePreview } from '../../../storage/previews/preview-store.ts'
import type { ProductionState } from '../production-state.ts'
import { orderChanges } from './order-changes.ts'
import { rowChanges } from './row-changes.ts'

export interface UploadPreviewInput {
  /** plant.db as it is. */
  readonly db: PlantDatabase
  /** The copy the dry run worked on. */
  readonly copy: PlantDatabase
  readonly run: number
  readonly result: RunResult
  readonly last: ProductionState
  readonly substitute: RunRequest['substitute'][number]
}

/** Everything of a generation; the file's own entries are picked out. */
const ALL = { offset: 0, limit: Number.MAX_SAFE_INTEGER } as const

/**
 * Compares the copy a dry run worked on with the data as they are, and keeps what differs: rows to the cell, findings, orders.
 *
 * @throws EngineFailure `disk_full`, `database_unreadable`
 */
export function writeUploadPreview(path: string, input: UploadPreviewInput): void {
  writePreview(path, add => compare(input, add))
}

function compare(input: UploadPreviewInput, add: (change: PreviewChange) => void): UploadPreview {
  const { db, copy, run, result, last, substitute } = input
  const [from, to] = [currentGeneration(db), currentGeneration(copy)]
  const file = listSourceFiles(copy, to).find(({ path }) => path === substitute.path) ?? null
  const { checked, tracked } = result.outcome ?? { checked: false, tracked: false }
  const rows = { new: 0, changed: 0, gone: 0 }
  if (to !== null && to !== from) {
    for (const definition of last.definitions) {
      for (const change of rowChanges(copy, definition, { from, to })) {
        rows[change.change] += 1
        add(change)
      }
    }
  }
  const findings = checked ? compareFindings({ db, copy, from, to }, add) : { new: 0, resolved: 0 }
  const orders = tracked ? orderChanges(db, copy) : []
  for (const change of orders) add(change)
  return {
    upload: substitute.upload,
    run,
    state: result.state,
    path: substitute.path,
    table: file?.table ?? null,
    file,
    rows,
    findings,
    orders: { changed: orders.length, turnLate: orders.filter(({ turnsLate }) => turnsLate).length },
    // Of a file that is held or failed, what is set aside is of the content that stays in use.
    quarantined: quarantinedOf(copy, { path: substitute.path, generation: isLoaded(file) ? to : null }, add),
    beside: last.load?.kind === 'published' ? last.load.loadedFiles.filter(other => other !== substitute.path) : [],
    checked,
    tracked,
    listed: MOST_LISTED,
  }
}

function isLoaded(file: SourceFile | null): boolean {
  return file?.state === 'loaded' || file?.state === 'unchanged'
}

interface Compared {
  readonly db: PlantDatabase
  readonly copy: PlantDatabase
  readonly from: number | null
  readonly to: number | null
}

function compareFindings({ db, copy, from, to }: Compared, add: (change: PreviewChange) => void) {
  const before = openFingerprints(db)
  const after = openFingerprints(copy)
  const counts = { new: 0, resolved: 0 }
  for (const finding of to === null ? [] : iterateOpenFindings(copy, to, fingerprint => !before.has(fingerprint))) {
    counts.new += 1
    add({ kind: 'finding', change: 'new', finding })
  }
  for (const finding of from === null ? [] : iterateOpenFindings(db, from, fingerprint => !after.has(fingerprint))) {
    counts.resolved += 1
    add({ kind: 'finding', change: 'resolved', finding })
  }
  return counts
}

/** What of the file itself would be set aside. */
function quarantinedOf(
  copy: PlantDatabase,
  { path, generation }: { readonly path: string; readonly generation: number | null },
  add: (change: PreviewChange) => void,
) {
  const counts = { rows: 0, cells: 0 }
  if (generation === null) return counts
  for (const entry of listQuarantine(copy, { ...ALL, tables: [] }, generation).items) {
    if (entry.file !== path || entry.decision !== null) continue
    if (entry.kind === 'row') counts.rows += 1
    else counts.cells += 1
    add({ kind: 'quarantine', setAside: entry.kind, row: entry.row, faults: entry.faults })
  }
  return counts
}
