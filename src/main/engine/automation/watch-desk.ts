import { dirname, join, posix, relative, sep } from 'node:path'
import { WATCHED_FILES_SHOWN, type WatchedFile, type WatchState } from '../../../contract/automation.ts'
import type { Settings } from '../../../contract/setting.ts'
import type { SourceFile } from '../../../contract/source-file.ts'
import type { Log } from '../../pipeline/log.ts'
import { isOnNetwork } from '../../storage/workspace/local-disk.ts'
import { followReach, type Reach } from '../../watcher/follow-reach.ts'
import { isWithinReach } from '../../watcher/is-within-reach.ts'
import type { SettledFile } from '../../watcher/settled-file.ts'
import { watchPlant, type PlantWatch } from '../../watcher/watch-plant.ts'
import { createPendingFiles, type PendingFiles, type SeenFile } from '../pending-files.ts'
import { plantInputs, type PlantInputs } from '../plant-inputs.ts'
import { createFileNotes } from './file-notes.ts'
import { createMonthReader } from './read-months.ts'

export interface WatchDeskOptions {
  /** Absolute. */
  readonly plant: string
  /** Absolute folders below the plant that are not looked into. */
  readonly ignoredFolders: readonly string[]
  /** Table definitions elsewhere than in the plant. */
  readonly schemasPath: string | null
  readonly readerEntry: URL
  readonly settings: () => Settings
  readonly clock: () => Date
  readonly log: Log
  /** What the last run saw under a path. */
  readonly lastSeen: (path: string) => SeenFile | null
  /** Every file a run knows. */
  readonly listFiles: () => Promise<readonly Pick<SourceFile, 'path'>[]>
  /** A pending file that was there when a run began, by the moment it came to be as it is; its number, null when none was. */
  readonly triedBy: (arrivedMs: number) => number | null
  /** What is pending is another. */
  readonly onPending: () => void
  /** Whether files are worth looking into: before the first run nothing can be odd about them. */
  readonly looksInto: () => boolean
  /** Something of what `look` gives is another. */
  readonly onChange: () => void
  /** Time between two looks whether the folders can be reached, in milliseconds. */
  readonly reachEveryMs?: number
}

/** Watches the plant and knows of each file what can be said about it, and of none more than was seen. */
export interface WatchDesk {
  readonly pending: PendingFiles
  /** What it knows now; worked out anew each time. `files` are all of them, uncut. */
  look(): { readonly state: WatchState; readonly files: readonly WatchedFile[] }
  /** A first look, or a look after a run, is not over. */
  readonly isLooking: boolean
  /** A run begins, or began: what is pending now is before it with the content it has. */
  markTried(run: number): void
  /** A run has ended: what it saw is pending no more. */
  review(): Promise<void>
  /** Looks at everything anew, with the settings as they are now. */
  restart(): Promise<void>
  close(): Promise<void>
}

const REACH_EVERY_MS = 5_000
const REACH_PATIENCE_MS = 10_000

