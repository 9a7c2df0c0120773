import type { RuleWords } from '../../../../contract/rule-words/rule-words.ts'
import type { ColumnType } from '../../../../contract/table.ts'

/** What a correction list says, in one language. */
export interface CorrectionWords {
  readonly sheetName: string
  /** Name of the workbook for a source file, both without extension. */
  readonly fileName: (source: string) => string
  readonly columns: Readonly<
    Record<
      | 'sheet'
      | 'cell'
      | 'column'
      | 'found'
      | 'expected'
      | 'why'
      | 'rule'
      | 'order'
      | 'pieces'
      | 'correctedBy'
      | 'date'
      | 'note',
      string
    >
  >
  /** What a column of each type should hold. */
  readonly types: Readonly<Record<ColumnType, string>>
  /** Why a cell that cannot be read matters. */
  readonly unreadable: (column: string, expected: string, setAside: 'row' | 'cell') => string
  /** Stands for the rule of a cell that cannot be read. */
  readonly notReadable: string
  /** Each rule by its name and by what it demands of the data. */
  readonly rules: RuleWords
  /** A sentence of the engine in this language. */
  readonly tell: (sentence: string) => string
}

export const WHOLE = ['Int64', 'Int8', 'Int16', 'Int32', 'UInt8', 'UInt16', 'UInt32', 'UInt64'] as const
export const FRACTION = ['Float64', 'Float32'] as const

/** One text for types that a person calls by one name. */
export function kinds<Type extends ColumnType>(text: string, types: readonly Type[]): Readonly<Record<Type, string>> {
  return Object.fromEntries(types.map(type => [type, text])) as Record<Type, string>
}
