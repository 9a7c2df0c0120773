import { closeSync, existsSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

export interface RotatingLogFile {
  readonly write: (line: string) => void
  readonly close: () => void
}

/**
 * An append-only log file that is renamed to `.1`, `.2` … when it grows past its limit. Written synchronously, so a line is on
 * its way to disk before the engine goes on: the last lines before a crash are the ones that matter. (pino-roll writes through a
 * buffer and brings date-fns along.)
 *
 * @param maxBytes size at which the file is rotated, in bytes
 * @param kept how many rotated files stay
 */
export function openRotatingLogFile(path: string, maxBytes: number, kept: number): RotatingLogFile {
  let descriptor = openSync(path, 'a', 0o600)
  let size = fstatSync(descriptor).size

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

  return {
    write(line) {
      const bytes = Buffer.byteLength(line)
      if (size > 0 && size + bytes > maxBytes) rotate()
      writeSync(descriptor, line)
      size += bytes
    },
    close: () => closeSync(descriptor),
  }
}
