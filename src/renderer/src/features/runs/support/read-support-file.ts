import { SUPPORT_FORMAT, SUPPORT_LIMITS, SUPPORT_VERSION, SupportFile } from '../../../../../contract/support-file.ts'

/** Why a file is not shown. */
export type SupportRefusal = 'too-large' | 'not-packed' | 'not-ours' | 'newer' | 'damaged'

export type ReadSupportFile =
  | { readonly kind: 'opened'; readonly file: SupportFile }
  | { readonly kind: 'refused'; readonly reason: SupportRefusal }

export interface SupportLimits {
  /** Bytes of the file, and of what it unpacks to. */
  readonly packed: number
  readonly unpacked: number
}

/**
 * Reads a file for support in the window, without the engine. The file may come from anywhere: it is unpacked in pieces that are counted, so
 * that no small file fills the memory, and whatever is not as `SupportFile` says is refused as a whole.
 */
export async function readSupportFile(blob: Blob, limits: SupportLimits = SUPPORT_LIMITS): Promise<ReadSupportFile> {
  if (blob.size > limits.packed) return refused('too-large')
  const text = await unpack(blob, limits.unpacked)
  if (text === null) return refused('not-packed')
  if (text === 'too-large') return refused('too-large')
  return parse(text.text)
}

function parse(text: string): ReadSupportFile {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    // Whoever made it, it was not the console.
    return refused('not-ours')
  }
  const { format, version } = headOf(content)
  if (format !== SUPPORT_FORMAT) return refused('not-ours')
  if (typeof version === 'number' && version > SUPPORT_VERSION) return refused('newer')
  const file = SupportFile.safeParse(content)
  return file.success ? { kind: 'opened', file: file.data } : refused('damaged')
}

function headOf(content: unknown): { readonly format?: unknown; readonly version?: unknown } {
  return typeof content === 'object' && content !== null ? content : {}
}

/** Null when it is no gzip or is cut off. */
async function unpack(blob: Blob, most: number): Promise<{ readonly text: string } | 'too-large' | null> {
  const reader = blob.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const decoder = new TextDecoder()
  const pieces: string[] = []
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      bytes += value.byteLength
      if (bytes > most) {
        void reader.cancel()
        return 'too-large'
      }
      pieces.push(decoder.decode(value, { stream: true }))
    }
  } catch {
    // The stream says only that the bytes are no gzip.
    return null
  }
  return { text: pieces.join('') + decoder.decode() }
}

function refused(reason: SupportRefusal): ReadSupportFile {
  return { kind: 'refused', reason }
}
