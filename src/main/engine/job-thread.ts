import { Worker } from 'node:worker_threads'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { endThread } from './end-thread.ts'
import type { Job, JobKind, JobResults } from './job.ts'
import type { WorkerCommand, WorkerEnvironment, WorkerEvent } from './worker-messages.ts'

/** Does jobs one after another, off the control thread and off the run's path. */
export interface JobThread {
  /** @throws EngineFailure as the job says; `cancelled` when it was ended before the job was */
  run<Kind extends JobKind>(job: Extract<Job, { kind: Kind }>): Promise<JobResults[Kind]>
  /** Ends the job in hand, if it is one of these, and goes on with the next. */
  stop(which: (job: Job) => boolean): void
  /** Ends the job in hand where it stands; whatever it was writing is incomplete and is removed at the next opening. */
  close(): Promise<void>
}

/** Rows are read one at a time; without a limit the thread keeps what it no longer needs, in MiB. */
const MEMORY = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 }
/** Jobs come in groups, and a thread takes half a second to start: it waits this long for the next, in milliseconds. */
const IDLE_MS = 5_000

interface InHand {
  readonly job: Job
  readonly resolve: (result: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** @param entry the run worker's; a thread lives as long as there are jobs */
export function createJobThread(entry: URL, environment: WorkerEnvironment): JobThread {
  let last: Promise<unknown> = Promise.resolve()
  let thread: Worker | undefined
  let inHand: InHand | undefined
  let idle: NodeJS.Timeout | undefined
  let isClosed = false

  function started(): Worker {
    if (thread) return thread
    const worker = new Worker(entry, { name: 'job', workerData: environment, resourceLimits: MEMORY })
    worker.on('message', receive)
    worker.on('error', error => inHand?.reject(error))
    worker.on('exit', () => {
      if (thread !== worker) return
      thread = undefined
      inHand?.reject(ended())
    })
    thread = worker
    return worker
  }

  function receive(event: WorkerEvent): void {
    if (event.kind === 'job-done') inHand?.resolve(event.result)
    if (event.kind === 'job-failed') inHand?.reject(new EngineFailure(event.failure))
    if (event.kind === 'crashed') inHand?.reject(new Error(event.message))
  }

  async function perform<Kind extends JobKind>(job: Extract<Job, { kind: Kind }>): Promise<JobResults[Kind]> {
    if (isClosed) throw ended()
    clearTimeout(idle)
    try {
      return await new Promise<JobResults[Kind]>((resolve, reject) => {
        inHand = { job, resolve: result => resolve(result as JobResults[Kind]), reject }
        started().postMessage({ kind: 'job', job } satisfies WorkerCommand)
      })
    } finally {
      inHand = undefined
      idle = setTimeout(() => void rest(), IDLE_MS).unref()
    }
  }

  /** Ends the thread while it has nothing in hand. */
  async function rest(): Promise<void> {
    const resting = thread
    thread = undefined
    if (resting) await endThread(resting)
  }

  return {
    run(job) {
      const done = last.then(() => perform(job))
      last = done.catch(() => undefined)
      return done
    },
    stop(which) {
      if (inHand && which(inHand.job)) void thread?.terminate()
    },
    async close() {
      isClosed = true
      clearTimeout(idle)
      if (inHand) await thread?.terminate()
      else await rest()
      await last
      clearTimeout(idle)
    },
  }
}

function ended(): EngineFailure {
  return new EngineFailure(
    failure('cancelled', 'Moldline was closed before this was done.', { remedy: 'Open Moldline and try again.' }),
  )
}
