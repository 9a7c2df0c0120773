import { hash } from 'node:crypto'
import type { ParsedFile } from '../parsed-file.ts'
import { parseWorkbook } from '../parse-workbook.ts'
import type { ReaderTask, ReadProgress } from './reader-messages.ts'
import { readStableFile } from './read-stable-file.ts'

/**
 * Reads, hashes, unpacks and types one workbook; what a reader thread does for each task.
 * @throws EngineFailure
 */
export async function readWorkbookFile(
  task: ReaderTask,
  onProgress: (progress: ReadProgress) => void,
): Promise<ParsedFile> {
  const { path, relativePath: file, definition, limits } = task
  const bytes = await readStableFile(path, { file, maxBytes: limits.maxInflatedBytes })
  const contentHash = hash('sha256', bytes, 'hex')
  const size = { bytesHashed: bytes.length, totalBytes: bytes.length }
  onProgress({ ...size, rowsTyped: 0, totalRows: null })
  const parsed = parseWorkbook(bytes, definition, {
    file,
    limits,
    onRows: (rowsTyped, totalRows) => onProgress({ ...size, rowsTyped, totalRows }),
  })
  return { contentHash, byteSize: bytes.length, ...parsed }
}
