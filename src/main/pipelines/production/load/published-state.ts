import type { TableDefinition, TableName } from '../../../../contract/table.ts'
import { fileVersionsOf, findKnownVersion, type FileVersion } from '../../../storage/files/file-version-store.ts'
import { quarantinedFileVersions, quarantinedRowsOf } from '../../../storage/files/quarantine-store.ts'
import { currentGeneration, findGeneration } from '../../../storage/generations/generation-store.ts'
import { applyRowDecision } from './apply-row-decision.ts'
import type { LoadInput } from './load-input.ts'
import { planChanges, type TableChanges } from './plan-changes.ts'

/** What is published when a load begins; zeros before the first generation. */
export interface PublishedState {
  readonly generation: number | null
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
    lastRowId: generation?.lastRowId ?? 0,
    checksum: generation?.checksum ?? '',
    rowCounts: generation?.rowCounts ?? {},
    files: number === null ? [] : fileVersionsOf(db, number),
  }
}

/** What the plan changes about it, table by table. */
export function changesOf({ db, plan, typeText }: LoadInput, before: PublishedState): readonly TableChanges[] {
  const quarantined = before.generation === null ? new Set() : quarantinedFileVersions(db, before.generation)

  function isDecidedAnew(version: FileVersion, definition: TableDefinition): boolean {
    if (!quarantined.has(version.id)) return false
    const decisions = plan.decisions.get(version.table)
    return quarantinedRowsOf(db, version.id).some(row => {
      const wanted = applyRowDecision(row, decisions?.get(row.rawHash), { definition, typeText })?.decision ?? null
      return JSON.stringify(wanted) !== JSON.stringify(row.decision)
    })
  }
  return planChanges(plan, { current: before.files, findKnown: file => findKnownVersion(db, file), isDecidedAnew })
}
