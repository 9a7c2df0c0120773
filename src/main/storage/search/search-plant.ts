import type { SearchGroup, SearchInput, SearchKind } from '../../../contract/search.ts'
import { currentGeneration } from '../generations/generation-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { readResultState } from '../result-state.ts'
import type { SearchSource } from './search-source.ts'
import { listSearchedFiles, searchSources } from './search-sources.ts'
import { createTextIndex, type TextIndex } from './text-index.ts'

interface Kept {
  readonly state: string
  readonly index: TextIndex
  readonly hitAt: SearchSource['hitAt']
}

const keptOf = new WeakMap<PlantDatabase, Map<SearchKind, Kept>>()

/** A group and whether it has the very name that was typed. */
export interface RankedGroup extends SearchGroup {
  readonly isExact: boolean
}

/**
 * Searches what is in plant.db. The texts of orders, findings and master data are joined once per state of the data and kept with the
 * connection; with empty text that is all that is done, so that the first letter finds them ready.
 */
export function searchPlant(db: PlantDatabase, { text, limit }: SearchInput): readonly RankedGroup[] {
  const generation = currentGeneration(db)
  if (generation === null) return []
  const groups = Object.entries(searchSources).map(([name, source]) => {
    const kind = name as keyof typeof searchSources
    const { state, of } = source
    const kept = keep(db, kind, stateText(db, state, generation), () => of(db, generation))
    return found(kind, kept, { text, limit })
  })
  const files = listSearchedFiles(db)
  const paths = { index: createTextIndex(files.texts), hitAt: files.hitAt }
  return [...groups, found('file', paths, { text, limit })].filter(({ hits }) => hits.length > 0)
}

function found(kind: SearchKind, { index, hitAt }: Omit<Kept, 'state'>, { text, limit }: SearchInput): RankedGroup {
  const { places, total, isExact } = index.find(text, limit)
  return { kind, hits: places.flatMap(place => hitAt(place) ?? []), total, isExact }
}

function keep(db: PlantDatabase, kind: SearchKind, state: string, source: () => SearchSource): Kept {
  const known = keptOf.get(db) ?? new Map<SearchKind, Kept>()
  keptOf.set(db, known)
  const kept = known.get(kind)
  if (kept?.state === state) return kept
  const { texts, hitAt } = source()
  const made = { state, index: createTextIndex(texts), hitAt }
  known.set(kind, made)
  return made
}

/** What has to be the same for kept texts to hold. */
function stateText(db: PlantDatabase, kind: 'progress' | 'validation' | 'rows', generation: number): string {
  const result = kind === 'rows' ? null : readResultState(db, kind)
  return `${generation} ${result?.run ?? ''}`
}
