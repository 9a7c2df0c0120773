import { basename, extname, join, relative, sep } from 'node:path'
import type { TableDefinition } from '../../../contract/table.ts'
import type { UploadTarget } from '../../../contract/upload.ts'
import { judgeFileName } from '../../ingest/judge-file-name.ts'

export interface TargetFacts {
  /** Absolute. */
  readonly plant: string
  readonly definitions: readonly TableDefinition[]
  /** The table whose headers the workbook has; null when it has those of none. */
  readonly content: TableDefinition | null
  /** Days of its records or orders, ascending. */
  readonly days: readonly string[]
}

/** A place with its absolute path. */
export interface TargetPlace {
  readonly file: string
  readonly target: Omit<UploadTarget, 'replaces'>
}

const RANK: Readonly<Record<UploadTarget['by'], number>> = { 'name-and-content': 0, content: 1, name: 2 }

/** Where in the plant a workbook may belong, best first: where its name and its headers say the same, then the headers, then the name. */
export function targetsOf(name: string, facts: TargetFacts): readonly TargetPlace[] {
  const { definitions, content } = facts
  const byName = definitions.flatMap(definition => {
    const fileName = nameIn(name, definition)
    const by = definition === content ? 'name-and-content' : 'name'
    return fileName === null ? [] : [placeOf(definition, fileName, { by, plant: facts.plant })]
  })
  const isNamed = byName.some(({ target }) => target.by === 'name-and-content')
  const suggested = content === null || isNamed ? null : suggestedName(name, content, facts.days)
  const byContent =
    content === null || suggested === null ? [] : [placeOf(content, suggested, { by: 'content', plant: facts.plant })]
  return [...byName, ...byContent].toSorted((a, b) => RANK[a.target.by] - RANK[b.target.by])
}

/** The name a table would read the file under; null when it would not. */
function nameIn(name: string, definition: TableDefinition): string | null {
  if (definition.kind === 'static') {
    const wanted = basename(definition.path)
    return wanted.toLowerCase() === name.toLowerCase() ? wanted : null
  }
  return judgeFileName({ name, kind: 'file' }, definition).kind === 'input' ? name : null
}

/** A name that fits the rows; none where the format differs, which a new name does not change. */
function suggestedName(name: string, definition: TableDefinition, days: readonly string[]): string | null {
  if (extname(name).toLowerCase() !== definition.extension) return null
  if (definition.kind === 'static') return basename(definition.path)
  const last = days.at(-1)
  if (last === undefined) return null
  const [year = '', month = '', day = ''] = last.split('-')
  const date = definition.name === 'purchaseOrders' ? `${year.slice(2)}${month}${day}` : `${year}${month}`
  return `${definition.nameStart ?? ''}${date}${definition.extension}`
}

function placeOf(
  definition: TableDefinition,
  name: string,
  { by, plant }: { readonly by: UploadTarget['by']; readonly plant: string },
): TargetPlace {
  const file = definition.kind === 'static' ? definition.path : join(definition.path, name)
  const verdict = definition.kind === 'static' ? null : judgeFileName({ name, kind: 'file' }, definition)
  const month = verdict?.kind === 'input' && definition.name === 'productRecords' ? verdict.order.month : null
  const path = relative(plant, file).split(sep).join('/')
  return { file, target: { path, table: definition.name, month, by } }
}
