import type { TableDefinition } from '../../../../contract/table.ts'
import type { DecisionOnRow } from '../load/decision-on-row.ts'
import type { LoadInput } from '../load/load-input.ts'

/** What both undo actions work with (design 4, "Undo"). */
export interface UndoInput extends Pick<LoadInput, 'db' | 'typeText' | 'clock' | 'signal' | 'report'> {
  readonly run: number
  /** Of every table of the plant. */
  readonly definitions: readonly TableDefinition[]
  /** Under what a definition's files would be parsed now. */
  readonly parseKeyOf: (definition: TableDefinition) => string
  /** The newest decision there is; 0 without any. */
  readonly lastDecision: number
  /** The decisions in force. */
  readonly decisionOn: DecisionOnRow
}
