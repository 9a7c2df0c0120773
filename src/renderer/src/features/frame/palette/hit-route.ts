import type { SearchHit, SearchKind } from '../../../../../contract/search.ts'
import type { Route, Screen } from '../../../state/route.ts'

/** Where a hit leads: a place, or a list that is narrowed to it. */
export interface HitPlace {
  readonly route: Route
  /** Table that is searched for this text on the way. */
  readonly search?: { readonly table: string; readonly text: string }
}

/** Where one hit opens. An item and a mold are what orders were made with and from. */
export function hitPlace(kind: SearchKind, { key }: Pick<SearchHit, 'key'>): HitPlace {
  switch (kind) {
    case 'order':
      return { route: { screen: 'orders', opened: key } }
    case 'item':
    case 'mold':
      return narrowed('orders', 'orders', key)
    case 'machine':
      return { route: { screen: 'machines', opened: key } }
    case 'finding':
      return { route: { screen: 'findings', opened: key } }
    case 'run':
      return { route: { screen: 'runs', opened: key } }
    case 'notice':
      return { route: { screen: 'inbox', opened: key } }
    case 'file':
      return { route: { screen: 'data', opened: `files/${key}` } }
    default:
      return kind satisfies never
  }
}

/** The list that shows all hits of a kind; null where there is none to narrow. */
export function allHitsPlace(kind: SearchKind, text: string): HitPlace | null {
  switch (kind) {
    case 'order':
      return narrowed('orders', 'orders', text)
    case 'finding':
      return narrowed('findings', 'findings', text)
    case 'notice':
      return narrowed('inbox', 'inbox', text)
    case 'file':
      return narrowed('data', 'files', text)
    case 'item':
    case 'mold':
    case 'machine':
    case 'run':
      return null
    default:
      return kind satisfies never
  }
}

function narrowed(screen: Screen, table: string, text: string): HitPlace {
  return { route: { screen, opened: null }, search: { table, text } }
}
