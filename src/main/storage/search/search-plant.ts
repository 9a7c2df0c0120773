import type { SearchGroup, SearchInput, SearchKind } from '../../../contract/search.ts'
import { currentGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { listingStamp } from '../progress/order-listing.ts'
import { readResultState } from '../result-state.ts'
import type { SearchSource } from './search-source.ts'
import { listSearchedFiles, searchSources } from './search-sources.ts'
import { createTextIndex, type TextIndex } from './text-index.ts'

interface Kept {
  readonly state: string
  readonly index: TextIndex
  readonly hitAt: SearchSource['hitAt']
}

type SearchedKind = keyof typeof searchSources
const KINDS = Object.keys(searchSources) as readonly SearchedKind[]
const keptOf = new WeakMap<PlantDatabase, Map<SearchedKind, Kept>>()

/** A group and whether it has the very name that was typed. */
export interface RankedGroup extends SearchGroup {
  readonly isExact: boolean
}

/**
 * Searches what is in plant.db. The texts of orders, findings and master data are joined once per state of the data and kept with the
 * connection, as a rule before anybody searches (`prepareSearch`).
 */
export function searchPlant(db: PlantDatabase, { text, limit }: SearchInput): readonly RankedGroup[] {
  const generation = currentGeneration(db)
  if (generation === null) return []
  const groups = KINDS.map(kind => found(kind, keep(db, kind, generation), { text, limit }))
  const files = listSearchedFiles(db)
  const paths = { index: createTextIndex(files.texts), hitAt: files.hitAt }
  return [...groups, found('file', paths, { text, limit })].filter(({ hits }) => hits.length > 0)
}

function found(kind: SearchKind, { index, hitAt }: Omit<Kept, 'state'>, { text, limit }: SearchInput): RankedGroup {
  const { places, total, isExact } = index.find(text, limit)
  return { kind, hits: places.flatMap(place => hitAt(place) ?? []), total, isExact }
}

/** Joins the texts of one kind that is not there yet, before somebody searches. @returns false when all are there */
export function prepareSearch(db: PlantDatabase): boolean {
  const generation = currentGeneration(db)
  if (generation === null) return false
  const missing = KINDS.find(kind => keptOf.get(db)?.get(kind)?.state !== stateText(db, kind, generation))
  if (missing !== undefined) keep(db, missing, generation)
  return missing !== undefined
}

function keep(db: PlantDatabase, kind: SearchedKind, generation: number): Kept {
  const known = keptOf.get(db) ?? new Map<SearchedKind, Kept>()
  keptOf.set(db, known)
  const state = stateText(db, kind, generation)
  const kept = known.get(kind)
  if (kept?.state === state) return kept
  const { texts, hitAt } = searchSources[kind].of(db, generation)
  const made = { state, index: createTextIndex(texts), hitAt }
  known.set(kind, made)
  return made
}

/** What has to be the same for kept texts to hold. */
function stateText(db: PlantDatabase, kind: SearchedKind, generation: number): string {
  const of = {
    orders: () => listingStamp(db),
    findings: () => readResultState(db, 'validation')?.run,
    rows: () => generation,
  }
  return searchSources[kind].restsOn.map(part => of[part]()).join(' ')
}
