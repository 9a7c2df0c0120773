import type { HeaderUse } from '../../../contract/source-views.ts'
import type { TableDefinition } from '../../../contract/table.ts'

export interface FileHeaders {
  /** Header in the file to column, `''` where it is not read. */
  readonly headers: Readonly<Record<string, string>>
  /** Column to the letters of its sheet column. */
  readonly letters: Readonly<Record<string, string>>
}

/** Each header of a file with the column it became, in the file's order; then the columns the file lacks. */
export function headerUses(
  { headers, letters }: FileHeaders,
  definition: TableDefinition | null,
): readonly HeaderUse[] {
  const columns = new Map(definition?.columns.map(column => [column.name, column]))
  const present = Object.entries(headers).map(([header, name]): HeaderUse => {
    const column = columns.get(name)
    return {
      header,
      column: name === '' ? null : name,
      letter: letters[name] ?? null,
      type: column?.type ?? null,
      policy: column?.policy ?? null,
      isRequired: column?.required ?? false,
    }
  })
  const seen = new Set(Object.values(headers))
  const missing = Object.keys(headers).length === 0 ? [] : [...columns.values()].filter(({ name }) => !seen.has(name))
  return [
    ...present,
    ...missing.map(({ name, type, policy, required }): HeaderUse => {
      return { header: null, column: name, letter: null, type, policy, isRequired: required }
    }),
  ]
}
