import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { directoryHeader, endRecord, type ZipEntry, localHeader } from './zip-headers.ts'

/** An archive that is being written: entries one after the other, then its directory. */
export interface ZipFile {
  readonly add: (name: string, pieces: Iterable<string>) => Promise<void>
  readonly finish: () => Promise<void>
}

/**
 * Writes an archive in constant memory. Sizes are patched into an entry's header when it is done, so every reader can read it in one pass.
 * No time stands in it: equal content gives equal bytes. Compression happens off the thread; between two pieces other work gets its turn.
 */
export function createZipFile(handle: FileHandle, signal: AbortSignal | undefined): ZipFile {
  const entries: ZipEntry[] = []
  let position = 0

  async function write(bytes: Uint8Array): Promise<void> {
    await handle.write(bytes, 0, bytes.length, position)
    position += bytes.length
  }

  return {
    async add(name, pieces) {
      const offset = position
      let crc = 0
      let size = 0
      function* bytes(): Generator<Buffer> {
        for (const piece of pieces) {
          const buffer = Buffer.from(piece)
          crc = crc32(buffer, crc)
          size += buffer.length
          yield buffer
        }
      }
      await write(localHeader({ name, offset, crc, size, packedSize: 0 }))
      const start = position
      await pipeline(
        Readable.from(bytes()),
        createDeflateRaw(),
        async (packed: AsyncIterable<Buffer>) => {
          for await (const chunk of packed) await write(chunk)
        },
        { ...(signal && { signal }) },
      )
      const entry = { name, offset, crc, size, packedSize: position - start }
      const header = localHeader(entry)
      await handle.write(header, 0, header.length, offset)
      entries.push(entry)
    },
    async finish() {
      const start = position
      for (const entry of entries) await write(directoryHeader(entry))
      await write(endRecord(entries.length, start, position - start))
    },
  }
}
