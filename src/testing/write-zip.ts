import { constants, crc32, deflateRawSync } from 'node:zlib'

/** One file to put into an archive. The optional fields let a test tell lies about it. */
export interface ZipInput {
  readonly name: string
  readonly data: Buffer
  readonly method?: 'deflate' | 'store'
  /** Bytes to store as they are, already deflated; `data` then only serves the declared size and checksum. */
  readonly rawDeflate?: Buffer
  /** Inflated size to declare instead of the real one, bytes. */
  readonly declaredSize?: number
  /** Checksum to declare instead of the real one. */
  readonly declaredCrc?: number
  /** Method number to declare instead of the real one. */
  readonly declaredMethod?: number
  /** Flag bits, for example 1 for "encrypted". */
  readonly flags?: number
}

/** How entries are compressed. `portable` gives the same bytes on every processor: run-length matches only, no hashing. */
export type ZipCompression = 'default' | 'portable' | 'none'

const localHeaderSize = 30
const centralHeaderSize = 46
/** 1980-01-01, the first date a ZIP archive can hold: archives do not depend on the clock. */
const dosDate = 0x0021

/** Writes a plain ZIP archive (no ZIP64, no data descriptors), entries in the given order. */
export function writeZip(inputs: readonly ZipInput[], compression: ZipCompression = 'default'): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const input of inputs) {
    const stored = compression === 'none' || input.method === 'store'
    const body = input.rawDeflate ?? (stored ? input.data : deflate(input.data, compression))
    const method = input.declaredMethod ?? (input.rawDeflate === undefined && stored ? 0 : 8)
    const name = Buffer.from(input.name, 'utf8')
    const fields = commonFields(input, method, body.length, name.length)
    const local = Buffer.alloc(localHeaderSize)
    local.writeUInt32LE(0x04034b50, 0)
    fields.copy(local, 4)
    const central = Buffer.alloc(centralHeaderSize)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    fields.copy(central, 6)
    central.writeUInt32LE(offset, 42)
    parts.push(local, name, body)
    directory.push(central, name)
    offset += localHeaderSize + name.length + body.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(inputs.length, 8)
  end.writeUInt16LE(inputs.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

/** The 26 bytes that the local and the central header share, from "version needed" to "extra length". */
function commonFields(input: ZipInput, method: number, bodySize: number, nameSize: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(input.flags ?? 0, 2)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt16LE(dosDate, 8)
  fields.writeUInt32LE(input.declaredCrc ?? crc32(input.data), 10)
  fields.writeUInt32LE(bodySize, 14)
  fields.writeUInt32LE(input.declaredSize ?? input.data.length, 18)
  fields.writeUInt16LE(nameSize, 22)
  return fields
}

function deflate(data: Buffer, compression: ZipCompression): Buffer {
  return deflateRawSync(data, compression === 'portable' ? { strategy: constants.Z_RLE } : { level: 6 })
}
