import type { SearchHit } from '../../../contract/search.ts'
import type { IndexedText } from './text-index.ts'

/** A kind's texts, and how a hit is read: the texts stay in memory, the hits are read when they are shown. */
export interface SearchSource {
  readonly texts: Iterable<IndexedText>
  readonly hitAt: (place: number) => SearchHit | null
}
