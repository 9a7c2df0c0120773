import { open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { KnownFile } from './settled-file.ts'

/** What is on disk right now. `busy` is a file that another program holds (being copied); `unreachable` a folder that is not there. */
export type FileLook =
  | ({ readonly kind: 'present' } & KnownFile)
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
      const { size, mtimeMs } = await file.stat()
      return { kind: 'present', byteSize: size, modifiedMs: mtimeMs }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!isMissing(error)) return { kind: 'busy' }
  }
  return { kind: (await isFolder(dirname(path))) ? 'gone' : 'unreachable' }
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
