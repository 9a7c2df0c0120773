import { existsSync } from 'node:fs'
import type { Engine, EngineStatus } from '../../contract/engine.ts'
import type { DamageReport } from '../../contract/restore-point.ts'
import { readManifests } from '../storage/backups/backup-folders.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { findRun } from '../storage/console/run-journal.ts'
import { listGenerations } from '../storage/generations/list-generations.ts'
import type { GenerationProof } from '../storage/generations/verify-generation.ts'
import { openPlantDatabase } from '../storage/open-plant-database.ts'
import { readDamage } from '../storage/restore/damage-log.ts'
import { publishedRunsAfter } from '../storage/restore/published-runs.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'
import type { JobThread } from './job-thread.ts'

export interface RecoveryState {
  /** Newest first. */
  readonly damage: readonly DamageReport[]
  readonly backup: EngineStatus['backup']
}

/** What every engine can say about backups and damage, a reading one too. */
export type RecoveryReader = Pick<Engine, 'listGenerations' | 'listRestorePoints' | 'previewRestore' | 'verify'> & {
  /** What the status bar shows; cheap. */
  state(): RecoveryState
  /** Proves the generation in use, off the control thread. */
  verifyGeneration(): Promise<GenerationProof>
  close(): Promise<void>
}

export interface RecoveryReaderOptions {
  readonly workspace: Workspace
  /** Null before the first run. */
  readonly db: ConsoleDatabase | null
  readonly jobs: JobThread
}

/** Reads only, also beside the engine that owns the workspace. */
export function createRecoveryReader({ workspace, db, jobs }: RecoveryReaderOptions): RecoveryReader {
  return {
    state: () => recoveryState(workspace, new Set()),
    async listGenerations() {
      if (!existsSync(workspace.plantDatabase)) return []
      const plant = openPlantDatabase(workspace.plantDatabase, { readonly: true })
      try {
        return listGenerations(plant)
      } finally {
        plant.close()
      }
    },
    listRestorePoints: () => jobs.run({ kind: 'list-restore-points' }),
    async previewRestore(id) {
      const preview = await jobs.run({ kind: 'preview-restore', id })
      if (preview.currentGeneration !== null) {
        return { ...preview, runsSince: preview.runsSince.map(known => ({ ...known, ...journaled(db, known.run) })) }
      }
      const since = db === null ? [] : publishedRunsAfter(db, preview.restorePoint.generation)
      return { ...preview, runsSince: since.map(({ run, finishedAt, sentence }) => ({ run, finishedAt, sentence })) }
    },
    verifyGeneration: () => jobs.run({ kind: 'verify-generation' }),
    verify: () => jobs.run({ kind: 'verify' }),
    close: () => jobs.close(),
  }
}

/** @param damaged backups that were found damaged since their manifest was written */
export function recoveryState(workspace: Workspace, damaged: ReadonlySet<string>): RecoveryState {
  const usable = readManifests(workspace).filter(({ id }) => !damaged.has(id))
  const [newest] = usable
  const offered = new Set(usable.map(({ id }) => id))
  return {
    damage: readDamage(workspace).map(({ report }) =>
      report.offer !== null && !offered.has(report.offer.id) ? { ...report, offer: null } : report,
    ),
    backup: newest === undefined ? null : { at: newest.createdAt, generation: newest.generation },
  }
}

/** What the journal says about a run, if it knows it. */
function journaled(db: ConsoleDatabase | null, run: number): { finishedAt?: string; sentence?: string } {
  const found = db && findRun(db, run)
  if (!found) return {}
  return { sentence: found.sentence, ...(found.finishedAt !== null && { finishedAt: found.finishedAt }) }
}