export function createWatchDesk(options: WatchDeskOptions): WatchDesk {
  const { plant, settings, clock, log, onChange } = options
  const reader = createMonthReader({ readerEntry: options.readerEntry, settings })
  let inputs: PlantInputs | undefined
  let watch: PlantWatch | undefined
  let reach: Reach | undefined
  let mode: Pick<WatchState, 'mode' | 'why' | 'problem'> = { mode: 'starting', why: 'usual', problem: '' }
  let place: Pick<WatchState, 'reachable' | 'unreachable' | 'since'> = {
    reachable: true,
    unreachable: [],
    since: now(),
  }
  let isStarting = true
  let tasks: Promise<void> = Promise.resolve()
  let waitingTasks = 0
  let isClosed = false
  /** Of the watch that is under way: what an earlier one still says counts for nothing. */
  let round = 0

  const pending = createPendingFiles({
    plant,
    clock,
    lastSeen: options.lastSeen,
    isInput: path => inputs?.isInput(path) ?? false,
    onChange() {
      options.onPending()
      onChange()
    },
  })
  const notes = createFileNotes(pending, now)

  function now(): string {
    return clock().toISOString()
  }

  /** One after another: what is said about a file last is what holds. */
  function afterwards(work: () => Promise<void>): Promise<void> {
    waitingTasks += 1
    tasks = tasks
      .then(() => (isClosed ? undefined : work()))
      .catch((error: unknown) => log.error({ err: error }, 'the file watch failed'))
      .then(() => {
        waitingTasks -= 1
        noteRest()
      })
    return tasks
  }

  function noteRest(): void {
    if (waitingTasks > 0) return
    if (isStarting && mode.mode !== 'starting' && watch?.waiting === 0) isStarting = false
    if (!isClosed) onChange()
  }

  function settled(file: SettledFile): void {
    const { path } = file
    notes.check(path)
    onChange()
    // Other definitions make other inputs.
    if (path === 'databaseSchemas.json' && !isStarting) return beginAgain(null)
    void afterwards(async () => {
      try {
        await take(file)
      } finally {
        notes.checked(path)
      }
    })
  }

  async function take(file: SettledFile): Promise<void> {
    const { path, change } = file
    const verdict = inputs?.judge(path) ?? { kind: 'other' }
    const isLookAlike = verdict.kind === 'look-alike' && change !== 'gone'
    if (verdict.kind !== 'input' || change === 'gone') notes.note(path, isLookAlike ? { ignored: verdict.problem } : {})
    if (verdict.kind !== 'input') return
    await pending.settle({ path, change })
    if (change === 'gone') return
    const { month } = verdict
    const note = { ...(month !== null && { month }), isIncomplete: !file.isWhole }
    notes.note(path, note)
    if (pending.contentOf(path) === null) return
    const run = isStarting && file.arrivedMs !== undefined ? options.triedBy(file.arrivedMs) : null
    if (run !== null) notes.markTried(path, run)
    if (month === null || !file.isWhole || !options.looksInto()) return
    const contents = await reader.read(join(plant, path), verdict.definition)
    if (contents) notes.note(path, { ...note, contents })
  }

  async function begin(polling: { readonly why: WatchState['why']; readonly problem: string } | null): Promise<void> {
    const own = ++round
    const isCurrent = () => own === round && !isClosed
    if (!(await isWithinReach(plant, REACH_PATIENCE_MS))) return isCurrent() ? waitFor([plant]) : undefined
    const { watchByPolling, watchSettleMs } = settings()
    const isNetwork = polling === null && !watchByPolling && (await isOnNetwork(plant))
    inputs = await plantInputs(plant, options.schemasPath)
    if (!isCurrent()) return
    const files = await options.listFiles()
    if (!isCurrent()) return
    const why = polling?.why ?? (watchByPolling ? 'as-set' : isNetwork ? 'network-folder' : 'usual')
    const started: PlantWatch = watchPlant({
      plant,
      clock,
      settleMs: watchSettleMs,
      polling: why !== 'usual',
      ignoredFolders: options.ignoredFolders,
      // Nothing is known by its time stamp: what is there settles once and is compared by content, what is not there may be gone.
      knownFiles: () => known,
      onSettled: file => isCurrent() && settled(file),
      onUnsettled(path) {
        if (!isCurrent() || inputs?.judge(path).kind !== 'input') return
        if (place.unreachable.includes(posix.dirname(path))) return
        notes.unsettle(path)
        onChange()
      },
      onGivenUp(path) {
        if (!isCurrent()) return
        // Its folder is out of reach, and what is there is looked at anew when it is back.
        notes.letGo(path)
        noteRest()
      },
      onOwner(path, owner) {
        if (!isCurrent()) return
        notes.own(path, owner)
        onChange()
      },
      onFailure: reason => isCurrent() && failed(reason.message, why),
    })
    const known = new Map(files.map(({ path }) => [path, UNKNOWN_LOOK]))
    watch = started
    follow(foldersOf(inputs))
    await started.ready
    if (!isCurrent()) return
    mode = { mode: why === 'usual' ? 'listening' : 'polling', why, problem: polling?.problem ?? '' }
    // Nothing to settle is nothing to wait for.
    noteRest()
  }

  /** Until its return nothing is asked of a drive that may never answer. */
  function waitFor(folders: readonly string[]): void {
    reached(folders)
    follow(folders, folders)
  }

  function follow(folders: readonly string[], unreachable?: readonly string[]): void {
    const own = round
    reach = followReach({
      folders,
      clock,
      everyMs: options.reachEveryMs ?? REACH_EVERY_MS,
      patienceMs: REACH_PATIENCE_MS,
      ...(unreachable && { unreachable }),
      onChange: lost => own === round && reached(lost),
      onReturn: () => own === round && beginAgain(null),
    })
  }

  /** The operating system cannot tell everything (too many watches, a file system that tells nothing): looking at intervals can. */
  function failed(problem: string, why: WatchState['why']): void {
    log.warn({ problem }, 'the plant is not watched completely')
    if (why === 'usual') beginAgain({ why: 'incomplete', problem })
    else mode = { ...mode, problem }
    onChange()
  }

  function reached(unreachable: readonly string[]): void {
    const below = unreachable.map(folder => relative(plant, folder).split(sep).join('/'))
    const reachable = unreachable.length === 0
    notes.letGoIn(new Set(below))
    place = { reachable, unreachable: below, since: reachable === place.reachable ? place.since : now() }
    onChange()
  }

  function foldersOf({ folders, files }: PlantInputs): readonly string[] {
    return [...new Set([plant, ...folders, ...[...files].map(file => dirname(file))])]
  }

  async function end(): Promise<void> {
    round += 1
    reach?.close()
    const ended = watch
    watch = undefined
    await ended?.close()
    notes.forgetHappenings()
  }

  async function restart(polling: Parameters<typeof begin>[0]): Promise<void> {
    await end()
    if (isClosed) return
    isStarting = true
    mode = { mode: 'starting', why: 'usual', problem: '' }
    onChange()
    await begin(polling)
  }

  function beginAgain(polling: Parameters<typeof begin>[0]): void {
    restart(polling).catch(failedToBegin)
  }

  const failedToBegin = (error: unknown) => log.error({ err: error }, 'the file watch failed')
  begin(null).catch(failedToBegin)
  return {
    pending,
    look() {
      const files = notes.describe()
      return { files, state: { ...mode, ...place, files: files.slice(0, WATCHED_FILES_SHOWN), total: files.length } }
    },
    get isLooking() {
      return isStarting || waitingTasks > 0
    },
    markTried(run) {
      for (const { path } of pending.list) notes.markTried(path, run)
    },
    review: () => afterwards(() => pending.review()),
    restart: () => restart(null).catch(failedToBegin),
    async close() {
      isClosed = true
      await end()
      await reader.close()
      await tasks
    },
  }
}

/** As no file looks. */
const UNKNOWN_LOOK = { byteSize: -1, modifiedMs: -1 }
