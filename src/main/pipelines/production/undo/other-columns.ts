import type { TableName } from '../../../../contract/table.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { layoutsOf, publishedLayout } from '../../../storage/rows/row-layout.ts'
import { layoutsInFile } from '../../../storage/rows/row-heads.ts'
import type { PathState } from './path-state.ts'

/** Why rows of these file versions cannot be brought back: their table has other columns now. Null when they can. */
export function otherColumns(db: PlantDatabase, versions: PathState): string | null {
  for (const { id, table } of versions) {
    const now = publishedLayout(db, table)
    if (now === null) continue
    const other = layoutsInFile(db, table, id).find(layout => layout !== now.id)
    if (other !== undefined) return columnsSentence(db, table, other)
  }
  return null
}

/** "itemInfo has other columns now: note came, remark is gone." */
function columnsSentence(db: PlantDatabase, table: TableName, layout: number): string {
  const then = new Set(layoutsOf(db, table).find(({ id }) => id === layout)?.columns)
  const now = new Set(publishedLayout(db, table)?.columns)
  const [came, gone] = [now.difference(then), then.difference(now)]
  const parts = [
    ...(came.size > 0 ? [`${[...came].join(', ')} came`] : []),
    ...(gone.size > 0 ? [`${[...gone].join(', ')} is gone`] : []),
  ]
  return `${table} has other columns now${parts.length === 0 ? ' or has them in another order' : `: ${parts.join(', ')}`}.`
}
