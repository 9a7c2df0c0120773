import { damaged, notAWorkbook } from './archive-failure.ts'
import type { ArchiveLimits } from './archive-limits.ts'
import { inflateEntry } from './inflate-entry.ts'
import { zipDirectory } from './zip-directory.ts'

const OLE_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * Unpacks a workbook's archive under limits; the parser then gets these parts and never the file, so nothing is inflated twice.
 * @returns parts by name
 * @throws EngineFailure `file_read_error`, `file_too_large`
 */
export function readArchive(bytes: Buffer, limits: ArchiveLimits, file: string): ReadonlyMap<string, Buffer> {
  if (bytes.length === 0) throw damaged('it is empty', file, { transient: true })
  if (bytes.subarray(0, OLE_SIGNATURE.length).equals(OLE_SIGNATURE)) {
    throw notAWorkbook('a password-protected workbook or one in the old .xls format', file)
  }
  if (bytes.length < 4 || bytes.toString('latin1', 0, 2) !== 'PK') throw notAWorkbook('another kind of file', file)
  const entries = zipDirectory(bytes, { file, maxArchiveEntries: limits.maxArchiveEntries })
  const parts = new Map<string, Buffer>()
  let room = limits.maxInflatedBytes
  for (const entry of entries) {
    const data = inflateEntry(entry, limits, { room, file })
    room -= data.length
    parts.set(entry.name, data)
  }
  return parts
}
