import { existsSync, readFileSync } from 'node:fs'

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24

/**
 * How many transactions the write-ahead log of a database holds, read from its bytes (https://www.sqlite.org/fileformat2.html#walformat):
 * the last frame of each carries the size of the database, the others zero.
 */
export function walCommits(database: string): readonly { readonly endsAt: number }[] {
  const path = `${database}-wal`
  if (!existsSync(path)) return []
  const bytes = readFileSync(path)
  if (bytes.length < HEADER_BYTES) return []
  const frameBytes = FRAME_HEADER_BYTES + bytes.readUInt32BE(8)
  const salts = bytes.subarray(16, 24)
  const commits: { readonly endsAt: number }[] = []
  for (let at = HEADER_BYTES; at + frameBytes <= bytes.length; at += frameBytes) {
    if (!bytes.subarray(at + 8, at + 16).equals(salts)) break
    if (bytes.readUInt32BE(at + 4) > 0) commits.push({ endsAt: at + frameBytes })
  }
  return commits
}
