/** Record numbers of [MS-XLSB] 2.3 that the writers use. */
export const xlsbRecord = {
  rowHeader: 0x00,
  blank: 0x01,
  wholeNumber: 0x02,
  error: 0x03,
  truth: 0x04,
  real: 0x05,
  inlineText: 0x06,
  sharedText: 0x07,
  formulaText: 0x08,
  formulaNumber: 0x09,
  formulaError: 0x0b,
  stringItem: 0x13,
  beginSheetData: 0x91,
  endSheetData: 0x92,
  dimension: 0x94,
  beginStrings: 0x9f,
  endStrings: 0xa0,
} as const

/** One record of a binary part: its number, where its payload stands and where the record begins. */
export interface XlsbRecord {
  readonly type: number
  readonly start: number
  readonly payload: Buffer
}

/** Walks the records of a binary part. */
export function* readXlsbRecords(part: Buffer): Generator<XlsbRecord> {
  let at = 0
  while (at < part.length) {
    const start = at
    let type = part.readUInt8(at++)
    if (type & 0x80) type = (type & 0x7f) | ((part.readUInt8(at++) & 0x7f) << 7)
    let size = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part.readUInt8(at++)
      size |= (byte & 0x7f) << shift
      if (!(byte & 0x80)) break
    }
    yield { type, start, payload: part.subarray(at, at + size) }
    at += size
  }
}

/** A growing buffer of records; a class because it holds the buffer and the position, and writes millions of cells. */
export class XlsbRecordWriter {
  #buffer = Buffer.allocUnsafe(65_536)
  #at = 0

  /** Starts a record of a known payload size, bytes. */
  record(type: number, size: number): void {
    this.#reserve(size + 6)
    if (type < 0x80) this.#buffer[this.#at++] = type
    else {
      this.#buffer[this.#at++] = (type & 0x7f) | 0x80
      this.#buffer[this.#at++] = type >> 7
    }
    let rest = size
    while (rest > 0x7f) {
      this.#buffer[this.#at++] = (rest & 0x7f) | 0x80
      rest >>= 7
    }
    this.#buffer[this.#at++] = rest
  }

  u8(value: number): void {
    this.#buffer[this.#at++] = value
  }

  u16(value: number): void {
    this.#at = this.#buffer.writeUInt16LE(value, this.#at)
  }

  u32(value: number): void {
    this.#at = this.#buffer.writeUInt32LE(value >>> 0, this.#at)
  }

  f64(value: number): void {
    this.#at = this.#buffer.writeDoubleLE(value, this.#at)
  }

  /** XLWideString: number of UTF-16 units, then the units. Takes 4 + 2 × length bytes. */
  text(value: string): void {
    this.u32(value.length)
    this.#at += this.#buffer.write(value, this.#at, 'utf16le')
  }

  bytes(value: Uint8Array): void {
    this.#buffer.set(value, this.#at)
    this.#at += value.length
  }

  /** What was written so far, as a copy. */
  toBuffer(): Buffer {
    return Buffer.from(this.#buffer.subarray(0, this.#at))
  }

  #reserve(size: number): void {
    if (this.#at + size <= this.#buffer.length) return
    const grown = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + size))
    this.#buffer.copy(grown, 0, 0, this.#at)
    this.#buffer = grown
  }
}
