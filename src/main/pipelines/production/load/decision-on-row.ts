import type { TableName } from '../../../../contract/table.ts'
import type { QuarantinedRow } from '../../../storage/files/quarantine-store.ts'
import type { LoadPlan, RowDecision } from './load-input.ts'

/** Which decision holds for a row that was set aside in a file; undefined when there is none. */
export type DecisionOnRow = (
  file: { readonly path: string; readonly table: TableName },
  row: Pick<QuarantinedRow, 'rawHash' | 'decision'>,
) => RowDecision | undefined

/** The newest one; in a file that an undo left as it was, what was loaded stands against every older decision. */
export function plannedDecisions({ decisions, pinned }: Pick<LoadPlan, 'decisions' | 'pinned'>): DecisionOnRow {
  return ({ path, table }, { rawHash, decision }) => {
    const newest = decisions.get(table)?.get(rawHash)
    const from = pinned?.get(path)
    return from === undefined || (newest?.id ?? 0) > from ? newest : (decision ?? undefined)
  }
}

/** What was decided when the row was loaded. */
export const decisionsAsLoaded: DecisionOnRow = (_, { decision }) => decision ?? undefined
