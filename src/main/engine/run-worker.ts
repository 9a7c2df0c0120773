import { parentPort, workerData } from 'node:worker_threads'
import { EngineFailure } from '../../contract/failure.ts'
import type { Log } from '../pipeline/log.ts'
import type { PipelineEnvironment, PipelineRunner } from '../pipeline/pipeline-definition.ts'
import { workspaceLayout } from '../storage/workspace/open-workspace.ts'
import { findPipeline } from './find-pipeline.ts'
import { giveWay } from './give-way.ts'
import type { Job } from './job.ts'
import { keepPrivate } from './keep-private.ts'
import { performJob } from './perform-job.ts'
import { closeHeavyReads, performHeavyRead } from './reads/perform-heavy-read.ts'
import type { SourceTask } from './source-views/source-task.ts'
import { performSourceTask } from './source-views/perform-source-task.ts'
import type { LogLevel, WorkerCommand, WorkerEnvironment, WorkerEvent } from './worker-messages.ts'

/** Entry of the run worker: executes one run at a time and tells the control thread of each step. */
const port = parentPort
if (!port) throw new Error('run-worker is a worker thread entry')

const environment = workerData as WorkerEnvironment
const definition = findPipeline(environment.pipeline)
const pipelineEnvironment: PipelineEnvironment = {
  plant: environment.plant,
  workspace: environment.workspace,
  schemasPath: environment.schemasPath,
  readerEntry: new URL(environment.readerEntry),
  clock: () => new Date(),
}
let runner: PipelineRunner | undefined
let cancellation = new AbortController()

port.on('message', (command: WorkerCommand) => {
  switch (command.kind) {
    case 'execute':
      cancellation = new AbortController()
      void execute(command)
      break
    case 'cancel':
      cancellation.abort()
      break
    case 'export':
      void exportTo(command)
      break
    case 'job':
      void doJob(command.job)
      break
    case 'read':
      read(command)
      break
    case 'source':
      void doSourceTask(command.task)
      break
    case 'close':
      void close()
      break
    default:
      command satisfies never
  }
})

async function execute(command: Extract<WorkerCommand, { kind: 'execute' }>): Promise<void> {
  const { run, request, settings, decisions, isBackupUnderWay } = command
  if (environment.givesWay) giveWay()
  try {
    runner ??= definition.open(pipelineEnvironment)
    const result = await runner.execute({
      run,
      request,
      settings,
      decisions,
      isBackupUnderWay,
      signal: cancellation.signal,
      log: forwardingLog({}),
      journal: {
        phaseStarted: phase => send({ kind: 'phase-started', phase }),
        progressed: progress => send({ kind: 'progressed', progress }),
        phaseFinished: phase => send({ kind: 'phase-finished', phase }),
      },
    })
    send({ kind: 'finished', result })
  } catch (error) {
    crash(error)
  }
}

async function exportTo({ what, path }: Extract<WorkerCommand, { kind: 'export' }>): Promise<void> {
  try {
    const files = await definition.exportTo(pipelineEnvironment, what, path)
    keepPrivate(environment.workspace, files)
    send({ kind: 'exported', files })
  } catch (error) {
    if (error instanceof EngineFailure) send({ kind: 'export-failed', failure: error.failure })
    else crash(error)
  }
}

async function doJob(job: Job): Promise<void> {
  if (environment.givesWay) giveWay()
  try {
    const result = await performJob(workspaceLayout(environment.workspace), pipelineEnvironment.clock, job)
    send({ kind: 'job-done', result })
  } catch (error) {
    if (error instanceof EngineFailure) send({ kind: 'job-failed', failure: error.failure })
    else crash(error)
  }
}

async function doSourceTask(task: SourceTask): Promise<void> {
  try {
    send({ kind: 'source-done', result: await performSourceTask(environment, task) })
  } catch (error) {
    if (error instanceof EngineFailure) send({ kind: 'source-failed', failure: error.failure })
    else crash(error)
  }
}

function read({ id, read: asked }: Extract<WorkerCommand, { kind: 'read' }>): void {
  try {
    const result = performHeavyRead(workspaceLayout(environment.workspace), asked)
    send({ kind: 'read-done', id, result })
  } catch (error) {
    if (error instanceof EngineFailure) send({ kind: 'read-failed', id, failure: error.failure })
    else crash(error)
  }
}

function crash(error: unknown): void {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  send({ kind: 'crashed', failure: error instanceof EngineFailure ? error.failure : null, message, stack })
}

async function close(): Promise<void> {
  cancellation.abort()
  await runner?.close()
  closeHeavyReads()
  send({ kind: 'closed' })
  port?.close()
}

function send(event: WorkerEvent): void {
  port?.postMessage(event)
}

/** Log lines go to the control thread, the only one that writes the log file. */
function forwardingLog(bound: object): Log {
  const write = (level: LogLevel) => (fields: object, message: string) =>
    send({ kind: 'logged', level, fields: { ...bound, ...plain(fields) }, message })
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: fields => forwardingLog({ ...bound, ...fields }),
  }
}

/** Errors lose their stack in a structured clone of an object's fields; as plain data they keep it. */
function plain(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      value instanceof Error ? { type: value.name, message: value.message, stack: value.stack } : value,
    ]),
  )
}
