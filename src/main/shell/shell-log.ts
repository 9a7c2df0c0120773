import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MAX_BYTES = 5 * 1024 * 1024

/**
 * The shell's own log: what the engine process printed and what became of it. Two files of at most 5 MiB. The engine writes its
 * structured log itself; what arrives here is the little that comes from outside of it, a crash above all, so it is written
 * at once.
 *
 * @param clock For the time of each entry.
 */
export function openShellLog(folder: string, clock: () => Date): (text: string) => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'shell.log')
  return text => {
    const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 }
    if (size > MAX_BYTES) renameSync(file, join(folder, 'shell.1.log'))
    appendFileSync(file, `${clock().toISOString()} ${text.endsWith('\n') ? text : `${text}\n`}`)
  }
}
