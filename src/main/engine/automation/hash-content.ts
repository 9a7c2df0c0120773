import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** Bytes hashed at once: about a millisecond, so that a workbook of any size never holds up the control thread. */
const PIECE = 512 * 1024

/** SHA-256 of a file in hex; null when it is in use or gone. */
export async function hashContent(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE })) hash.update(piece as Buffer)
    return hash.digest('hex')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
