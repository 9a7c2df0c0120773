import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { createPlace, type PlantData, type TestPlace } from '../place.ts'
import { palettePng } from './palette-png.ts'

const images = join(import.meta.dirname, '../../docs/images')

/** The sample plant under a name of its own, worked on by a planner called Lan. */
export async function namedPlace(
  { plantData }: { readonly plantData: PlantData },
  use: (place: TestPlace) => Promise<void>,
): Promise<void> {
  const place = createPlace(plantData)
  await use({
    ...place,
    environment: { ...place.environment, MOLDLINE_PLANT_NAME: 'Hà Nội 2', MOLDLINE_ACTOR: 'Lan' },
  })
  place.remove()
}

/** Goes to a screen by the navigation and waits for its list. */
export async function visit(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click()
  await expect(page.getByRole('grid').first()).toBeVisible()
}

/** One picture in each theme; the light one stays on. */
export async function inBothThemes(page: Page, name: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await take(page, `${name}-${theme}`)
  }
}

/** Nothing hovered, focused, waited for or moving; with `hasFocus` what has the focus keeps it. */
export async function take(page: Page, name: string, { hasFocus = false } = {}): Promise<void> {
  await page.mouse.move(80, 600)
  if (!hasFocus) {
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  }
  await page.evaluate(() => document.fonts.ready)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
  // Charts come after the figures they show.
  await expect(page.locator('main div[role="img"][style*="height"]:not(:has(svg text))')).toHaveCount(0)
  writeFileSync(join(images, `${name}.png`), palettePng(await page.screenshot({ animations: 'disabled' })))
}
