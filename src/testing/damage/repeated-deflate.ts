import { constants, crc32, deflateRawSync } from 'node:zlib'

/** A deflate stream of a head, a chunk many times over and a tail, made without holding what it inflates to. */
export interface RepeatedDeflate {
  readonly deflated: Buffer
  /** Inflated size, bytes. */
  readonly size: number
  readonly crc: number
}

/** Deflates each piece once, flushed so that it stands alone, and repeats the chunk's bytes. */
export function repeatedDeflate(head: Buffer, chunk: Buffer, times: number, tail: Buffer): RepeatedDeflate {
  const pieces = [standalone(head), ...Array<Buffer>(times).fill(standalone(chunk)), standalone(tail)]
  let crc = crc32(head)
  for (let index = 0; index < times; index++) crc = crc32(chunk, crc)
  const emptyLastBlock = Buffer.of(0x03, 0x00)
  return {
    deflated: Buffer.concat([...pieces, emptyLastBlock]),
    size: head.length + chunk.length * times + tail.length,
    crc: crc32(tail, crc),
  }
}

function standalone(piece: Buffer): Buffer {
  return deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH })
}
