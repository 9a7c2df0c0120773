import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

const PIECE = 1024 * 1024

/** What a file holds, every byte of it read. */
export interface FileHash {
  readonly bytes: number
  /** SHA-256 in hex. */
  readonly sha256: string
}

/** Reads a whole file; for a thread that may take its time. */
export function hashFile(path: string): FileHash {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(PIECE)
  const descriptor = openSync(path, 'r')
  let bytes = 0
  try {
    for (;;) {
      const length = readSync(descriptor, piece, 0, PIECE, bytes)
      if (length === 0) break
      hash.update(piece.subarray(0, length))
      bytes += length
    }
  } finally {
    closeSync(descriptor)
  }
  return { bytes, sha256: hash.digest('hex') }
}
