/** One of the two streams of a command. */
export interface Output {
  readonly isTty: boolean
  /** False once the reader at the other end has gone (`moldline orders | head`); writing is then without effect. */
  readonly open: boolean
  /** Resolves when the text has been handed over. @throws Error when it cannot be written, e.g. into a file on a full disk */
  readonly write: (text: string) => Promise<void>
}

/** Writes to a stream of the process and survives a reader that goes away early. */
export function streamOutput(stream: NodeJS.WriteStream): Output {
  let open = true
  // Each write learns of its own error; without a listener the first would end the process.
  stream.on('error', () => (open = false))
  return {
    isTty: stream.isTTY,
    get open() {
      return open
    },
    write: text =>
      new Promise((resolve, reject) => {
        if (!open) return resolve()
        stream.write(text, error => (error && !isGoneReader(error) ? reject(error) : resolve()))
      }),
  }
}

function isGoneReader(error: Error): boolean {
  const code = 'code' in error ? error.code : undefined
  return code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED'
}
