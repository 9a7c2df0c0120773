import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Waits until the content of a file, or the names in a folder, are on the disk. */
export function flush(path: string): void {
  const isFolderOnWindows = process.platform === 'win32'
  let descriptor: number
  try {
    descriptor = openSync(path, isFolderOnWindows ? 'r+' : 'r')
  } catch (error) {
    // Windows opens no folder like a file, and keeps its names in order by itself.
    if (isFolderOnWindows && error instanceof Error && 'code' in error && error.code === 'EISDIR') return
    if (isFolderOnWindows && error instanceof Error && 'code' in error && error.code === 'EPERM') return
    throw error
  }
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes a new file for its owner only; it is on the disk when this returns. A short write goes on until all is written. */
export function writeNewFile(path: string, text: string): void {
  const bytes = Buffer.from(text)
  const descriptor = openSync(path, 'w', 0o600)
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Replaces a file in one step: whoever reads it, before or after a crash, sees the old text or the new, never half of it. */
export function replaceFile(path: string, text: string): void {
  const beside = `${path}.new`
  writeNewFile(beside, text)
  moveDurably(beside, path)
}

/** Renames within one disk; the new name is on the disk when this returns. */
export function moveDurably(from: string, to: string): void {
  renameSync(from, to)
  flush(dirname(to))
  if (dirname(from) !== dirname(to)) flush(dirname(from))
}
