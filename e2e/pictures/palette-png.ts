import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const COLOURS = 256

/**
 * A picture of a screen in at most 256 colours, a third of its size: the colours used most stay exactly as they are, the others (edges of
 * letters) become the nearest of those.
 *
 * @param png as Chromium writes it: 8 bits a channel, RGB or RGBA, not interlaced, all pixels opaque
 */
export function palettePng(png: Buffer): Buffer {
  const chunks = readChunks(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = header[9] === 6 ? 4 : 3
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const pixels = unfiltered(inflateSync(packed), { stride: width * channels, height, channels })

  const { palette, indexOf } = paletteOf(pixels, channels)
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < width * height; at++) {
    rows[Math.floor(at / width) + at + 1] = indexOf(colourAt(pixels, at * channels))
  }
  const indexed = Buffer.from(header)
  indexed[9] = 3
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', indexed),
    chunk('PLTE', Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function paletteOf(pixels: Buffer, channels: number) {
  const uses = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = colourAt(pixels, at)
    uses.set(colour, (uses.get(colour) ?? 0) + 1)
  }
  const palette = spread([...uses].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour))
  const known = new Map(palette.map((colour, index) => [colour, index]))
  const indexOf = (colour: number): number => {
    const index = known.get(colour) ?? nearest(palette, colour)
    known.set(colour, index)
    return index
  }
  return { palette, indexOf }
}

/** The most used colours, none as near to another as the least distance with which there is room for all kinds of them. */
function spread(byUse: readonly number[]): readonly number[] {
  for (let least = 0; ; least = least * 1.5 + 8) {
    const chosen: number[] = []
    for (const colour of byUse) {
      if (chosen.length > COLOURS) break
      if (chosen.every(other => distance(colour, other) > least)) chosen.push(colour)
    }
    if (chosen.length <= COLOURS) return chosen
  }
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map(other => distance(colour, other))
  return distances.indexOf(Math.min(...distances))
}

/** Squared, in steps of the three channels. */
function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16)
  const green = ((one >> 8) & 255) - ((other >> 8) & 255)
  const blue = (one & 255) - (other & 255)
  return red * red + green * green + blue * blue
}

function colourAt(pixels: Buffer, at: number): number {
  return pixels.readUIntBE(at, 3)
}

interface Rows {
  readonly stride: number
  readonly height: number
  readonly channels: number
}

/** Undoes PNG's five row filters. */
function unfiltered(data: Buffer, { stride, height, channels }: Rows): Buffer {
  const pixels = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)] ?? 0
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column
      const left = column < channels ? 0 : (pixels[at - channels] ?? 0)
      const up = row === 0 ? 0 : (pixels[at - stride] ?? 0)
      const corner = row === 0 || column < channels ? 0 : (pixels[at - stride - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      pixels[at] = (data[row * (stride + 1) + 1 + column] ?? 0) + guess
    }
  }
  return pixels
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner
}

function readChunks(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks: { readonly type: string; readonly data: Buffer }[] = []
  for (let at = SIGNATURE.length; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
