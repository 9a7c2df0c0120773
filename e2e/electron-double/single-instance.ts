import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Electron's lock of a single instance, by files: a second process leaves what it hands over in a folder the first one watches.
 *
 * @returns whether this process is the first
 */
export function takeSingleInstance(folder: string, data: unknown, onSecond: (data: unknown) => void): boolean {
  const lock = join(folder, 'single-instance')
  const handOver = join(folder, 'handed-over')
  mkdirSync(handOver, { recursive: true })
  if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
    const file = join(handOver, `${process.pid}.json`)
    writeFileSync(`${file}.part`, JSON.stringify(data ?? null))
    renameSync(`${file}.part`, file)
    return false
  }
  writeFileSync(lock, String(process.pid))
  // Watching does not keep a process alive that has nothing else to do.
  watch(handOver, () => readHandedOver(handOver, onSecond)).unref()
  return true
}

function readHandedOver(folder: string, onSecond: (data: unknown) => void): void {
  for (const name of readdirSync(folder).filter(found => found.endsWith('.json'))) {
    const file = join(folder, name)
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
    rmSync(file)
    onSecond(data)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
