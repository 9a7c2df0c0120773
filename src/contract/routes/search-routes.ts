import { procedure, t } from '../procedure.ts'
import { SearchInput } from '../search.ts'

/** The procedures of `Search`, each named as its method. */
export const searchRoutes = t.router({
  search: procedure.input(SearchInput).query(({ ctx, input }) => ctx.engine.search(input)),
})
