import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Console } from '../console.tsx'
import { createI18n } from '../i18n/i18n.ts'
import type { Preferences } from '../state/preferences.ts'
import type { FakePlant } from './fake-plant.ts'
import { createFakeSession } from './fake-session.ts'

/** Where and how the window opens; English and light unless said otherwise. */
export interface RenderOptions {
  /** Where the window opens, e.g. `#/orders`. */
  readonly at?: string
  readonly preferences?: Partial<Preferences>
}

/** The whole window over a double of the engine, at the size of a planner's screen. */
export async function renderConsole(plant: FakePlant, { at = '#/run', preferences = {} }: RenderOptions = {}) {
  await page.viewport(1440, 900)
  localStorage.clear()
  history.replaceState(null, '', at)
  const { session, engine } = createFakeSession(plant)
  session.preferences.setState({ language: 'en', theme: 'light', ...preferences })
  const i18n = createI18n(session.preferences.getState().language)
  // As high as the page, as the root of the real page is; lists draw as many rows as fit.
  const container = document.createElement('div')
  container.style.height = '100%'
  document.body.append(container)
  const screen = await render(<Console session={session} i18n={i18n} styleNonce="" />, { container })
  return { screen, session, engine }
}
