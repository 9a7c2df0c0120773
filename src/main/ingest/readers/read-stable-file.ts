import { open, type FileHandle } from 'node:fs/promises'
import { EngineFailure } from '../../../contract/failure.ts'
import { tooLarge } from '../archive/archive-failure.ts'
import { ioFailure, isPassing, systemErrorCode } from '../io-failure.ts'
import { readingFailure } from '../reading-failure.ts'
import { lockOwner } from './lock-owner.ts'

export interface StableFileOptions {
  /** Path below the plant, for failures. */
  readonly file: string
  /** A larger file is not read into memory. */
  readonly maxBytes: number
}

/**
 * Reads a file once, whole, and makes sure that nobody wrote to it meanwhile.
 * @throws EngineFailure `file_not_found`, `file_read_error` (transient when in use or being copied), `file_too_large`
 */
export async function readStableFile(path: string, options: StableFileOptions): Promise<Buffer> {
  const { file } = options
  try {
    await using handle = await open(path, 'r')
    return await readOpenFile(handle, options)
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === null) throw error
    const heldBy = isPassing(code) ? await lockOwner(path) : null
    throw new EngineFailure(ioFailure(error, `The workbook ${file}`, { file, heldBy }), { cause: error })
  }
}

async function readOpenFile(handle: FileHandle, { file, maxBytes }: StableFileOptions): Promise<Buffer> {
  const before = await handle.stat()
  if (!before.isFile()) {
    throw readingFailure('file_read_error', `${file} should be a workbook, found something that is no file.`, {
      file,
      remedy: 'Put the workbook itself there and run again.',
    })
  }
  if (before.size > maxBytes) throw tooLarge(`it has ${before.size} bytes, at most ${maxBytes} are read`, file)
  const bytes = Buffer.allocUnsafeSlow(before.size)
  let read = 0
  while (read < bytes.length) {
    const { bytesRead } = await handle.read(bytes, read, bytes.length - read, read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  const after = await handle.stat()
  if (read === bytes.length && after.size === before.size && after.mtimeMs === before.mtimeMs) return bytes
  throw readingFailure('file_read_error', `${file} is being copied or saved: it changed while it was read.`, {
    file,
    transient: true,
    remedy: 'Wait until it is complete, then run again.',
  })
}
