import { inflateRawSync } from 'node:zlib'

/** One file of an archive and where its compressed bytes stand. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly data: Buffer
  /** Offset of the compressed bytes in the archive. */
  readonly bodyOffset: number
  /** Number of compressed bytes. */
  readonly bodySize: number
}

/** Reads every entry of a well-formed archive; meant for files that tests and generators wrote themselves. */
export function readZip(archive: Buffer): readonly ZipEntry[] {
  const { count, offset } = centralDirectory(archive)
  const entries: ZipEntry[] = []
  let at = offset
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error(`No directory entry at byte ${at}`)
    const method = archive.readUInt16LE(at + 10)
    const bodySize = archive.readUInt32LE(at + 20)
    const nameSize = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameSize)
    const local = archive.readUInt32LE(at + 42)
    const bodyOffset = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const body = archive.subarray(bodyOffset, bodyOffset + bodySize)
    entries.push({ name, method, bodyOffset, bodySize, data: method === 0 ? Buffer.from(body) : inflateRawSync(body) })
    at += 46 + nameSize + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

/** Where the central directory of an archive starts and how many entries it lists. */
export function centralDirectory(archive: Buffer): { readonly count: number; readonly offset: number } {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0) throw new Error('Not a ZIP archive: it has no end record')
  return { count: archive.readUInt16LE(end + 10), offset: archive.readUInt32LE(end + 16) }
}
