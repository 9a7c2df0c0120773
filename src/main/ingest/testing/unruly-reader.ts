import { parentPort, threadId } from 'node:worker_threads'
import { setTimeout as wait } from 'node:timers/promises'
import type { ReaderReply, ReaderTask } from '../readers/reader-messages.ts'

/*
 * A reader thread that does what its file's name says: what a real one does only now and then, when a workbook or the machine makes
 * it. Any other name is answered with the number of the thread as the sheet.
 */
parentPort?.on('message', (task: ReaderTask) => void behave(task))

async function behave({ relativePath }: ReaderTask): Promise<void> {
  reply({ kind: 'progress', progress: { bytesHashed: 1, totalBytes: 1, rowsTyped: 0, totalRows: null } })
  if (relativePath.startsWith('hang')) for (;;) Math.random()
  if (relativePath.startsWith('exit')) process.exit(3)
  if (relativePath.startsWith('throw')) throw new Error('thrown in the thread')
  if (relativePath.startsWith('defect')) return reply({ kind: 'defect', message: 'a defect', stack: 'over there' })
  if (relativePath.startsWith('memory')) keepAllocating()
  await wait(30)
  reply({
    kind: 'done',
    file: {
      contentHash: '',
      byteSize: 1,
      sheet: `thread ${threadId}`,
      columnLetters: {},
      headers: {},
      counts: { read: 0, blank: 0, quarantined: 0 },
      notes: [],
      quarantined: [],
      rows: new Uint8Array(),
    },
  })
}

function keepAllocating(): void {
  const kept: number[][] = []
  for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => index + 0.5))
}

function reply(message: ReaderReply): void {
  parentPort?.postMessage(message)
}
