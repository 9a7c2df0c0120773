import type { FileDifference } from './run-comparison.ts'
import type { FileReceipt } from './run-receipt.ts'

/** Which source files stand otherwise; a file that was loaded and one that was known already stand the same. By path. */
export function compareFiles(before: readonly FileReceipt[], after: readonly FileReceipt[]): readonly FileDifference[] {
  const [old, now] = [byPath(before), byPath(after)]
  const paths = [...new Set([...old.keys(), ...now.keys()])].toSorted()
  return paths.flatMap((path): readonly FileDifference[] => {
    const [from, to] = [old.get(path) ?? null, now.get(path) ?? null]
    const change = changeOf(from, to)
    return change === null ? [] : [{ path, table: (to ?? from)?.table ?? null, change, before: from, after: to }]
  })
}

function byPath(files: readonly FileReceipt[]): ReadonlyMap<string, FileReceipt> {
  return new Map(files.map(file => [file.path, file]))
}

function changeOf(before: FileReceipt | null, after: FileReceipt | null): FileDifference['change'] | null {
  if (before === null) return after === null ? null : 'new'
  if (after === null) return 'gone'
  if (before.contentHash !== after.contentHash || !isEqual(before.rows, after.rows)) return 'changed'
  const isSame =
    standing(before) === standing(after) && isEqual(before.hold, after.hold) && before.reason === after.reason
  return isSame ? null : 'state'
}

function standing({ state }: FileReceipt): string {
  return state === 'loaded' || state === null ? 'unchanged' : state
}

function isEqual(one: object | null, other: object | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
