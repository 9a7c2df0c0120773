import { crc32, inflateRawSync } from 'node:zlib'
import { systemErrorCode } from '../io-failure.ts'
import { damaged, tooLarge } from './archive-failure.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import type { ZipEntry } from './zip-entry.ts'

/** Below this size no ratio is suspicious: a sheet of equal cells packs as tightly as a bomb. */
const RATIO_FREE_BYTES = 16 * 1024 * 1024
/** Deflate never packs tighter than this, so what an archive declares beyond it is a lie. */
const DEFLATE_RATIO = 1032
/** Least that zlib is given room for at once. */
const LEAST_CHUNK_BYTES = 64 * 1024

/**
 * Unpacks an entry, counting real bytes: it stops at the limit and at the size the archive declares, whichever comes first, and
 * compares size and checksum with the directory.
 * @param room inflated bytes left for the whole archive
 * @throws EngineFailure `file_read_error`, `file_too_large`
 */
export function inflateEntry(
  entry: ZipEntry,
  limits: ArchiveLimits,
  { room, file }: { readonly room: number; readonly file: string },
): Buffer {
  const { name, packed, size } = entry
  const byRatio = Math.max(RATIO_FREE_BYTES, packed.length * limits.maxInflateRatio)
  const most = Math.floor(Math.min(limits.maxEntryBytes, room, byRatio))
  if (size > most) {
    const limit = most === Math.floor(byRatio) ? `${limits.maxInflateRatio} times its packed size` : `${most} bytes`
    throw tooLarge(`its part ${name} unpacks to more than ${limit}`, file)
  }
  const data = entry.method === 'stored' ? packed : inflate(entry, file)
  if (data?.length !== size || crc32(data) !== entry.crc) {
    throw damaged(`its part ${name} does not match its size and checksum`, file)
  }
  return data
}

/** Room for the declared size in one piece: in small pieces the content would be there twice for a moment. Null for more than that. */
function inflate({ name, packed, size }: ZipEntry, file: string): Buffer | null {
  const room = Math.min(size + 1, packed.length * DEFLATE_RATIO)
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(room, LEAST_CHUNK_BYTES) })
  } catch (error) {
    if (systemErrorCode(error) === 'ERR_BUFFER_TOO_LARGE') return null
    throw damaged(`its part ${name} cannot be unpacked`, file, { cause: error })
  }
}
