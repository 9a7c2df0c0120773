import { createStore, type StoreApi } from 'zustand/vanilla'

/** The screens by the name they have in the address. */
export const SCREENS = [
  'run',
  'orders',
  'machines',
  'findings',
  'inbox',
  'runs',
  'data',
  'settings',
  'hand-over',
] as const
export type Screen = (typeof SCREENS)[number]

/** Where the window is: a screen and what is opened on it (poNo, fingerprint, notice, file path …). */
export interface Route {
  readonly screen: Screen
  readonly opened: string | null
}

/** The route and the ways to change it; links, keys and the address bar all end here. */
export interface Router extends StoreApi<Route> {
  readonly go: (route: Route) => void
  /** Goes to a screen as it was left. */
  readonly visit: (screen: Screen) => void
  /** Opens or closes the detail without a step in the history. */
  readonly open: (opened: string | null) => void
}

/** Reads `#/orders/IM1901040`; anything unknown is the Run screen. */
export function parseRoute(hash: string): Route {
  const [, name = '', ...rest] = hash.replace(/^#/, '').split('/')
  const screen = SCREENS.find(known => known === name)
  if (!screen) return { screen: 'run', opened: null }
  return moved({ screen, opened: decode(rest.join('/')) })
}

/** Files, decisions and recovery stood on the Run screen once: addresses that were noted then still lead to them. */
function moved(route: Route): Route {
  const [, tab, key] = /^(files|decisions|recovery)(?::(.+))?$/.exec(route.opened ?? '') ?? []
  if (route.screen !== 'run' || tab === undefined) return route
  return { screen: 'data', opened: key === undefined ? tab : `${tab}/${key}` }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text) || null
  } catch {
    // A link that was cut off in the middle of an escape opens the screen alone.
    return null
  }
}

/** The address of a route; `parseRoute` reads it back. */
export function formatRoute({ screen, opened }: Route): string {
  return opened === null ? `#/${screen}` : `#/${screen}/${encodeURIComponent(opened)}`
}

/** Keeps the route in the address, so that back, forward and a copied link work. */
export function createRouter(host: Window): Router {
  const store = createStore<Route>(() => parseRoute(host.location.hash))
  const { screen: first, opened: firstOpened } = store.getState()
  const left = new Map<Screen, string | null>([[first, firstOpened]])
  store.subscribe(({ screen, opened }) => left.set(screen, opened))

  function go(route: Route): void {
    if (formatRoute(route) === formatRoute(store.getState())) return
    host.history.pushState(null, '', formatRoute(route))
    store.setState(route, true)
  }
  host.addEventListener('hashchange', () => store.setState(parseRoute(host.location.hash), true))
  return {
    ...store,
    go,
    visit: screen => go({ screen, opened: left.get(screen) ?? null }),
    open: opened => {
      const route = { screen: store.getState().screen, opened }
      host.history.replaceState(null, '', formatRoute(route))
      store.setState(route, true)
    },
  }
}
