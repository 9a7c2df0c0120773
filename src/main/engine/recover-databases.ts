import { join } from 'node:path'
import { EngineFailure } from '../../contract/failure.ts'
import type { DamageReport, RestorePoint } from '../../contract/restore-point.ts'
import { backupFailure } from '../storage/backups/backup-failure.ts'
import { readManifests, removeUnfinished, restorePointIds } from '../storage/backups/backup-folders.ts'
import { isPlantBehind, openPlantDatabase } from '../storage/open-plant-database.ts'
import { beginAnew } from '../storage/restore/begin-anew.ts'
import { isDamageBegun, recordDamage } from '../storage/restore/damage-log.ts'
import { inspectDatabase, probeConsole, probePlant, type DatabaseState } from '../storage/restore/inspect-database.ts'
import { knownNumbers, type KnownNumbers } from '../storage/restore/known-numbers.ts'
import { raiseGenerationFloor } from '../storage/restore/present-generations.ts'
import { publishedRunsOf, type PublishedRun } from '../storage/restore/published-runs.ts'
import { greatestRunIn, restoreConsole } from '../storage/restore/restore-console.ts'
import { asidePlace, hasOrphans, setAside } from '../storage/restore/set-aside.ts'
import { finishSwap } from '../storage/restore/swap-plant.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'
import { shownTime } from './shown-time.ts'

export interface RecoverOptions {
  readonly clock: () => Date
  /** Reads every byte of the newest backups until one is whole; in a thread. */
  readonly newestVerified: () => Promise<RestorePoint | null>
}

const HOLDS_LOST =
  'If the workbooks are read anew instead, files that an undo holds are loaded again: look at them first.'
/** How many lost runs are named one by one. */
const NAMED = 20

/**
 * Makes the databases of a workspace usable before its owner opens them: finishes what a crash interrupted, and keeps aside what is
 * damaged, for ever. For plant.db an empty one takes its place: the engine has no data until somebody restores a backup, or a run reads
 * all workbooks anew. For console.db the newest verified backup takes its place at once. What is missing since is named in a report.
 * @throws EngineFailure `disk_full`, `database_unreadable`
 */
export async function recoverDatabases(workspace: Workspace, options: RecoverOptions): Promise<void> {
  try {
    removeUnfinished(workspace)
    finishSwap(workspace)
    for (const database of [workspace.consoleDatabase, workspace.plantDatabase]) {
      if (hasOrphans(database)) setAside(workspace, database, now(options))
    }
    await recoverConsole(workspace, options)
    await recoverPlant(workspace, options)
  } catch (error) {
    throw asOpeningError(error, workspace)
  }
}

/** What the disk says about moving and copying, as a failure of the opening. */
function asOpeningError(error: unknown, { dir }: Workspace): unknown {
  const reason = error instanceof EngineFailure ? null : backupFailure(error, dir)
  if (reason === null) return error
  const code = reason.code === 'backup_failed' ? 'database_unreadable' : reason.code
  return new EngineFailure({ ...reason, code }, { cause: error })
}

async function recoverConsole(workspace: Workspace, options: RecoverOptions): Promise<void> {
  const { consoleDatabase, plantDatabase } = workspace
  const state = inspectDatabase(consoleDatabase, probeConsole)
  if (state.kind === 'sound') return
  const known = knownNumbers(plantDatabase)
  const problem = problemOf(state, known.generations.length > 0 || restorePointIds(workspace).length > 0)
  if (problem === null) return
  const at = now(options)
  const offer = await options.newestVerified()
  if (state.kind !== 'missing' || !isDamageBegun(workspace, 'console')) {
    const missing = missingFromJournal(
      known,
      offer,
      offer === null ? 0 : greatestRunIn(join(workspace.backups, offer.id)),
    )
    const aside = state.kind === 'missing' ? '' : asidePlace(workspace, consoleDatabase, at)
    recordDamage(workspace, {
      database: 'console',
      at,
      problem: asProblem('console', problem),
      setAside: aside,
      offer,
      missing,
    })
  }
  if (state.kind !== 'missing') setAside(workspace, consoleDatabase, at)
  restoreConsole(workspace, offer, Math.max(known.greatestRun, ...readManifests(workspace).map(({ run }) => run)))
}

