import type { TableDefinition, TableName } from '../../../../contract/table.ts'
import type { FileToLoad, LoadPlan, TableLoadPlan } from '../load/load-input.ts'
import type { FileVerdict } from './assess-files.ts'
import type { FileContent } from './file-contents.ts'

export interface PlanInput {
  readonly run: number
  readonly definitions: readonly TableDefinition[]
  /** Tables the run was asked for. */
  readonly tables: readonly TableName[]
  readonly verdicts: readonly FileVerdict[]
  readonly contents: readonly FileContent[]
  readonly tableOf: (path: string) => TableName | null
  /** Published files outside what the run was asked for. */
  readonly outside: readonly { readonly path: string; readonly table: TableName }[]
  readonly decisions: LoadPlan['decisions']
  /** Paths an undo left as they were loaded, with the newest decision there was. */
  readonly pinned: ReadonlyMap<string, number>
}

/** Turns the verdicts on single files into what the loader does with each table. */
export function planLoading(input: PlanInput): LoadPlan {
  const { run, definitions, tables, verdicts, tableOf, outside, decisions, pinned } = input
  const files = new Map(input.contents.map(content => [content.file.relativePath, toLoad(content)]))
  return {
    run,
    definitions,
    decisions,
    pinned,
    tables: tables.map((table): TableLoadPlan => {
      const own = verdicts.filter(verdict => tableOf(verdict.path) === table)
      return {
        table,
        load: own.filter(({ kind }) => kind === 'load').flatMap(({ path }) => files.get(path) ?? []),
        remove: own.filter(({ kind }) => kind === 'remove').map(({ path }) => path),
        untouched: outside.filter(file => file.table === table).map(({ path }) => path),
      }
    }),
  }
}

function toLoad(content: FileContent): FileToLoad | null {
  if (content.kind === 'failed') return null
  const { file, contentHash, parseKey, source } = content
  const month = file.definition.name === 'productRecords' ? file.month : null
  return { path: file.relativePath, contentHash, parseKey, orderKey: file.orderKey, month, source }
}
