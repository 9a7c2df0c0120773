import { expect, onTestFinished, test, vi } from 'vitest'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { SETTINGS_OF_SECTION } from '../settings/setting-places.ts'

test('a defect of one screen leaves the frame and the other screens', async () => {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => silenced.mockRestore())
  const { screen, session, engine } = await renderConsole(usedPlant(), { at: '#/orders' })
  // An engine of another version: what it says of its settings cannot be drawn.
  engine.listSettings = async () =>
    SETTINGS_OF_SECTION.plant.map(key => ({ key, value: 1n, origin: 'odd' as 'default', variable: '' }))
  session.router.go({ screen: 'settings', opened: 'cells' })
  await expect.element(screen.getByText('Something went wrong in the console')).toBeVisible()
  await screen.getByRole('button', { name: 'Orders 4' }).click()
  await expect.element(screen.getByRole('grid')).toBeVisible()
})
