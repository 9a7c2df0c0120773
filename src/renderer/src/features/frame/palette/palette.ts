import { createSpotlight } from '@mantine/spotlight'

/** The one palette of the window: its state, and the ways to open and close it. */
export const [paletteStore, palette] = createSpotlight()

/**
 * Puts the keyboard on the first entry: what is found comes after the letters that asked for it, and Enter takes the best.
 *
 * @param list element that the entries are in
 */
export function selectFirst(list: Element | null | undefined): void {
  const entries = [...(list?.querySelectorAll('[data-action]') ?? [])]
  for (const [place, entry] of entries.entries()) {
    if (place === 0) entry.setAttribute('data-selected', 'true')
    else entry.removeAttribute('data-selected')
  }
  if (entries.length > 0) paletteStore.updateState(state => ({ ...state, selected: 0 }))
}
