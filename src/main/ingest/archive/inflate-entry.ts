import { crc32, inflateRawSync } from 'node:zlib'
import { systemErrorCode } from '../io-failure.ts'
import { damaged, tooLarge } from './archive-failure.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import type { ZipEntry } from './zip-entry.ts'

/** Below this size no ratio is suspicious. */
const RATIO_FREE_BYTES = 1024 * 1024
/** Deflate never packs tighter than this, so what an archive declares beyond it is a lie. */
const DEFLATE_RATIO = 1032
/** Least that zlib is given room for at once. */
const LEAST_CHUNK_BYTES = 64 * 1024

/**
 * Unpacks an entry, counting real bytes piece by piece: it stops at the limit, whatever sizes the archive declares, and compares
 * size and checksum with the directory afterwards.
 * @param room inflated bytes left for the whole archive
 * @throws EngineFailure `file_read_error`, `file_too_large`
 */
export function inflateEntry(
  entry: ZipEntry,
  limits: ArchiveLimits,
  { room, file }: { readonly room: number; readonly file: string },
): Buffer {
  const { name, packed } = entry
  const byRatio = Math.max(RATIO_FREE_BYTES, packed.length * limits.maxInflateRatio)
  const most = Math.floor(Math.min(limits.maxEntryBytes, room, byRatio))
  const data = entry.method === 'stored' ? packed : inflate(entry, most, file)
  if (data === null || data.length > most || entry.size > most) {
    const limit = most === Math.floor(byRatio) ? `${limits.maxInflateRatio} times its packed size` : `${most} bytes`
    throw tooLarge(`its part ${name} unpacks to more than ${limit}`, file)
  }
  if (data.length !== entry.size || crc32(data) !== entry.crc)
    throw damaged(`its part ${name} does not match its checksum`, file)
  return data
}

/** Room for the declared size in one piece: in small pieces the content would be there twice for a moment. Null beyond `most`. */
function inflate({ name, packed, size }: ZipEntry, most: number, file: string): Buffer | null {
  const room = Math.min(size + 1, most, packed.length * DEFLATE_RATIO)
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(most, 1),
      chunkSize: Math.max(room, LEAST_CHUNK_BYTES),
    })
  } catch (error) {
    if (systemErrorCode(error) === 'ERR_BUFFER_TOO_LARGE') return null
    throw damaged(`its part ${name} cannot be unpacked`, file, { cause: error })
  }
}
