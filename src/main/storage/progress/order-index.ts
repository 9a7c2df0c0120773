import { ETA_STATUSES, PRO_STATUSES } from '../../../contract/order-progress.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'
import { codedColumn, type CodedColumn, type ListedValue } from './coded-column.ts'
import type { PlacesFound } from './places-found.ts'
import { LISTING_COLUMNS, listingStamp } from './order-listing.ts'

/**
 * The order list of a connection in memory, each column when it is first asked about. Measured with 89,000 orders: a question that SQLite
 * answers in 25 to 90 ms takes 1 to 5 here; to read all of it after orders were tracked takes 0.4 s, in pieces of 40 ms, and 50 MB.
 */
export interface OrderIndex {
  /** All orders; they are in the order of the numbers. */
  readonly places: Uint32Array
  /** Id of the progress of the order at a place. */
  idAt(place: number): number
  /** By its name in the table. */
  column(name: string): CodedColumn
  /** Folded, by place. */
  searchTexts(): readonly string[]
  /** Reads some of what nobody asked about yet. @returns false when all is there */
  readNext(): boolean
  /** What was found for questions asked before: other pages of them and other looks at them ask for the same. */
  readonly found: Map<string, PlacesFound>
}

interface Kept extends OrderIndex {
  readonly stamp: number
}

/** States sort by what they mean. */
const STATE_ORDERS: Readonly<Record<string, readonly string[]>> = {
  [LISTING_COLUMNS.proStatus.name]: PRO_STATUSES,
  [LISTING_COLUMNS.etaStatus.name]: ETA_STATUSES,
}

/** Columns read together, what every list needs first: four take 45 ms, one alone 25. */
const GROUPS = grouped(4, [
  ...(['itemQuantity', 'itemRemain', 'surplus', 'findings'] as const).map(id => LISTING_COLUMNS[id].name),
  'urgency',
  ...Object.values(LISTING_COLUMNS).map(({ name }) => name),
])

const kept = new WeakMap<PlantDatabase, Kept>()

/** The index of a connection, made anew when the list changed. It belongs into the read thread, or into a command that ends soon. */
export function orderIndex(db: PlantDatabase): OrderIndex {
  const stamp = listingStamp(db)
  let index = kept.get(db)
  if (index?.stamp !== stamp) kept.set(db, (index = createIndex(db, stamp)))
  return index
}

function createIndex(db: PlantDatabase, stamp: number): Kept {
  const ids = statement<[], number>(db, 'select id from order_listing order by po_no').pluck().all()
  const byId = Uint32Array.from(ids.keys()).toSorted((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0))
  const columns = new Map<string, CodedColumn>()
  let texts: readonly string[] | undefined

  /** In the order of the table, which is the fastest to read; the row at `n` belongs to the place `byId[n]`. */
  function rows(names: readonly string[]): readonly (readonly ListedValue[])[] {
    return db
      .prepare<[], ListedValue[]>(`select ${names.join(', ')} from order_listing order by id`)
      .raw()
      .all()
  }
  function readGroup(names: readonly string[]): void {
    const read = rows(names)
    for (const [at, name] of names.entries()) {
      const cells = read.map(row => row[at] ?? null)
      columns.set(name, codedColumn(cells, byId, STATE_ORDERS[name] ?? null))
    }
  }
  function searchTexts(): readonly string[] {
    if (texts) return texts
    const read = Array.from(ids, () => '')
    for (const [at, [text]] of rows(['search_text']).entries()) read[byId[at] ?? 0] = String(text)
    return (texts = read)
  }

  return {
    stamp,
    places: Uint32Array.from(ids.keys()),
    found: new Map(),
    idAt: place => ids[place] ?? 0,
    column(name) {
      if (!columns.has(name)) readGroup(GROUPS.find(group => group.includes(name)) ?? [name])
      const column = columns.get(name)
      if (!column) throw new Error(`The order list has no column ${name}`)
      return column
    },
    searchTexts,
    readNext() {
      const next = GROUPS.find(group => group.some(name => !columns.has(name)))
      if (next) readGroup(next)
      else if (!texts) searchTexts()
      else return false
      return true
    },
  }
}

function grouped(size: number, names: readonly string[]): readonly (readonly string[])[] {
  const all = [...new Set(names)]
  return all.flatMap((_, at) => (at % size === 0 ? [all.slice(at, at + size)] : []))
}
