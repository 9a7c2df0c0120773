import { usePreference, useSession } from '../../../state/session-context.ts'
import { formatRoute } from '../../../state/route.ts'
import type { HitPlace } from './hit-route.ts'

/** How many of the last places are offered. */
const KEPT = 8

/** Goes to a place and remembers it for the next time the palette opens. */
export function useGoTo(): (place: HitPlace, label: string) => void {
  const { router, tables } = useSession()
  const [recent, setRecent] = usePreference('recent')
  return ({ route, search }, label) => {
    if (search) tables.change(search.table, { search: search.text, filters: [], selected: [], top: 0 })
    const hash = formatRoute(route)
    if (!search) setRecent([{ label, hash }, ...recent.filter(other => other.hash !== hash)].slice(0, KEPT))
    router.go(route)
  }
}
