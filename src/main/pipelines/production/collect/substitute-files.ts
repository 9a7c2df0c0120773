import { basename, dirname, join, relative, sep } from 'node:path'
import type { TableDefinition } from '../../../../contract/table.ts'
import { judgeFileName } from '../../../ingest/judge-file-name.ts'
import type { FileSelection, SelectedFile } from '../../../ingest/select-files.ts'

export interface Substitution {
  readonly definition: TableDefinition
  /** Absolute. */
  readonly plant: string
  /** Absolute path of an upload by the path below the plant it stands for. */
  readonly substitutes: ReadonlyMap<string, string>
}

/** What a table's folder would hold if the uploads stood in it: in place of a file of that name, or beside the others. */
export function substituteFiles(
  selection: FileSelection,
  { definition, plant, substitutes }: Substitution,
): FileSelection {
  const added = [...substitutes].flatMap(([path, upload]) => {
    const file = asInput(path, { definition, plant })
    return file === null ? [] : [{ ...file, path: upload }]
  })
  if (added.length === 0) return selection
  const taken = new Set(added.map(({ relativePath }) => relativePath))
  const files = [...selection.files.filter(({ relativePath }) => !taken.has(relativePath)), ...added]
  return {
    ...selection,
    files: files.toSorted((a, b) => a.orderKey - b.orderKey || (a.relativePath < b.relativePath ? -1 : 1)),
    ignored: selection.ignored.filter(({ relativePath }) => !taken.has(relativePath)),
    failure: selection.reachable ? null : selection.failure,
  }
}

/** A path as the table would read it; null when it would not. */
function asInput(
  relativePath: string,
  { definition, plant }: Pick<Substitution, 'definition' | 'plant'>,
): SelectedFile | null {
  const path = join(plant, relativePath)
  const named = { path, relativePath: relative(plant, path).split(sep).join('/') }
  if (definition.kind === 'static') {
    const isFile = path.toLowerCase() === definition.path.toLowerCase()
    return isFile ? { ...named, orderKey: 0, month: null } : null
  }
  if (dirname(path) !== definition.path) return null
  const verdict = judgeFileName({ name: basename(path), kind: 'file' }, definition)
  return verdict.kind === 'input' ? { ...named, ...verdict.order } : null
}
