import { basename, dirname, join } from 'node:path'
import type { NameProblem } from '../../contract/automation.ts'
import type { TableDefinition } from '../../contract/table.ts'
import { loadTableDefinitions } from '../ingest/definitions/load-table-definitions.ts'
import { judgeFileName } from '../ingest/judge-file-name.ts'

/** What a file of the plant is, by its path alone. */
export type InputVerdict =
  /** `month` is `YYYYMM` of a file that stands for a month: productRecords only. */
  | { readonly kind: 'input'; readonly definition: TableDefinition; readonly month: string | null }
  /** Someone may have meant it as an input; no run reads it. */
  | { readonly kind: 'look-alike'; readonly problem: NameProblem }
  | { readonly kind: 'other' }

/** Where the plant's tables are read from. */
export interface PlantInputs {
  /** Absolute folders of the dynamic tables. */
  readonly folders: ReadonlySet<string>
  /** Absolute files of the static tables. */
  readonly files: ReadonlySet<string>
  /** Whether a path below the plant, with `/`, is one a run reads. */
  readonly isInput: (path: string) => boolean
  /** What a path below the plant, with `/`, is to the run. */
  readonly judge: (path: string) => InputVerdict
}

/** Nothing is an input of a plant whose definitions cannot be read: the run says why. */
export async function plantInputs(plant: string, schemasPath: string | null = null): Promise<PlantInputs> {
  const loaded = await loadTableDefinitions(plant, { schemasPath })
  const definitions = loaded.kind === 'loaded' ? loaded.definitions : []
  const dynamic = new Map(definitions.filter(({ kind }) => kind === 'dynamic').map(table => [table.path, table]))
  const fixed = new Map(definitions.filter(({ kind }) => kind === 'static').map(table => [table.path, table]))

  function judge(path: string): InputVerdict {
    const absolute = join(plant, path)
    const table = fixed.get(absolute)
    if (table) return { kind: 'input', definition: table, month: null }
    const definition = dynamic.get(dirname(absolute))
    if (!definition) return { kind: 'other' }
    const verdict = judgeFileName({ name: basename(path), kind: 'file' }, definition)
    if (verdict.kind !== 'input') return verdict
    return { kind: 'input', definition, month: definition.name === 'productRecords' ? verdict.order.month : null }
  }

  return {
    folders: new Set(dynamic.keys()),
    files: new Set(fixed.keys()),
    isInput: path => judge(path).kind === 'input',
    judge,
  }
}
