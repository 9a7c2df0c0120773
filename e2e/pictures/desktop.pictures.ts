import { expect } from '@playwright/test'
import { test as base } from '../electron/fixtures.ts'
import { namedPlace, take } from './take-picture.ts'

const test = base.extend({ place: namedPlace })

test('the settings of the desktop program, which a browser has not', async ({ startDouble, place }) => {
  const desktop = startDouble('--plant', place.plant, '--workspace', place.workspace)
  const page = await desktop.page()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Run pipeline' })).toBeEnabled()
  await page.evaluate(hash => (location.hash = hash), '#/settings/desktop')
  await expect(page.getByRole('heading', { name: 'Desktop program', level: 2 })).toBeVisible()
  await take(page, 'settings-desktop-light')
})
