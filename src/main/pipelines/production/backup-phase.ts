import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { typeText } from '../../ingest/cells/type-text.ts'
import { rowHash } from '../../ingest/row-hash.ts'
import type { Phase } from '../../pipeline/phase.ts'
import { retryRecorded } from '../../pipeline/retry-recorded.ts'
import { readManifests } from '../../storage/backups/backup-folders.ts'
import { makeRestorePoint } from '../../storage/backups/make-restore-point.ts'
import { BACKED_UP, type RestorePointFacts } from '../../storage/backups/restore-point-manifest.ts'
import type { Workspace } from '../../storage/workspace/open-workspace.ts'
import { plannedDecisions } from './load/decision-on-row.ts'
import { changesOf, publishedState } from './load/published-state.ts'
import type { ProductionState } from './production-state.ts'
import type { ProductionWorld } from './production-world.ts'
import { rollBack } from './roll-back.ts'

const HOUR_MS = 3_600_000

export interface BackupPhaseOptions {
  readonly workspace: Workspace
  /** The engine makes one right now, after the run before. */
  readonly isUnderWay: boolean
}

/**
 * Before a run publishes, when no backup is recent enough: one is made of what is published now (design 4, "Backups"). Otherwise the phase
 * is not listed at all. Nothing is published without a way back: when the backup fails, checks and progress go on as of the generation in
 * use, if it proves whole.
 */
export function backupPhase(world: ProductionWorld, options: BackupPhaseOptions): Phase<ProductionState> {
  const { workspace } = options
  const goBack = rollBack(world)
  return {
    name: 'backup',
    agent: 'BackupKeeper',
    onDemand: true,
    skipReason: state => reasonNotTo(world, state, options),
    async run(context, state) {
      context.report({ step: 'backup', unit: 'steps', done: 0, total: 1 })
      const { clock, signal } = context
      const made = await retryRecorded(context, 'The backup', () => makeRestorePoint(workspace, { clock, rowHash }))
      signal.throwIfAborted()
      context.report({ step: 'backup', unit: 'steps', done: 1, total: 1 })
      return { kind: 'succeeded', state, counts: { generation: made.generation, bytes: made.bytes }, skipped: [] }
    },
    async recover(context, state, failures) {
      const recovery = await goBack(context, state, failures)
      const publishingStopped = 'what is in use could not be backed up before'
      return { ...recovery, state: { ...recovery.state, publishingStopped } }
    },
  }
}

/** Null when a backup is needed now. */
function reasonNotTo(
  world: ProductionWorld,
  state: ProductionState,
  { workspace, isUnderWay }: BackupPhaseOptions,
): string | null {
  const { request, settings, clock } = world
  if (request.dryRun) return 'a dry run publishes nothing'
  if (state.generation === null) return 'there is nothing to back up yet'
  if (!existsSync(workspace.consoleDatabase)) return 'there is no journal to back up with the data'
  if (isUnderWay) return 'a backup is being made'
  if (isRecent(workspace, clock(), settings.backupMaxAgeHours)) return 'there is a recent backup'
  return willPublish(world, state) ? null : 'nothing is published'
}

/** Newest first by number: a backup "from the future" was made before the clock was moved back, and its age is not known. */
function isRecent(workspace: Workspace, now: Date, maxAgeHours: number): boolean {
  const newest = readManifests(workspace).find(facts => isComplete(workspace, facts))
  if (newest === undefined) return false
  const age = now.getTime() - Date.parse(newest.createdAt)
  return age >= 0 && age <= maxAgeHours * HOUR_MS
}

/** By its manifest and the sizes of its files; each byte is read when it is offered, and at every opening of the console. */
function isComplete({ backups }: Workspace, { id, files }: RestorePointFacts): boolean {
  return BACKED_UP.every(name => {
    const path = join(backups, id, name)
    return existsSync(path) && statSync(path).size === files[name].bytes
  })
}

function willPublish({ db, request }: ProductionWorld, { collection }: ProductionState): boolean {
  if (request.action !== null) return true
  if (collection === null || collection.failures.length > 0) return false
  const { plan } = collection
  return changesOf({ db, plan, typeText }, publishedState({ db }), plannedDecisions(plan)).length > 0
}
