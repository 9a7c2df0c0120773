import type { ColumnNote } from '../../../contract/source-file.ts'

/** Counts what was unusual, once per column and kind, with the address where it was seen first. */
export interface ColumnNotes {
  add(kind: ColumnNote['kind'], column: string, address: string): void
  list(): readonly ColumnNote[]
}

export function columnNotes(): ColumnNotes {
  const notes = new Map<string, { kind: ColumnNote['kind']; column: string; count: number; firstAddress: string }>()
  return {
    add(kind, column, address) {
      const key = `${kind}:${column}`
      const note = notes.get(key)
      if (note === undefined) notes.set(key, { kind, column, count: 1, firstAddress: address })
      else note.count += 1
    },
    list: () => [...notes.values()],
  }
}
