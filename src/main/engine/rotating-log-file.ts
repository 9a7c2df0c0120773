import { closeSync, existsSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

export interface RotatingLogFile {
  readonly write: (line: string) => void
  readonly close: () => void
}

/**
 * An append-only log file that is renamed to `.1`, `.2` … when it grows past its limit. Written synchronously, so a line is on
 * its way to disk before the engine goes on: the last lines before a crash are the ones that matter. (pino-roll writes through a
 * buffer and brings date-fns along.) Lines that a full or failing disk does not take are counted, and told with the first that it takes
 * again: a log must not end what it tells of.
 *
 * @param maxBytes size at which the file is rotated, in bytes
 * @param kept how many rotated files stay
 */
export function openRotatingLogFile(path: string, maxBytes: number, kept: number): RotatingLogFile {
  let descriptor = openSync(path, 'a', 0o600)
  let size = fstatSync(descriptor).size
  let lost = 0

  function rotate(): void {
    closeSync(descriptor)
    rmSync(`${path}.${kept}`, { force: true })
    for (let index = kept - 1; index >= 1; index--) {
      if (existsSync(`${path}.${index}`)) renameSync(`${path}.${index}`, `${path}.${index + 1}`)
    }
    renameSync(path, `${path}.1`)
    descriptor = openSync(path, 'a', 0o600)
    size = 0
  }

  function append(text: string): void {
    const bytes = Buffer.byteLength(text)
    if (size > 0 && size + bytes > maxBytes) rotate()
    const written = writeSync(descriptor, text)
    size += written
    if (written < bytes) throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' })
  }

  return {
    write(line) {
      try {
        append(
          lost === 0
            ? line
            : `\n${JSON.stringify({ level: 40, lost, msg: 'lines before this one were lost' })}\n${line}`,
        )
        lost = 0
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error
        lost += 1
      }
    },
    close: () => closeSync(descriptor),
  }
}
