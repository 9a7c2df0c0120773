/** Where an archive's directory stands. */
export interface EndRecord {
  readonly entries: number
  readonly directoryOffset: number
  readonly directorySize: number
  /** Where the directory must end: the first byte of the end records. */
  readonly end: number
}

const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const END_SIZE = 22
const LOCATOR64_SIZE = 20
/** An archive comment has at most this many bytes. */
const MAX_COMMENT = 0xffff

/** Finds the end record of an archive, 64-bit ones included (some writers use them for small files too); null when there is none. */
export function findEndRecord(bytes: Buffer): EndRecord | null {
  const lowest = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT)
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) !== END || at + END_SIZE + bytes.readUInt16LE(at + 20) !== bytes.length) continue
    const record = {
      entries: bytes.readUInt16LE(at + 10),
      directorySize: bytes.readUInt32LE(at + 12),
      directoryOffset: bytes.readUInt32LE(at + 16),
      end: at,
    }
    const isWide =
      record.entries === 0xffff || record.directoryOffset === 0xffffffff || record.directorySize === 0xffffffff
    return isWide ? (endRecord64(bytes, at) ?? record) : record
  }
  return null
}

function endRecord64(bytes: Buffer, end: number): EndRecord | null {
  const locator = end - LOCATOR64_SIZE
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR64) return null
  const at = Number(bytes.readBigUInt64LE(locator + 8))
  if (at + 56 > locator || bytes.readUInt32LE(at) !== END64) return null
  return {
    entries: Number(bytes.readBigUInt64LE(at + 32)),
    directorySize: Number(bytes.readBigUInt64LE(at + 40)),
    directoryOffset: Number(bytes.readBigUInt64LE(at + 48)),
    end: at,
  }
}
