import type { Failure } from '../../../../contract/failure.ts'
import type { TableName } from '../../../../contract/table.ts'
import type { FileObservation } from '../../../storage/files/source-file-store.ts'
import type { LoadPlan } from '../load/load-input.ts'

/** What the collector hands to the loader. */
export interface Collection {
  readonly plan: LoadPlan
  /** What became of each file, as long as nothing is published and from then on. */
  readonly observations: { readonly before: readonly FileObservation[]; readonly after: readonly FileObservation[] }
  readonly counts: Readonly<Record<string, number>>
  /** What was not read and why, one sentence each. */
  readonly skipped: readonly string[]
  /** Any of these: nothing is published (design 4, "A file fails"). */
  readonly failures: readonly Failure[]
  /** Tables these failures concern. */
  readonly failedTables: ReadonlySet<TableName>
}
