import type { Engine } from '../../../contract/engine.ts'
import type { BeginTableExport, TableExport } from '../../../contract/table-export.ts'
import type { CellValue } from '../../../contract/table.ts'

/** A table that was handed over to a double. */
export interface FakeExport extends BeginTableExport {
  readonly rows: (readonly CellValue[])[]
  state: 'open' | 'finished' | 'cancelled'
}

/** Takes tables and writes nothing; `hold` makes each part wait, as a slow disk does. */
export function fakeTableExport(
  taken: FakeExport[],
  hold: () => Promise<void> = async () => {},
): Pick<Engine, keyof TableExport> {
  const find = (id: string) => {
    const found = taken[Number(id)]
    if (!found) throw new Error(`no export ${id}`)
    return found
  }
  return {
    async beginTableExport(input) {
      taken.push({ ...input, rows: [], state: 'open' })
      return { id: `${taken.length - 1}` }
    },
    async appendToTableExport({ id, rows }) {
      await hold()
      find(id).rows.push(...rows)
      return { rows: find(id).rows.length }
    },
    async finishTableExport({ id }) {
      const found = find(id)
      found.state = 'finished'
      const name = `${found.name}.${found.format}`
      return { name, path: `C:\\Moldline\\exports\\${name}`, rows: found.rows.length }
    },
    async cancelTableExport({ id }) {
      find(id).state = 'cancelled'
    },
    openTableExport: async () => {},
  }
}
