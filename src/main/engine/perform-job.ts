import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { rowHash } from '../ingest/row-hash.ts'
import { readManifests } from '../storage/backups/backup-folders.ts'
import { applyRetention } from '../storage/backups/apply-retention.ts'
import { listRestorePoints, newestVerified } from '../storage/backups/list-restore-points.ts'
import { makeRestorePoint } from '../storage/backups/make-restore-point.ts'
import { currentGeneration } from '../storage/generations/generation-store.ts'
import { verifyGeneration, type GenerationProof } from '../storage/generations/verify-generation.ts'
import type { PlantDatabase } from '../storage/plant-database.ts'
import { openPlantDatabase } from '../storage/open-plant-database.ts'
import { inspectDatabase, probePlant } from '../storage/restore/inspect-database.ts'
import { knownNumbers } from '../storage/restore/known-numbers.ts'
import { preparePlant } from '../storage/restore/prepare-plant.ts'
import { guarded } from '../storage/storage-failure.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'
import type { Job, JobKind, JobResults, KeptPresent } from './job.ts'
import { previewRestore } from './preview-restore.ts'
import { writeSpooledTable } from './table-export/write-spooled-table.ts'
import { verifyWorkspace } from './verify-workspace.ts'

type Performers = {
  readonly [Kind in JobKind]: (
    workspace: Workspace,
    clock: () => Date,
    job: Extract<Job, { kind: Kind }>,
  ) => JobResults[Kind] | Promise<JobResults[Kind]>
}

const performers: Performers = {
  'make-backup': async (workspace, clock, { rule, damaged }) => {
    const made = await makeRestorePoint(workspace, { clock, rowHash })
    const choice = { newest: made.id, damaged: new Set(damaged), now: clock() }
    return { made, removed: applyRetention(workspace, rule, choice) }
  },
  'list-restore-points': listRestorePoints,
  'newest-verified': newestVerified,
  'preview-restore': (workspace, _clock, { id }) => previewRestore(workspace, id),
  'keep-present': keepPresent,
  'prepare-restore': (workspace, _clock, { id, floor }) =>
    preparePlant(workspace, id, { floor: Math.max(floor, greatestKnown(workspace)), rowHash }),
  'verify-generation': ({ plantDatabase }) => proveCurrent(plantDatabase),
  'check-plant': ({ plantDatabase }) => checkPlant(plantDatabase),
  verify: workspace => verifyWorkspace(workspace),
  'write-table': async (_workspace, _clock, { table }) => {
    await writeSpooledTable(table)
    return null
  },
}

/** Does one job. @throws EngineFailure as the job says */
export async function performJob<Kind extends JobKind>(
  workspace: Workspace,
  clock: () => Date,
  job: Extract<Job, { kind: Kind }>,
): Promise<JobResults[Kind]> {
  const perform: Performers[Kind] = performers[job.kind]
  return perform(workspace, clock, job)
}

/** Proves the generation in use; nothing published is nothing to prove. */
function proveCurrent(plantDatabase: string): GenerationProof {
  return withPlant(plantDatabase, db => {
    const current = currentGeneration(db)
    if (current === null) return { kind: 'damaged', problem: 'nothing has been published yet.' }
    return verifyGeneration(db, current, rowHash)
  })
}

/** Pages first, then rows: what SQLite does not see in a page, the hash of the row does. */
function checkPlant(plantDatabase: string): string | null {
  const state = inspectDatabase(plantDatabase, db => {
    const found = String(db.pragma('integrity_check(1)', { simple: true }))
    if (found !== 'ok') throw new Database.SqliteError(found, 'SQLITE_CORRUPT')
    probePlant(db)
  })
  if (state.kind === 'damaged') return state.problem
  if (state.kind !== 'sound') return null
  return withPlant(plantDatabase, db => {
    const current = currentGeneration(db)
    const proof = current === null ? null : verifyGeneration(db, current, rowHash)
    return proof?.kind === 'damaged' ? `generation ${current} is not as it was published: ${proof.problem}` : null
  })
}

/** Greatest generation number that the present database and the backups know. */
function greatestKnown(workspace: Workspace): number {
  const { greatestGeneration } = knownNumbers(workspace.plantDatabase)
  return Math.max(greatestGeneration, ...readManifests(workspace).map(({ generation }) => generation))
}

async function keepPresent(workspace: Workspace, clock: () => Date): Promise<KeptPresent> {
  const { plantDatabase } = workspace
  if (!existsSync(plantDatabase)) return { kind: 'nothing' }
  const problem = checkPlant(plantDatabase)
  if (problem !== null) return { kind: 'damaged', problem }
  const isEmpty = withPlant(plantDatabase, currentGeneration) === null
  const restorePoint = isEmpty ? null : await makeRestorePoint(workspace, { clock, rowHash })
  writeBack(plantDatabase)
  return restorePoint === null ? { kind: 'nothing' } : { kind: 'kept', restorePoint }
}

/** Brings what is in the write-ahead log into the file, so that it can be replaced as one. @throws EngineFailure `workspace_in_use` */
function writeBack(plantDatabase: string): void {
  const db = guarded(plantDatabase, () => openPlantDatabase(plantDatabase, { readonly: false }))
  try {
    const [found] = guarded(plantDatabase, () => db.pragma('wal_checkpoint(TRUNCATE)') as [{ readonly busy: number }])
    if (found.busy === 0) return
    throw new EngineFailure(
      failure('workspace_in_use', `${plantDatabase} is being read by another program.`, {
        remedy: 'Close what reads it (an export, a command line) and restore again. Nothing was changed.',
        file: plantDatabase,
        transient: true,
      }),
    )
  } finally {
    db.close()
  }
}

function withPlant<Result>(path: string, work: (db: PlantDatabase) => Result): Result {
  const db = openPlantDatabase(path, { readonly: true })
  try {
    return guarded(path, () => work(db))
  } finally {
    db.close()
  }
}
