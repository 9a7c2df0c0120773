const FIRST_BYTES = 1 << 20
/** Lines are turned into bytes in batches; a character takes three bytes at most. */
const BATCH_LENGTH = 1 << 16
const BYTES_PER_CHARACTER = 3

/** Collects lines as UTF-8 bytes, so that a large file's rows are never one string and never there twice. */
export interface RowBytes {
  add(line: string): void
  /** All lines in a buffer of their own, which can be handed to another thread without a copy. */
  take(): Uint8Array<ArrayBuffer>
}

export function rowBytes(): RowBytes {
  const encoder = new TextEncoder()
  let buffer = new ArrayBuffer(FIRST_BYTES)
  let used = 0
  let pending = ''

  function flush(): void {
    const room = used + pending.length * BYTES_PER_CHARACTER
    if (room > buffer.byteLength) buffer = buffer.transfer(Math.max(room, Math.ceil(buffer.byteLength * 1.5)))
    used += encoder.encodeInto(pending, new Uint8Array(buffer, used)).written
    pending = ''
  }

  return {
    add(line) {
      pending += line
      if (pending.length > BATCH_LENGTH) flush()
    },
    take() {
      flush()
      return new Uint8Array(buffer.transfer(used))
    },
  }
}
