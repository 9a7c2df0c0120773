import type { CellValue, ColumnDefinition, TableDefinition } from '../../../../contract/table.ts'
import type { AppliedDecision, QuarantinedRow } from '../../../storage/files/quarantine-store.ts'
import type { LoadInput, RowDecision } from './load-input.ts'

/** What a decision loads instead of what the workbook has. */
export interface DecidedRow {
  /** In the order of the definition's columns. */
  readonly values: readonly CellValue[]
  readonly decision: AppliedDecision
}

type Setting = Pick<LoadInput, 'typeText'> & { readonly definition: TableDefinition }

/**
 * The row a decision loads (design 4, "Quarantine decisions"), or null when everything stays as it was set aside: no decision, one
 * that was taken back, leave out, the cell of a loaded row left empty as it is, a key left empty, or a value that does not fit its column.
 */
export function applyRowDecision(
  row: Pick<QuarantinedRow, 'kind' | 'values' | 'faults'>,
  decision: RowDecision | undefined,
  { definition, typeText }: Setting,
): DecidedRow | null {
  if (decision === undefined || decision.kind === 'leave-out' || decision.kind === 'withdraw') return null
  const texts = decision.kind === 'load-value' ? decision.values : {}
  const patches = new Map<string, CellValue>()
  for (const fault of row.faults) {
    const column = definition.columns.find(({ name }) => name === fault.column)
    if (column === undefined) continue
    const value = typedValue(column, texts[column.name], typeText)
    if (value === undefined || (value === null && fault.policy === 'key')) return null
    patches.set(column.name, value)
  }
  const isSame = row.kind === 'cell' && [...patches.values()].every(value => value === null)
  if (isSame) return null
  return {
    values: definition.columns.map(({ name }) => patches.get(name) ?? row.values[name] ?? null),
    decision: { kind: decision.kind, values: texts },
  }
}

function typedValue(
  column: ColumnDefinition,
  text: string | undefined,
  typeText: LoadInput['typeText'],
): CellValue | undefined {
  return text === undefined || text.trim() === '' ? null : typeText(column, text)
}
