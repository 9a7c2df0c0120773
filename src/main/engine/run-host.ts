import { Worker } from 'node:worker_threads'
import { failure, type Failure } from '../../contract/failure.ts'
import type { RunResult } from '../pipeline/pipeline-definition.ts'
import type { WorkerCommand, WorkerEnvironment, WorkerEvent } from './worker-messages.ts'

export interface RunHostOptions {
  readonly entry: URL
  readonly environment: WorkerEnvironment
  /** How long a cancelled run may take to stop by itself before its thread is ended, in milliseconds. */
  readonly cancelDeadlineMs: number
  readonly onEvent: (event: WorkerEvent) => void
}

/** How the thread's work on a run ended: with a result, or without one and why. */
export type RunEnd =
  | { readonly kind: 'finished'; readonly result: RunResult }
  | { readonly kind: 'died'; readonly failure: Failure; readonly cancelled: boolean }

export interface RunHost {
  /** Starts the thread before it is needed, so that a run reports from its first moment. */
  warm(): void
  execute(command: Extract<WorkerCommand, { kind: 'execute' }>): Promise<RunEnd>
  cancel(): void
  close(): Promise<void>
}

/** Without a limit the thread keeps room for short-lived values it no longer needs: a third of its memory at 1,000,000 rows. In MiB. */
const MEMORY = { maxYoungGenerationSizeMb: 48 }

/** Keeps one run worker, starts it when it is first needed and anew after it died. */
export function createRunHost(options: RunHostOptions): RunHost {
  const { entry, environment, cancelDeadlineMs, onEvent } = options
  let worker: Worker | undefined
  let end: ((end: RunEnd) => void) | undefined
  let isCancelled = false
  let deadline: NodeJS.Timeout | undefined
  let lastError: Error | undefined

  function started(): Worker {
    if (worker) return worker
    const thread = new Worker(entry, { name: 'run worker', workerData: environment, resourceLimits: MEMORY })
    thread.on('message', (event: WorkerEvent) => {
      onEvent(event)
      if (event.kind === 'finished') finish({ kind: 'finished', result: event.result })
      if (event.kind === 'crashed') {
        finish({ kind: 'died', cancelled: isCancelled, failure: event.failure ?? died(event.message) })
      }
    })
    thread.on('error', error => (lastError = error instanceof Error ? error : new Error(String(error))))
    thread.on('exit', () => {
      if (worker === thread) worker = undefined
      finish({ kind: 'died', cancelled: isCancelled, failure: died(lastError?.message ?? 'the thread ended') })
    })
    worker = thread
    return thread
  }

  function finish(result: RunEnd): void {
    clearTimeout(deadline)
    end?.(result)
    end = undefined
  }

  return {
    warm: () => void started(),
    execute(command) {
      isCancelled = false
      lastError = undefined
      const ended = new Promise<RunEnd>(resolve => (end = resolve))
      started().postMessage(command)
      return ended
    },
    cancel() {
      if (!worker || !end || isCancelled) return
      isCancelled = true
      worker.postMessage({ kind: 'cancel' } satisfies WorkerCommand)
      const thread = worker
      deadline = setTimeout(() => void thread.terminate(), cancelDeadlineMs)
    },
    async close() {
      const thread = worker
      if (!thread) return
      const exited = new Promise<void>(resolve => void thread.once('exit', () => resolve()))
      thread.postMessage({ kind: 'close' } satisfies WorkerCommand)
      const timer = setTimeout(() => void thread.terminate(), cancelDeadlineMs)
      await exited
      clearTimeout(timer)
    },
  }
}

function died(detail: string): Failure {
  return failure('worker_died', `The run stopped unexpectedly: ${detail}`, {
    remedy: 'What is published stays in use. Run again; if it recurs, send the log of this run to support.',
  })
}
