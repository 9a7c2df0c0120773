import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { EngineFailure } from '../../contract/failure.ts'
import type { Settings } from '../../contract/setting.ts'
import { ioFailure } from './io-failure.ts'
import type { ParsedFile } from './parsed-file.ts'
import { readingFailure } from './reading-failure.ts'
import type { ReadProgress, ReadRequest } from './readers/reader-messages.ts'
import { startReaderThread, type ReaderThread } from './readers/reader-thread.ts'

export interface ReaderPoolOptions {
  /** Where `reader.ts`, or what it was built to, stands. */
  readonly workerUrl: URL
  readonly settings: Pick<
    Settings,
    | 'readers'
    | 'bytesInFlight'
    | 'fileTimeoutSeconds'
    | 'readerMemoryMib'
    | 'maxArchiveEntries'
    | 'maxEntryBytes'
    | 'maxInflatedBytes'
    | 'maxInflateRatio'
  >
  /** How long a thread waits for work before it is ended and its memory given back, milliseconds. */
  readonly idleMs?: number
}

/** Reads workbooks in threads, several at once. */
export interface ReaderPool {
  /** How many workbooks are read side by side at most. */
  readonly size: number
  /**
   * Reads one workbook; calls wait their turn in order. An abort ends the thread at once.
   * @throws EngineFailure of the file, also `file_timeout`, `file_too_large`, `worker_died`; the signal's reason when aborted
   */
  read(request: ReadRequest, signal: AbortSignal, onProgress?: (progress: ReadProgress) => void): Promise<ParsedFile>
  /** Ends all threads; reads that are under way or waiting fail as `cancelled`. */
  close(): Promise<void>
}

interface WaitingRead {
  readonly bytes: number
  readonly start: () => void
}

/**
 * Threads are started as needed, up to the number of readers, and kept for the next file and the next run. What is read at once is
 * limited in bytes; a file beyond the limit is read alone.
 */
export function createReaderPool({ workerUrl, settings, idleMs = 10_000 }: ReaderPoolOptions): ReaderPool {
  const size = settings.readers === 0 ? Math.min(4, Math.max(1, availableParallelism())) : settings.readers
  const idle: ReaderThread[] = []
  const busy = new Set<ReaderThread>()
  const closing = new AbortController()
  const waiting: WaitingRead[] = []
  let bytesInFlight = 0
  let idleTimer: NodeJS.Timeout | undefined

  function startWaiting(): void {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const fits = bytesInFlight === 0 || bytesInFlight + next.bytes <= settings.bytesInFlight
      if (busy.size >= size || !fits) return
      waiting.shift()
      next.start()
    }
  }

  async function turn(bytes: number, signal: AbortSignal): Promise<ReaderThread> {
    const { promise, resolve, reject } = Promise.withResolvers<ReaderThread>()
    const entry: WaitingRead = { bytes, start: () => resolve(takeThread(bytes)) }
    const leave = (): void => {
      const at = waiting.indexOf(entry)
      if (at !== -1) waiting.splice(at, 1)
      reject(signal.reason)
      startWaiting()
    }
    signal.addEventListener('abort', leave, { once: true })
    waiting.push(entry)
    startWaiting()
    try {
      return await promise
    } finally {
      signal.removeEventListener('abort', leave)
    }
  }

  function takeThread(bytes: number): ReaderThread {
    clearTimeout(idleTimer)
    const options = { workerUrl, memoryMib: settings.readerMemoryMib, timeoutMs: settings.fileTimeoutSeconds * 1_000 }
    let thread = idle.pop()
    while (thread !== undefined && !thread.alive) thread = idle.pop()
    thread ??= startReaderThread(options)
    busy.add(thread)
    bytesInFlight += bytes
    return thread
  }

  function giveBack(thread: ReaderThread, bytes: number): void {
    busy.delete(thread)
    bytesInFlight -= bytes
    if (thread.alive) idle.push(thread)
    startWaiting()
    clearTimeout(idleTimer)
    idleTimer = setTimeout(() => void closeIdle(), idleMs).unref()
  }

  async function closeIdle(): Promise<void> {
    await Promise.all(idle.splice(0).map(thread => thread.close()))
  }

  async function read(
    request: ReadRequest,
    signal: AbortSignal,
    onProgress: (progress: ReadProgress) => void = () => undefined,
  ): Promise<ParsedFile> {
    const either = AbortSignal.any([signal, closing.signal])
    either.throwIfAborted()
    const bytes = await fileSize(request, either)
    const thread = await turn(bytes, either)
    try {
      return await thread.run({ ...request, limits: settings }, { signal: either, onProgress })
    } finally {
      giveBack(thread, bytes)
    }
  }

  return {
    size,
    read,
    async close() {
      clearTimeout(idleTimer)
      closing.abort(closed())
      await Promise.all([...busy, ...idle.splice(0)].map(thread => thread.close()))
    },
  }
}

/** Size of the file, so that it can be counted before it is read; a drive that does not answer must not outlast a cancel. */
async function fileSize({ path, relativePath }: ReadRequest, signal: AbortSignal): Promise<number> {
  const aborted = Promise.withResolvers<never>()
  const onAbort = (): void => aborted.reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    const { size } = await Promise.race([stat(path), aborted.promise])
    return size
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw new EngineFailure(ioFailure(error, `The workbook ${relativePath}`, { file: relativePath }), { cause: error })
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

function closed(): EngineFailure {
  return readingFailure('cancelled', 'The readers were closed.', { remedy: 'Start the run again.' })
}
