import { guarded, guardedAsync } from '../storage/storage-failure.ts'

/**
 * The same reads, but what SQLite says of a damaged file or a bad disk is a failure a planner understands, not a defect.
 *
 * @param path of the database they read
 */
export function guardedReads<Reads extends object>(path: string, reads: Reads): Reads {
  const entries = Object.entries(reads).map(([name, value]: [string, unknown]) => {
    if (typeof value === 'function') {
      return [name, (...parameters: readonly unknown[]) => call(path, () => Reflect.apply(value, reads, parameters))]
    }
    return [name, typeof value === 'object' && value !== null ? guardedReads(path, value) : value]
  })
  return Object.fromEntries(entries) as Reads
}

function call(path: string, read: () => unknown): unknown {
  const result = guarded(path, read)
  return result instanceof Promise ? guardedAsync(path, () => result) : result
}
