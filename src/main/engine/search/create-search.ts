import { SEARCH_KINDS, type Search } from '../../../contract/search.ts'
import { guarded } from '../../storage/storage-failure.ts'
import type { EngineOptions } from '../engine-options.ts'
import type { EngineParts } from '../engine-parts.ts'
import { searchConsole } from './search-console.ts'

/** One search over everything the console knows: plant.db in the read thread, console.db beside it. */
export function createSearch({ console: db, heavy, clock }: EngineParts, _options: EngineOptions): Search {
  return {
    async search(input) {
      const asked = heavy.ask('search', input)
      const here = db ? guarded(db.name, () => searchConsole(db, input, clock().toISOString())) : []
      const groups = [...((await asked) ?? []), ...here]
      const place = ({ kind, isExact }: (typeof groups)[number]) => (isExact ? -100 : 0) + SEARCH_KINDS.indexOf(kind)
      return groups.toSorted((a, b) => place(a) - place(b)).map(({ kind, hits, total }) => ({ kind, hits, total }))
    },
  }
}
