import { statfsSync, statSync } from 'node:fs'
import { totalmem } from 'node:os'
import type { RunFigures } from '../../contract/run.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'

export interface RunMeterOptions {
  readonly workspace: Pick<Workspace, 'dir' | 'plantDatabase' | 'consoleDatabase'>
  /** Resident memory of the process now, in bytes. */
  readonly memory?: () => number
  /** Memory of the computer, in bytes. */
  readonly totalMemory?: number
  /** Milliseconds from any moment on; a clock nobody sets back. */
  readonly elapsed?: () => number
}

/** Measures what one run takes. */
export interface RunMeter {
  start(): void
  /** Looks at the memory now, besides doing so by itself all the time. */
  sample(): void
  /** What the run took; null when the disk does not say. */
  stop(): RunFigures | null
}

/** Between two looks at the memory, in milliseconds. A look takes some 10 µs. */
const SAMPLE_MS = 200
const MIB = 1024 * 1024

export function createRunMeter(options: RunMeterOptions): RunMeter {
  const { workspace, totalMemory = totalmem() } = options
  const memory = options.memory ?? (() => process.memoryUsage.rss())
  const elapsed = options.elapsed ?? (() => performance.now())
  let startedAt = elapsed()
  let peak = 0
  let timer: NodeJS.Timeout | undefined

  function sample(): void {
    peak = Math.max(peak, memory())
  }

  return {
    start() {
      clearInterval(timer)
      startedAt = elapsed()
      peak = memory()
      timer = setInterval(sample, SAMPLE_MS)
      timer.unref()
    },
    sample,
    stop() {
      clearInterval(timer)
      sample()
      const disk = onDisk(workspace)
      return (
        disk && {
          durationMs: Math.max(0, Math.round(elapsed() - startedAt)),
          peakMemoryMib: rounded(peak / MIB),
          memoryPercent: rounded((peak / totalMemory) * 100),
          ...disk,
        }
      )
    },
  }
}

/** Size of both databases with what is still in their write-ahead logs, and what is free; null when the folder cannot be asked. */
function onDisk({
  dir,
  plantDatabase,
  consoleDatabase,
}: RunMeterOptions['workspace']): Pick<RunFigures, 'outputMib' | 'freeDiskMib'> | null {
  try {
    const files = [plantDatabase, consoleDatabase].flatMap(path => [path, `${path}-wal`])
    const bytes = files.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0)
    const { bavail, bsize } = statfsSync(dir)
    return { outputMib: rounded(bytes / MIB), freeDiskMib: rounded((bavail * bsize) / MIB) }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

/** Two decimals: more is not known. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
