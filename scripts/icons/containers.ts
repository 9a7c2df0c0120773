import { png, type Picture } from './png.ts'

/** Windows' icon file: a directory of pictures, each a PNG, which Windows reads since Vista. */
export function ico(pictures: readonly Picture[]): Buffer {
  const files = pictures.map(png)
  const header = Buffer.from([0, 0, 1, 0, pictures.length, 0])
  let offset = header.length + 16 * pictures.length
  const directory = pictures.map(({ side }, at) => {
    const entry = Buffer.alloc(16)
    const size = files[at]?.length ?? 0
    // 256 is written as 0.
    entry.set([side % 256, side % 256, 0, 0, 1, 0, 32, 0])
    entry.writeUInt32LE(size, 8)
    entry.writeUInt32LE(offset, 12)
    offset += size
    return entry
  })
  return Buffer.concat([header, ...directory, ...files])
}

/** What macOS calls the sizes; those of `ic11` to `ic14` are for displays of double density. */
const ICNS_TYPES = [
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
] as const

/** macOS's icon file: pictures as PNG, each under its type. */
export function icns(draw: (side: number) => Picture): Buffer {
  const entries = ICNS_TYPES.map(([type, side]) => framed(type, png(draw(side))))
  return framed('icns', Buffer.concat(entries))
}

function framed(type: string, data: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.write(type, 'latin1')
  header.writeUInt32BE(data.length + 8, 4)
  return Buffer.concat([header, data])
}
