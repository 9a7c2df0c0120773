import { damaged, notAWorkbook, tooLarge } from './archive-failure.ts'
import { findEndRecord } from './end-record.ts'
import type { ZipEntry } from './zip-entry.ts'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
/** Encrypted, strongly encrypted, or with a hidden directory. */
const ENCRYPTED = 0x2041
const WIDE = 0xffffffff

interface CentralEntry extends Omit<ZipEntry, 'packed'> {
  readonly packedSize: number
  readonly offset: number
  readonly next: number
}

/**
 * Lists an archive by its directory and checks every entry against its local header: same name, inside the file, none over another.
 * Two readers of a file that lies in one of the two would see two different workbooks.
 * @throws EngineFailure `file_read_error`, `file_too_large`
 */
export function zipDirectory(
  bytes: Buffer,
  options: { readonly file: string; readonly maxArchiveEntries: number },
): readonly ZipEntry[] {
  const { file, maxArchiveEntries } = options
  const end = findEndRecord(bytes)
  if (end === null) throw damaged('the end of its archive is missing', file, { transient: true })
  if (end.entries > maxArchiveEntries) {
    throw tooLarge(`its archive lists ${end.entries} entries, at most ${maxArchiveEntries} are read`, file)
  }
  if (end.directoryOffset + end.directorySize > end.end) throw damaged('the directory of its archive is cut off', file)

  const entries: CentralEntry[] = []
  let at = end.directoryOffset
  while (entries.length < end.entries) {
    const entry = at + CENTRAL_SIZE <= end.end ? centralEntry(bytes, at, file) : null
    if (entry === null || entry.next > end.end) throw damaged('the directory of its archive is cut off', file)
    entries.push(entry)
    at = entry.next
  }
  if (at !== end.directoryOffset + end.directorySize)
    throw damaged('the directory of its archive has another size than it says', file)
  return withBodies(bytes, entries, { file, limit: end.directoryOffset })
}

function centralEntry(bytes: Buffer, at: number, file: string): CentralEntry | null {
  if (bytes.readUInt32LE(at) !== CENTRAL) return null
  if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw notAWorkbook('an archive with a password', file)
  const method = bytes.readUInt16LE(at + 10)
  if (method !== 0 && method !== 8) throw damaged(`an entry is packed by the unknown method ${method}`, file)
  const nameEnd = at + CENTRAL_SIZE + bytes.readUInt16LE(at + 28)
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
  const wide = wideFields(bytes.subarray(nameEnd, extraEnd), [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ])
  return {
    name: entryName(bytes.toString('utf8', at + CENTRAL_SIZE, nameEnd)),
    method: method === 0 ? 'stored' : 'deflated',
    crc: bytes.readUInt32LE(at + 16),
    size: wide[0],
    packedSize: wide[1],
    offset: wide[2],
    next: extraEnd + bytes.readUInt16LE(at + 32),
  }
}

/** Some writers separate folders with `\`. */
function entryName(name: string): string {
  return name.replaceAll('\\', '/')
}

/** Size, packed size and offset, each taken from the 64-bit extra field where the 32-bit one says so. */
function wideFields(extra: Buffer, fields: readonly [number, number, number]): [number, number, number] {
  const found: [number, number, number] = [...fields]
  for (let at = 0; at + 4 <= extra.length;) {
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)]
    let from = at + 4
    for (const index of id === 1 ? [0, 1, 2] : []) {
      if (found[index] !== WIDE || from + 8 > Math.min(at + 4 + length, extra.length)) continue
      found[index] = Number(extra.readBigUInt64LE(from))
      from += 8
    }
    at += 4 + length
  }
  return found
}

function withBodies(
  bytes: Buffer,
  entries: readonly CentralEntry[],
  { file, limit }: { readonly file: string; readonly limit: number },
): readonly ZipEntry[] {
  const names = new Set<string>()
  const bodies = new Map<CentralEntry, Buffer>()
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const { name, offset, packedSize } = entry
    const inside = offset >= free && offset + LOCAL_SIZE <= limit && bytes.readUInt32LE(offset) === LOCAL
    if (!inside) throw damaged(`its part ${name} does not stand where the directory says`, file)
    const nameEnd = offset + LOCAL_SIZE + bytes.readUInt16LE(offset + 26)
    const start = nameEnd + bytes.readUInt16LE(offset + 28)
    const isSame = entryName(bytes.toString('utf8', offset + LOCAL_SIZE, nameEnd)) === name
    free = start + packedSize
    if (!isSame || free > limit) throw damaged(`its part ${name} does not stand where the directory says`, file)
    if (names.has(name.toLowerCase())) throw damaged(`its part ${name} stands in it twice`, file)
    names.add(name.toLowerCase())
    bodies.set(entry, bytes.subarray(start, free))
  }
  return entries.map(entry => ({
    name: entry.name,
    method: entry.method,
    crc: entry.crc,
    size: entry.size,
    packed: bodies.get(entry) ?? Buffer.alloc(0),
  }))
}