async function recoverPlant(workspace: Workspace, options: RecoverOptions): Promise<void> {
  const { plantDatabase, consoleDatabase } = workspace
  const state = inspectDatabase(plantDatabase, probePlant)
  const published = publishedRunsOf(consoleDatabase, 0)
  if (state.kind === 'sound') {
    bringUpToDate(plantDatabase)
    return noticeOlder(workspace, published, options)
  }
  const problem = problemOf(state, published.length > 0)
  if (problem === null) return
  const at = now(options)
  if (state.kind !== 'missing' || !isDamageBegun(workspace, 'plant')) {
    const aside = state.kind === 'missing' ? '' : asidePlace(workspace, plantDatabase, at)
    const { newestVerified } = options
    recordDamage(workspace, await plantDamage(published, { at, problem, aside, newestVerified }))
  }
  beginAnew(workspace, at, Math.max(0, ...published.map(({ generation }) => generation)))
}

/**
 * Says of a sound plant.db that it is older than the journal, e.g. because its write-ahead log was lost or a copy was put in its place. It
 * stays in use, and gives no generation number twice.
 */
async function noticeOlder(
  workspace: Workspace,
  published: readonly PublishedRun[],
  options: RecoverOptions,
): Promise<void> {
  const { plantDatabase } = workspace
  const newest = Math.max(0, ...published.map(({ generation }) => generation))
  const { greatestGeneration } = knownNumbers(plantDatabase)
  if (newest <= greatestGeneration) return
  const knows = greatestGeneration === 0 ? 'knows no generation' : `knows generations up to ${greatestGeneration} only`
  const problem = `it ${knows}, the journal up to ${newest}: an older copy was put in its place, or its side file was lost`
  const { newestVerified } = options
  recordDamage(workspace, await plantDamage(published, { at: now(options), problem, aside: '', newestVerified }))
  const db = openPlantDatabase(plantDatabase, { readonly: false })
  try {
    raiseGenerationFloor(db, newest)
  } finally {
    db.close()
  }
}

/** The screens read before the first run, and a reading connection cannot change the layout of an older Moldline. */
function bringUpToDate(plantDatabase: string): void {
  if (isPlantBehind(plantDatabase)) openPlantDatabase(plantDatabase, { readonly: false }).close()
}

/** What to say of a plant.db that is not as it should be. @param problem half a sentence, without its end */
export async function plantDamage(
  published: readonly PublishedRun[],
  found: {
    readonly at: string
    readonly problem: string
    readonly aside: string
    readonly newestVerified: () => Promise<RestorePoint | null>
  },
): Promise<DamageReport> {
  const offer = await found.newestVerified()
  const since = published.filter(({ generation }) => generation > (offer?.generation ?? 0))
  return {
    database: 'plant',
    at: found.at,
    problem: asProblem('plant', found.problem),
    setAside: found.aside,
    offer,
    missing: [
      ...named(since, run => {
        return `Generation ${run.generation}, published by run ${run.run} on ${shownTime(run.finishedAt)}: ${run.sentence}`
      }),
      // Which files an undo holds stands in plant.db alone.
      ...(published.some(({ action }) => action !== null) ? [HOLDS_LOST] : []),
    ],
  }
}

function missingFromJournal(
  { generations }: KnownNumbers,
  offer: RestorePoint | null,
  journal: number,
): readonly string[] {
  const lost = generations.filter(({ run }) => run > journal)
  const since = offer === null ? 'All decisions' : `Decisions made after ${shownTime(offer.createdAt)}`
  return [
    ...named(lost, ({ run, number, publishedAt }) => {
      return `Run ${run}, which published generation ${number} on ${shownTime(publishedAt)}, is not in the journal any more.`
    }),
    `${since}, with notices, settings and other runs of that time; the texts of the notices are still in the folder notices.`,
  ]
}

function named<Item>(items: readonly Item[], sentence: (item: Item) => string): readonly string[] {
  const rest = items.length - NAMED
  const first = items.slice(0, NAMED).map(sentence)
  return rest > 0 ? [...first, `${rest} more before these.`] : first
}

function asProblem(database: 'plant' | 'console', problem: string): string {
  return `${database}.db: ${problem}.`
}

/** Null when it is sound, or when there was none yet. */
function problemOf(state: DatabaseState, hasHistory: boolean): string | null {
  switch (state.kind) {
    case 'damaged':
      return state.problem
    case 'missing':
      return hasHistory ? 'it is not there any more' : null
    case 'empty':
      return hasHistory ? 'it is empty' : null
    case 'sound':
      return null
    default:
      return state satisfies never
  }
}

function now({ clock }: RecoverOptions): string {
  return clock().toISOString()
}
