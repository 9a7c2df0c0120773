import type { SearchHit } from '../../../contract/search.ts'
import type { TableName } from '../../../contract/table.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { orderIndex } from '../progress/order-index.ts'
import { LISTING_COLUMNS } from '../progress/order-listing.ts'
import { iterateRows } from '../rows/read-rows.ts'
import { statement } from '../statement.ts'
import type { SearchSource } from './search-source.ts'
import type { IndexedText } from './text-index.ts'

type Text = string | null

/** Each kind that is kept in memory, and what its texts rest on: `rows` are those of the generation in use. */
export const searchSources = {
  order: { restsOn: ['orders'], of: orders },
  item: { restsOn: ['rows', 'orders'], of: items },
  mold: { restsOn: ['rows'], of: (db, generation) => master(db, generation, 'moldInfo', ['moldNo', 'moldName']) },
  machine: {
    restsOn: ['rows'],
    of: (db, generation) => master(db, generation, 'machineInfo', ['machineNo', 'machineName', 'machineCode']),
  },
  finding: { restsOn: ['findings'], of: findings },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly restsOn: readonly ('orders' | 'findings' | 'rows')[]
      readonly of: (db: PlantDatabase, generation: number) => SearchSource
    }
  >
>

/** Source files by their path, as the latest run saw them: few enough to be read at each search. */
export function listSearchedFiles(db: PlantDatabase): SearchSource {
  const files = statement<[], { path: string; table: Text; state: string }>(
    db,
    'select path, table_name as "table", state from source_file order by path',
  ).all()
  return {
    texts: files.map(({ path }) => ({ name: path.slice(path.lastIndexOf('/') + 1), text: path })),
    hitAt: place => {
      const file = files[place]
      return file
        ? { key: file.path, title: file.path.replace(/^.*\//, ''), detail: file.table ?? '', state: file.state }
        : null
    },
  }
}

/** Orders with what they are searched by in their list: item, machines, molds. */
function orders(db: PlantDatabase): SearchSource {
  const index = orderIndex(db)
  const { values, codes } = index.column(LISTING_COLUMNS.poNo.name)
  const texts = index.searchTexts()
  const one = db.prepare<[number], { poNo: string; itemCode: Text; itemName: Text; state: string }>(
    `select po_no as poNo, item_code as itemCode, item_name as itemName, pro_status as state from order_progress
     where id = ? and to_run is null`,
  )
  return {
    texts: Array.from(index.places, place => ({ name: String(values[codes[place] ?? 0]), text: texts[place] ?? '' })),
    hitAt: place => {
      const row = one.get(index.idAt(place))
      return row
        ? { key: row.poNo, title: row.poNo, detail: joined(row.itemCode, row.itemName), state: row.state }
        : null
    },
  }
}

/** Items of the master data, and those only orders name. */
function items(db: PlantDatabase, generation: number): SearchSource {
  const names = new Map<string, string>()
  for (const row of iterateRows<Readonly<Record<string, Text>>>(db, 'itemInfo', generation)) {
    const code = row['itemCode']
    if (code) names.set(code, row['itemName'] ?? '')
  }
  // By an index alone; what orders call an item is read of those the master data does not know.
  const codes = db
    .prepare<[], string>('select distinct item_code from order_progress where to_run is null and item_code is not null')
    .pluck()
    .all()
  const nameOf = db
    .prepare<[string], Text>('select max(item_name) from order_progress where to_run is null and item_code = ?')
    .pluck()
  for (const code of codes) if (!names.has(code)) names.set(code, nameOf.get(code) ?? '')
  return named(names)
}

/** Rows of a master table under their first column; the others say more about them. */
function master(
  db: PlantDatabase,
  generation: number,
  table: TableName,
  [key, ...others]: readonly [string, ...string[]],
): SearchSource {
  const names = new Map<string, string>()
  for (const row of iterateRows<Readonly<Record<string, Text>>>(db, table, generation)) {
    const name = row[key]
    if (name) names.set(name, joined(...others.map(column => row[column] ?? null)))
  }
  return named(names)
}

function named(names: ReadonlyMap<string, string>): SearchSource {
  const all = [...names].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    texts: all.map(([name, text]) => ({ name, text })),
    hitAt: place => {
      const [key, detail] = all[place] ?? []
      return key === undefined ? null : { key, title: key, detail: detail ?? '', state: '' }
    },
  }
}

/** Open findings, worst first, by their sentence, their order and their cause. */
function findings(db: PlantDatabase): SearchSource {
  const ids: number[] = []
  const rows = db
    .prepare<[], { id: number; poNo: Text; text: string }>(
      'select id, po_no as poNo, search_text as text from finding where to_run is null order by severity_rank, id',
    )
    .iterate()
  const texts = numbered(rows, ids, ({ poNo, text }) => ({ name: poNo ?? '', text }))
  const one = db.prepare<[number], SearchHit>(
    `select fingerprint as key, message as title, rule as detail, severity as state from finding
     where id = ? and to_run is null`,
  )
  return { texts, hitAt: place => one.get(ids[place] ?? 0) ?? null }
}

/** Texts of rows as they are read, with the ids kept by their places. */
function* numbered<Row extends { readonly id: number }>(
  rows: Iterable<Row>,
  ids: number[],
  textOf: (row: Row) => IndexedText,
): Generator<IndexedText> {
  for (const row of rows) {
    ids.push(row.id)
    yield textOf(row)
  }
}

function joined(...texts: readonly Text[]): string {
  return texts.filter(Boolean).join(' · ')
}
