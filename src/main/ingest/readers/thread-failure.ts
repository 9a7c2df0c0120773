import { systemErrorCode } from '../io-failure.ts'
import { readingFailure } from '../reading-failure.ts'
import type { ReaderReply } from './reader-messages.ts'
import { EngineFailure } from '../../../contract/failure.ts'

/** The time limit for one workbook is up. */
export function timedOut(file: string, timeoutMs: number): EngineFailure {
  return readingFailure('file_timeout', `${file} should be read within ${timeoutMs / 1000} seconds, it took longer.`, {
    file,
    remedy:
      'Open it in Excel, remove what does not belong into it and save it again, or raise the limit in the settings.',
  })
}

/** The thread ended by itself: out of memory, or a crash. */
export function threadCrash(error: unknown, file: string, memoryMib: number): EngineFailure {
  if (systemErrorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    return readingFailure(
      'file_too_large',
      `${file} should be readable in ${memoryMib} MiB of memory, it needs more.`,
      {
        file,
        remedy: 'Remove what does not belong into the workbook and save it again, or raise the limit in the settings.',
        cause: error,
      },
    )
  }
  return readingFailure('worker_died', `The reader of ${file} ended without an answer.`, {
    file,
    transient: true,
    remedy: 'Run again; if it happens again, report it with this workbook.',
    cause: error,
  })
}

/** A thread's answer that is no result: the file's failure, or a defect of ours with the stack it had over there. */
export function replyError(reply: Extract<ReaderReply, { kind: 'failed' | 'defect' }>): Error {
  if (reply.kind === 'failed') return new EngineFailure(reply.failure)
  const defect = new Error(reply.message)
  defect.stack = reply.stack
  return defect
}
