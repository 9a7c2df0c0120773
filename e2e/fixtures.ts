import { test as base, expect, type Page } from '@playwright/test'
import { hasSharedPlantData } from '../src/testing/shared-plant.ts'
import { createPlace, type PlantData, type TestPlace } from './place.ts'
import { serveConsole, type ServedConsole } from './served-console.ts'

interface Options {
  /** Which plant the console opens. */
  readonly plantData: PlantData
}

interface Fixtures {
  /** A copy of the plant, with a workspace and a home of its own. */
  readonly place: TestPlace
  /** The built console served to this browser; it must end in order and without a defect. */
  readonly served: ServedConsole
  /** A page with the console open; the page itself must not complain either. */
  readonly console: Page
}

export const test = base.extend<Options & Fixtures>({
  plantData: ['sample', { option: true }],

  place: async ({ plantData }, use) => {
    test.skip(plantData === 'shared' && !hasSharedPlantData(), 'the real plant data are not beside this checkout')
    const place = createPlace(plantData)
    await use(place)
    place.remove()
  },

  served: async ({ place }, use) => {
    const served = await serveConsole(place)
    await use(served)
    expect(await served.end()).toEqual({ code: 0, err: '' })
  },

  console: async ({ page, served }, use) => {
    const complaints = complaintsOf(page)
    await page.goto(served.link())
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
    await use(page)
    expect(complaints).toEqual([])
  },
})

/** Everything a page complains about: exceptions, and errors in its log, such as a refusal by its policy. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  return complaints
}

/** Starts a run and waits for its end; returns the sentence it ended with. */
export async function runPipeline(page: Page): Promise<string> {
  const shown = page.getByRole('region', { name: /^Run \d+$/ }).first()
  const before = (await shown.count()) === 0 ? '' : ((await shown.getAttribute('aria-label')) ?? '')
  await page.getByRole('banner').getByRole('button', { name: 'Run pipeline' }).click()
  // By its number: a run with nothing to do is over before its button to cancel could be seen.
  await expect(shown).not.toHaveAttribute('aria-label', before)
  await expect(page.getByRole('banner').getByRole('button', { name: 'Run pipeline' })).toBeVisible({ timeout: 120_000 })
  return page.getByRole('heading', { level: 2 }).first().innerText()
}
