import { parentPort } from 'node:worker_threads'
import { EngineFailure } from '../../contract/failure.ts'
import type { ReaderReply, ReaderTask } from './readers/reader-messages.ts'
import { readWorkbookFile } from './readers/read-workbook-file.ts'

/*
 * Entry of a reader thread: one task at a time, as `createReaderPool` sends them. The pool owns time and memory limits and ends the
 * thread when one is hit.
 */
parentPort?.on('message', (task: ReaderTask) => void answer(task))

async function answer(task: ReaderTask): Promise<void> {
  try {
    const file = await readWorkbookFile(task, progress => reply({ kind: 'progress', progress }))
    reply({ kind: 'done', file }, [file.rows.buffer as ArrayBuffer])
  } catch (error) {
    if (error instanceof EngineFailure) reply({ kind: 'failed', failure: error.failure })
    else if (error instanceof Error) reply({ kind: 'defect', message: error.message, stack: error.stack ?? '' })
    else throw error
  }
}

function reply(message: ReaderReply, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer)
}
