import { keptOfGeneration } from '../generations/kept-of-generation.ts'
import type { PlantDatabase } from '../plant-database.ts'
import type { FloorFilter } from './floor-filter.ts'
import { QUANTITY_NAMES } from './floor-quantities.ts'

/** What months are told apart by, by the names of the columns. */
export const MONTH_KEYS = ['month', 'machine_no', 'item_code', 'mold_no'] as const
export type MonthKey = (typeof MONTH_KEYS)[number]

/** A key of every row, each text once. */
interface KeyColumn {
  readonly texts: readonly string[]
  readonly codes: Uint32Array
}

/** `floor_month` in memory, by month: quantities row after row. */
export interface FloorMonths {
  readonly keys: Readonly<Record<MonthKey, KeyColumn>>
  readonly quantities: Float64Array
  /** Which keys stand together, by the keys; made when it is first asked for. */
  readonly combinations: Map<string, Combinations>
}

/** Every combination of some keys that occurs, and which one a row has. */
interface Combinations {
  readonly texts: readonly (readonly string[])[]
  readonly codes: Uint32Array
}

/** A group of months: the text of each key asked for, and its quantities in the order of `QUANTITY_NAMES`. */
export interface MonthGroup {
  readonly keys: readonly string[]
  readonly sums: Float64Array
}

const WIDTH = QUANTITY_NAMES.length

/**
 * The sums of months of a connection, read once a generation: 88,000 of a million records in 0.3 s, 15 MB. Adding them up takes 5 to 40 ms then, where
 * SQLite took 100 to 250. The generation is the one `floorOf` gave; whether it found the sums in the database or made them, they are the same.
 */
export const floorMonths: (db: PlantDatabase, generation: number) => FloorMonths = keptOfGeneration(read)

function read(db: PlantDatabase): FloorMonths {
  const rows = db
    .prepare<[], (string | number)[]>(
      `select ${[...MONTH_KEYS, ...QUANTITY_NAMES].join(', ')} from floor_month order by month`,
    )
    .raw()
    .all()
  const quantities = new Float64Array(rows.length * WIDTH)
  for (const [row, cells] of rows.entries()) {
    for (let at = 0; at < WIDTH; at += 1) quantities[row * WIDTH + at] = Number(cells[MONTH_KEYS.length + at])
  }
  const column = (at: number): KeyColumn => coded(rows.map(cells => String(cells[at])))
  const keys = { month: column(0), machine_no: column(1), item_code: column(2), mold_no: column(3) }
  return { keys, quantities, combinations: new Map() }
}

function coded(cells: readonly string[]): KeyColumn {
  const texts: string[] = []
  const known = new Map<string, number>()
  const codes = new Uint32Array(cells.length)
  for (let row = 0; row < cells.length; row += 1) {
    const text = cells[row] ?? ''
    let code = known.get(text)
    if (code === undefined) known.set(text, (code = texts.push(text) - 1))
    codes[row] = code
  }
  return { texts, codes }
}

/**
 * Sums of whole months by these keys.
 *
 * @param span first and last month, `YYYY-MM`
 * @param monthAs what a month counts as, where it is one of the keys
 */
export function monthGroups(
  months: FloorMonths,
  { machineNos, itemCodes, moldNos }: FloorFilter,
  asked: {
    readonly span: readonly [string, string]
    readonly by: readonly MonthKey[]
    readonly monthAs?: (month: string) => string
  },
): readonly MonthGroup[] {
  const { keys, quantities } = months
  const [first, last] = asked.span
  const { monthAs = month => month } = asked
  const conditions = [
    ...meeting(keys.machine_no, machineNos),
    ...meeting(keys.item_code, itemCodes),
    ...meeting(keys.mold_no, moldNos),
  ]
  const { texts, codes } = combinationsOf(months, asked.by)
  const groupOf = new Int32Array(texts.length).fill(-1)
  const groups = new Map<string, { readonly keys: readonly string[]; readonly from: number }>()
  /** The group of a combination that is met first: where its sums begin. */
  const begin = (combination: number): number => {
    const group = (texts[combination] ?? []).map((text, at) => (asked.by[at] === 'month' ? monthAs(text) : text))
    const name = JSON.stringify(group)
    const known = groups.get(name) ?? { keys: group, from: groups.size * WIDTH }
    groups.set(name, known)
    return (groupOf[combination] = known.from)
  }
  // Sums of all groups in one array: an array for each made it three times as slow.
  const sums = new Float64Array(texts.length * WIDTH)
  const end = rowsBefore(keys.month, month => month <= last)
  for (let row = rowsBefore(keys.month, month => month < first); row < end; row += 1) {
    if (conditions.length > 0 && !conditions.every(isMet => isMet(row))) continue
    const combination = codes[row] ?? 0
    const known = groupOf[combination] ?? -1
    const to = known === -1 ? begin(combination) : known
    const from = row * WIDTH
    for (let at = 0; at < WIDTH; at += 1) sums[to + at] = (sums[to + at] ?? 0) + (quantities[from + at] ?? 0)
  }
  return Array.from(groups.values(), ({ keys: group, from }) => ({ keys: group, sums: sums.slice(from, from + WIDTH) }))
}

function combinationsOf({ keys, combinations }: FloorMonths, by: readonly MonthKey[]): Combinations {
  const name = by.join()
  const known = combinations.get(name)
  if (known) return known
  const columns = by.map(key => keys[key])
  const places = new Map<number, number>()
  const texts: (readonly string[])[] = []
  const codes = keys.month.codes.map((_code, row) => {
    // Codes of all keys as one number: a plant's items by its molds by its machines stay far below 2^53.
    let code = 0
    for (const column of columns) code = code * column.texts.length + (column.codes[row] ?? 0)
    let place = places.get(code)
    if (place === undefined) {
      places.set(code, (place = texts.length))
      texts.push(columns.map(column => column.texts[column.codes[row] ?? 0] ?? ''))
    }
    return place
  })
  const made = { texts, codes }
  combinations.set(name, made)
  return made
}

/** How many rows come before the first whose text is not among these, where rows are in the order of their texts. */
function rowsBefore({ texts, codes }: KeyColumn, isAmong: (text: string) => boolean): number {
  // Texts are met in the order of the rows, so their codes ascend with them.
  const code = texts.findIndex(text => !isAmong(text))
  if (code === -1) return codes.length
  return codes.indexOf(code)
}

/** Whether a row's text is one of some names, each text asked once; no condition where there are no names. */
function meeting({ texts, codes }: KeyColumn, names: readonly string[]): readonly ((row: number) => boolean)[] {
  if (names.length === 0) return []
  const isNamed = texts.map(text => names.includes(text))
  return [row => isNamed[codes[row] ?? 0] === true]
}
