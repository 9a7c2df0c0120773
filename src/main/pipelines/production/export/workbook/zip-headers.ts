/** An entry of an archive; sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly offset: number
  readonly crc: number
  readonly size: number
  readonly packedSize: number
}

const DEFLATED = 8
/** 1 January 1980, the first day of the format. */
const FIRST_DAY = 0x21
const VERSION = 20
const LIMIT = 0xff_ff_ff_ff

/** Header before an entry's bytes (APPNOTE 4.3.7). @throws RangeError beyond 4 GiB, which no sheet of at most 1,048,576 rows comes near */
export function localHeader(entry: ZipEntry): Buffer {
  return Buffer.concat([numbers([0x04_03_4b_50, 4], ...common(entry)), Buffer.from(entry.name)])
}

/** Header in the directory (APPNOTE 4.3.12). */
export function directoryHeader(entry: ZipEntry): Buffer {
  return Buffer.concat([
    numbers([0x02_01_4b_50, 4], [VERSION, 2], ...common(entry), [0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4]),
    Buffer.from(entry.name),
  ])
}

/** End of the directory (APPNOTE 4.3.16). */
export function endRecord(count: number, start: number, size: number): Buffer {
  return numbers([0x06_05_4b_50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [start, 4], [0, 2])
}

function common({ name, crc, size, packedSize }: ZipEntry): readonly Field[] {
  return [
    [VERSION, 2],
    [0, 2],
    [DEFLATED, 2],
    [0, 2],
    [FIRST_DAY, 2],
    [crc, 4],
    [packedSize, 4],
    [size, 4],
    [Buffer.byteLength(name), 2],
    [0, 2],
  ]
}

type Field = readonly [value: number, bytes: 2 | 4]

function numbers(...fields: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((total, [, bytes]) => total + bytes, 0))
  let at = 0
  for (const [value, bytes] of fields) {
    if (value > LIMIT) throw new RangeError(`An archive entry of ${value} bytes is beyond 4 GiB`)
    at = buffer.writeUIntLE(value, at, bytes)
  }
  return buffer
}
