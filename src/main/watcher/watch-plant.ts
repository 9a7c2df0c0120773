import { relative, resolve, sep } from 'node:path'
import { watch } from 'chokidar'
import type { FileOwner } from '../../contract/automation.ts'
import { failure, type Failure } from '../../contract/failure.ts'
import { isInputFile } from './is-input-file.ts'
import { ownerFileOf, readOwner, type OwnerFile } from './owner-file.ts'
import { settleFiles } from './settle-files.ts'
import type { KnownFile, SettledFile } from './settled-file.ts'

export interface PlantWatchOptions {
  /** Absolute path of the plant folder; it may be out of reach for a while. */
  readonly plant: string
  /** Quiet time before a file counts as settled, in milliseconds. */
  readonly settleMs: number
  /** Look at the files at intervals instead of listening, for network folders. */
  readonly polling: boolean
  /** Absolute folders below the plant that are not looked into, e.g. a workspace kept there. */
  readonly ignoredFolders?: readonly string[]
  /** What is known of the plant, by path below it with `/`; asked anew for each file, so that it may change after a run. */
  readonly knownFiles: () => ReadonlyMap<string, KnownFile>
  /** A file came to rest. Same content under a new time is reported too: whoever listens compares hashes. */
  readonly onSettled: (file: SettledFile) => void
  /** A file, by its path below the plant, is being written or held; it settles or is given up. */
  readonly onUnsettled?: (path: string) => void
  /** A file could not be opened or reached for minutes; nothing is said about it until something happens to it. */
  readonly onGivenUp?: (path: string) => void
  /** Somebody opened or closed (null) the workbook of this path below the plant. */
  readonly onOwner?: (path: string, owner: FileOwner | null) => void
  /** The watch does not see (all) changes; runs are not concerned. */
  readonly onFailure: (failure: Failure) => void
  readonly clock?: () => Date
}

export interface PlantWatch {
  /** Resolves once the files that are there have been seen; those that differ from what is known are settling. */
  readonly ready: Promise<void>
  /** How many files are being waited for. */
  readonly waiting: number
  close(): Promise<void>
}

const POLLING_MS = 1_000

/**
 * Watches a plant folder for new, changed and vanished input files. Also tells what happened while
 * nobody watched: files that are unknown, look different or are missing at the start settle like any other.
 */
export function watchPlant(options: PlantWatchOptions): PlantWatch {
  const { plant, ignoredFolders = [], clock = () => new Date() } = options
  const ignored = new Set(ignoredFolders.map(folder => resolve(folder)))
  /** Workbooks that somebody has open. */
  const owned = new Set<string>()
  const below = (absolute: string) => relative(plant, absolute).split(sep).join('/')
  let isClosed = false

  const settling = settleFiles({
    settleMs: options.settleMs,
    onUnsettled: absolute => options.onUnsettled?.(below(absolute)),
    onGivenUp: absolute => options.onGivenUp?.(below(absolute)),
    onSettled(absolute, look) {
      const path = below(absolute)
      if (look.kind === 'gone') return options.onSettled({ path, change: 'gone' })
      const change = options.knownFiles().has(path) ? 'changed' : 'new'
      const { byteSize, modifiedMs, isWhole = true, arrivedMs } = look
      options.onSettled({ path, change, byteSize, modifiedMs, isWhole, ...(arrivedMs !== undefined && { arrivedMs }) })
    },
  })

  async function lookAtOwner(absolute: string, ownerFile: OwnerFile): Promise<void> {
    const owner = await readOwner(absolute, ownerFile, clock())
    if (isClosed) return
    const path = below(ownerFile.workbook)
    if (owner) owned.add(path)
    else if (!owned.delete(path)) return
    options.onOwner?.(path, owner)
  }

  const seen = new Set<string>()
  let started = false
  const watcher = watch(plant, {
    backend: options.polling ? 'polling' : 'auto',
    // Looking over the network ten times a second, as chokidar does unasked, is too much for a plant's file server.
    pollingInterval: POLLING_MS,
    pollingBinaryInterval: POLLING_MS,
    alwaysStat: true,
    // Settling handles a save by renames, and longer ones than chokidar's 100 ms.
    atomic: false,
    ignored: (path, stats) =>
      ignored.has(resolve(path)) || (stats?.isFile() === true && !isInputFile(path) && ownerFileOf(path) === null),
  })

  watcher.on('all', (event, absolute, stats) => {
    if (event === 'addDir' || event === 'unlinkDir') return
    const ownerFile = ownerFileOf(absolute)
    if (ownerFile) return void lookAtOwner(absolute, ownerFile)
    if (!isInputFile(absolute)) return
    if (started || event !== 'add') return settling.touch(absolute)
    const path = below(absolute)
    seen.add(path)
    const known = options.knownFiles().get(path)
    if (known && known.byteSize === stats?.size && known.modifiedMs === stats.mtimeMs) return
    settling.check(absolute)
  })
  watcher.on('error', error => options.onFailure(watchFailure(plant, error)))

  const ready = new Promise<void>(done => {
    watcher.once('ready', () => {
      started = true
      for (const path of options.knownFiles().keys()) if (!seen.has(path)) settling.check(resolve(plant, path))
      done()
    })
  })

  return {
    ready,
    get waiting() {
      return settling.count
    },
    async close() {
      isClosed = true
      settling.close()
      await watcher.close()
    },
  }
}

function watchFailure(plant: string, error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error)
  return failure('file_read_error', `The plant folder cannot be watched completely: ${reason}`, {
    remedy: 'New files are still read by the next run. Switch on "watch by polling" in Settings for a network folder.',
    file: plant,
    transient: true,
  })
}
