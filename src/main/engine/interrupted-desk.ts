import { join } from 'node:path'
import type { InterruptedRunFacts } from '../../contract/engine.ts'
import { EngineFailure } from '../../contract/failure.ts'
import { hashFile } from '../ingest/hash-file.ts'
import type { Log } from '../pipeline/log.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { latestRun } from '../storage/console/run-journal.ts'
import type { StagedKey } from '../storage/files/staged-file.ts'
import { interruptedFacts, type ChecksumState } from './interrupted-facts.ts'

export interface InterruptedDeskOptions {
  readonly db: ConsoleDatabase
  /** Plant folder. */
  readonly plant: string
  /** Larger files do not count as unchanged, in bytes; as the collector refuses them. */
  readonly maxFileBytes: number
  readonly generation: () => number | null
  /** Which generation a run published; null when it did not. */
  readonly publishedBy: (run: number) => number | null
  /** Files that were read and not published yet. */
  readonly staged: () => readonly StagedKey[]
  /** Whether the generation in use is what was published; off the control thread. */
  readonly isWhole: () => Promise<boolean>
  /** Called when the facts have changed. */
  readonly onChanged: () => void
  readonly log: Log
}

export interface InterruptedDesk {
  /** Of the run to finish or start over; null when there is none. */
  facts(): InterruptedRunFacts | null
  /** Resolves when the checks in the background have ended. */
  close(): Promise<void>
}

/**
 * Knows about the run the last process died under, and has its facts verified in the background once (design 5): the checksum of the
 * generation in use, and which of the files it had read are still the same.
 */
export function createInterruptedDesk(options: InterruptedDeskOptions): InterruptedDesk {
  const { db, generation, publishedBy, isWhole, onChanged, log } = options
  let checksum: ChecksumState = 'unasked'
  let stagedFiles: number | null = null
  let isClosed = false

  function facts(): InterruptedRunFacts | null {
    const latest = latestRun(db)
    if (latest?.state !== 'interrupted') return null
    const published = publishedBy(latest.run)
    return interruptedFacts({ latest, generation: generation(), published, checksum, stagedFiles })
  }

  async function verify(): Promise<void> {
    if (generation() !== null) {
      checksum = 'checking'
      checksum = (await isWhole()) ? 'whole' : 'damaged'
    }
    stagedFiles = await countUnchanged(options, () => isClosed)
    if (!isClosed) onChanged()
  }

  const verifying =
    facts() === null
      ? Promise.resolve()
      : verify().catch((error: unknown) => {
          // Not known is not verified: the sentence says so, and the log why.
          checksum = 'unasked'
          if (isClosed) return
          log.error({ err: error }, 'the facts of the interrupted run cannot be verified')
        })

  return {
    facts,
    async close() {
      isClosed = true
      await verifying
    },
  }
}

/** One file at a time: nobody waits for it, and a run may be reading beside it. */
async function countUnchanged(
  { plant, maxFileBytes, staged }: InterruptedDeskOptions,
  isOver: () => boolean,
): Promise<number> {
  let count = 0
  for (const { path: file, contentHash } of staged()) {
    if (isOver()) break
    try {
      const onDisk = await hashFile(join(plant, file), { file, maxBytes: maxFileBytes })
      if (onDisk.contentHash === contentHash) count += 1
    } catch (error) {
      // Gone or out of reach: it does not count, the next run says why.
      if (!(error instanceof EngineFailure)) throw error
    }
  }
  return count
}
