import { EngineFailure, failure, type Failure } from '../../../../contract/failure.ts'
import type { PhaseContext } from '../../../pipeline/phase.ts'
import { retryRecorded } from '../../../pipeline/retry-recorded.ts'

export interface FileReading {
  /** Path below the plant. */
  readonly path: string
  /** Reads, types and keeps the file. @throws EngineFailure why it cannot be read */
  read(onRows: (rows: number) => void): Promise<void>
}

export interface ReadFilesOptions {
  readonly context: PhaseContext
  /** How many are handed to the readers at once; they limit themselves by bytes in flight. */
  readonly parallel: number
  /** Sub-phase the progress is shown under. */
  readonly step: 'hash' | 'read'
}

/**
 * Reads files side by side, tries again what is locked or still being copied as often as the policy of the phase says, and says per
 * file how it ended instead of throwing at the first (style 13).
 *
 * @returns the failure of each file that could not be read, by path
 */
export async function readFiles(
  files: readonly FileReading[],
  options: ReadFilesOptions,
): Promise<ReadonlyMap<string, Failure>> {
  const { context, parallel, step } = options
  const { signal, report, log } = context
  const failures = new Map<string, Failure>()
  const reading = new Map<string, number>()
  const queue = files.values()
  let done = 0
  let rows = 0

  function tell(): void {
    const items = [...reading].map(([name, rowsSoFar]) => ({ name, done: rowsSoFar, total: null }))
    report({ step, unit: 'files', done, total: files.length, items, counts: { rows, failed: failures.size } })
  }

  async function readOne(file: FileReading): Promise<void> {
    let rowsSoFar = 0
    reading.set(file.path, 0)
    tell()
    try {
      await retryRecorded(context, file.path, () =>
        file.read(count => {
          rows += count - rowsSoFar
          rowsSoFar = count
          reading.set(file.path, count)
          tell()
        }),
      )
    } catch (error) {
      signal.throwIfAborted()
      const reason = unreadable(error, file.path)
      failures.set(file.path, reason)
      log.error({ file: file.path, failure: reason }, 'file could not be read')
    } finally {
      reading.delete(file.path)
      done++
      tell()
    }
  }

  async function readFromQueue(): Promise<void> {
    for (const file of queue) await readOne(file)
  }
  await Promise.all(Array.from({ length: Math.max(1, parallel) }, readFromQueue))
  return failures
}

/** A defect while reading one file fails that file, with its message, and not the files beside it. */
function unreadable(error: unknown, path: string): Failure {
  if (error instanceof EngineFailure) return { ...error.failure, file: error.failure.file ?? path }
  const detail = error instanceof Error ? error.message : String(error)
  return failure('file_read_error', `${path} could not be read: ${detail}`, {
    remedy: 'Open the file in Excel and save it again; if it still fails, send it to support.',
    file: path,
  })
}
