import type { TableDefinition, TableName } from '../../../../contract/table.ts'
import { fileVersionsOf, findKnownVersion, type FileVersion } from '../../../storage/files/file-version-store.ts'
import { quarantinedFileVersions, quarantinedRowsOf } from '../../../storage/files/quarantine-store.ts'
import { currentGeneration, findGeneration, nextGeneration } from '../../../storage/generations/generation-store.ts'
import { applyRowDecision } from './apply-row-decision.ts'
import type { DecisionOnRow } from './decision-on-row.ts'
import type { LoadInput } from './load-input.ts'
import { planChanges, type TableChanges } from './plan-changes.ts'

/** What is published when a load begins; zeros before the first generation. */
export interface PublishedState {
  readonly generation: number | null
  /** Number of the generation a load would publish. */
  readonly next: number
  readonly lastRowId: number
  readonly checksum: string
  readonly rowCounts: Readonly<Partial<Record<TableName, number>>>
  readonly files: readonly FileVersion[]
}

export function publishedState({ db }: Pick<LoadInput, 'db'>): PublishedState {
  const number = currentGeneration(db)
  const generation = number === null ? null : findGeneration(db, number)
  return {
    generation: number,
    next: nextGeneration(db),
    lastRowId: generation?.lastRowId ?? 0,
    checksum: generation?.checksum ?? '',
    rowCounts: generation?.rowCounts ?? {},
    files: number === null ? [] : fileVersionsOf(db, number),
  }
}

/** What the plan changes about it, table by table. */
export function changesOf(
  { db, plan, typeText }: Pick<LoadInput, 'db' | 'plan' | 'typeText'>,
  before: PublishedState,
  decisionOn: DecisionOnRow,
): readonly TableChanges[] {
  const quarantined = before.generation === null ? new Set() : quarantinedFileVersions(db, before.generation)
  return planChanges(plan, {
    current: before.files,
    findKnown: file => findKnownVersion(db, file),
    isDecidedAnew: (version, definition) =>
      quarantined.has(version.id) && isDecidedAnew({ db, typeText, decisionOn }, version, definition),
  })
}

/** Whether decisions would load other rows of a file version than are loaded. */
export function isDecidedAnew(
  { db, typeText, decisionOn }: Pick<LoadInput, 'db' | 'typeText'> & { readonly decisionOn: DecisionOnRow },
  version: FileVersion,
  definition: TableDefinition,
): boolean {
  return quarantinedRowsOf(db, version.id).some(row => {
    const wanted = applyRowDecision(row, decisionOn(version, row), { definition, typeText })?.decision ?? null
    return JSON.stringify(wanted) !== JSON.stringify(row.decision)
  })
}
