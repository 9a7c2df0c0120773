import { matchesFilter } from '../../../contract/cell-filter.ts'
import { foldText } from '../../../contract/fold-text.ts'
import { ORDER_COLUMNS, type OrderColumn } from '../../../contract/order-columns.ts'
import type { OrderColumnFilter, OrderQuery } from '../../../contract/query.ts'
import { sortedBy } from './coded-column.ts'
import { LISTING_COLUMNS } from './order-listing.ts'
import type { OrderIndex } from './order-index.ts'
import type { PlacesFound } from './places-found.ts'

type Asked = Omit<OrderQuery, 'offset' | 'limit'>

/** Questions whose places are kept: a list, its export, and what two windows ask by turns. */
const KEPT = 16

/** Orders that match, sorted as asked, by number where nothing is asked. */
export function findPlaces(
  index: OrderIndex,
  { status, risk, search, filters, sortBy, descending, sorting }: Asked,
): PlacesFound {
  const single = ORDER_COLUMNS.filter(id => id === sortBy).map(id => ({ id, desc: descending }))
  const sorts = sorting.length > 0 ? sorting : single
  const conditions = [...choice('proStatus', status), ...choice('risk', risk), ...filters]
  const words = foldText(search).split(/\s+/).filter(Boolean)
  // Another sort has the same sums, another page the same places too.
  const byNumber = remembered(index, [conditions, words], () => withSums(index, matching(index, conditions, words)))
  if (sorts.length === 0) return byNumber
  return remembered(index, [conditions, words, sorts], () => {
    return { ...byNumber, places: sorted(index, byNumber.places, sorts) }
  })
}

function remembered({ found }: OrderIndex, question: readonly unknown[], find: () => PlacesFound): PlacesFound {
  const key = JSON.stringify(question)
  const known = found.get(key)
  if (known) return known
  const [oldest] = found.keys()
  if (found.size >= KEPT && oldest !== undefined) found.delete(oldest)
  const made = find()
  found.set(key, made)
  return made
}

/** How many orders meet each list of conditions. */
export function countPlaces(index: OrderIndex, views: readonly (readonly OrderColumnFilter[])[]): readonly number[] {
  return views.map(filters => matching(index, filters, []).length)
}

function choice(id: OrderColumn, anyOf: readonly string[]): readonly OrderColumnFilter[] {
  return anyOf.length === 0 ? [] : [{ id, value: { kind: 'choice', anyOf: [...anyOf] } }]
}

/** By number. A condition is asked once of each distinct value, not of each order. */
function matching(index: OrderIndex, filters: readonly OrderColumnFilter[], words: readonly string[]): Uint32Array {
  const byColumn = filters.reduce((places, filter) => meeting(index, places, filter), index.places)
  if (words.length === 0) return byColumn
  const texts = index.searchTexts()
  return byColumn.filter(place => words.every(word => texts[place]?.includes(word)))
}

function meeting(index: OrderIndex, places: Uint32Array, { id, value: filter }: OrderColumnFilter): Uint32Array {
  const { name, kind } = LISTING_COLUMNS[id]
  const { values, codes } = index.column(name)
  // Texts are kept folded, and so are those that are looked for.
  const asked = kind === 'text' && filter.kind === 'choice' ? { ...filter, anyOf: filter.anyOf.map(foldText) } : filter
  const isMet = new Uint8Array(values.length)
  for (const [code, value] of values.entries()) if (matchesFilter(value, asked)) isMet[code] = 1
  const met = new Uint32Array(places.length)
  let count = 0
  for (const place of places) {
    if (isMet[codes[place] ?? 0] !== 1) continue
    met[count] = place
    count += 1
  }
  return met.subarray(0, count)
}

/** The number decides what the sorts leave open, in the direction of the last of them. */
function sorted(index: OrderIndex, places: Uint32Array, sorts: OrderQuery['sorting']): Uint32Array {
  const last = sorts.at(-1)
  // From the last to the first: each keeps what the ones before it made of equal orders.
  return sorts.reduceRight<Uint32Array>(
    (sofar, { id, desc }) => sortedBy(sofar, index.column(id === 'risk' ? 'urgency' : LISTING_COLUMNS[id].name), desc),
    last?.desc ? places.toReversed() : places,
  )
}

function withSums(index: OrderIndex, places: Uint32Array): PlacesFound {
  const sum = (id: 'itemQuantity' | 'itemRemain' | 'surplus'): number => {
    const { values, codes } = index.column(LISTING_COLUMNS[id].name)
    const amounts = Float64Array.from(values.map(Number))
    let total = 0
    for (let at = 0; at < places.length; at += 1) total += amounts[codes[places[at] ?? 0] ?? 0] ?? 0
    return total
  }
  return { places, itemQuantity: sum('itemQuantity'), itemRemain: sum('itemRemain'), surplus: sum('surplus') }
}
