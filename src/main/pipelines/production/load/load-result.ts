import type { TableName } from '../../../../contract/table.ts'

/** What loading did to one table, in rows. */
export interface TableLoad {
  readonly table: TableName
  /** Alive in the new generation. */
  readonly rows: number
  /** New content under a new key. */
  readonly added: number
  /** New content under a key that had other content (design 4, "Row identity"). */
  readonly changed: number
  readonly gone: number
}

/** What loading did, over all tables. `quarantined`, `exactDuplicates` and `superseded` count the whole generation. */
export interface LoadCounts {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly gone: number
  readonly quarantined: number
  readonly exactDuplicates: number
  readonly superseded: number
}

/** `unchanged`: every file and decision is as published, nothing was written. */
export type LoadResult =
  | { readonly kind: 'unchanged'; readonly generation: number | null; readonly skipped: readonly string[] }
  | {
      readonly kind: 'published'
      readonly generation: number
      readonly checksum: string
      readonly counts: LoadCounts
      readonly tables: readonly TableLoad[]
      /** Paths whose rows were read or rewritten. */
      readonly loadedFiles: readonly string[]
      readonly skipped: readonly string[]
    }
