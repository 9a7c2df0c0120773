import { open, stat, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { KnownFile } from './settled-file.ts'

/** What is on disk right now. `busy` is a file that another program holds (being copied); `unreachable` a folder that is not there. */
export type FileLook =
  | ({
      readonly kind: 'present'
      /** False of a workbook without the end that every whole one has; absent where that cannot be told. */
      readonly isWhole?: boolean
      /** When it was last changed, or put where it is with its old time, in milliseconds. */
      readonly arrivedMs?: number
    } & KnownFile)
  | { readonly kind: 'gone' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreachable' }

/**
 * Looks at one file. A missing file counts as gone only while its folder can be read: an unplugged drive or a lost
 * network folder is never a deletion (design 4, "Files that change shape").
 */
export async function lookAtFile(path: string): Promise<FileLook> {
  try {
    const file = await open(path, 'r')
    try {
      const { size, mtimeMs, ctimeMs, birthtimeMs } = await file.stat()
      const arrivedMs = Math.max(mtimeMs, ctimeMs, birthtimeMs)
      const look = { kind: 'present', byteSize: size, modifiedMs: mtimeMs, arrivedMs } as const
      return /\.xls[xb]$/i.test(path) ? { ...look, isWhole: await isWhole(file, size) } : look
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!isMissing(error)) return { kind: 'busy' }
  }
  return { kind: (await isFolder(dirname(path))) ? 'gone' : 'unreachable' }
}

/** `PK\5\6`, the record that ends a zip archive; up to 64 KiB of comment may follow its 22 bytes. */
const ARCHIVE_END = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const LONGEST_END = 22 + 65_535
/** Where the record is in every workbook without a comment: looked at first. */
const USUAL_END = 22

/**
 * Whether the end of an archive is there: a copy that took its full size first has zeros where it belongs. An encrypted workbook is no
 * archive and counts as whole; the run says what it is.
 */
async function isWhole(file: FileHandle, size: number): Promise<boolean> {
  const head = await read(file, 0, 8)
  if (head.equals(COMPOUND_FILE)) return true
  for (const length of [USUAL_END, LONGEST_END]) {
    const tail = await read(file, Math.max(0, size - length), Math.min(size, length))
    if (tail.includes(ARCHIVE_END)) return true
  }
  return false
}

const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // Whatever keeps the folder from being read, the file's absence proves nothing.
    return false
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
