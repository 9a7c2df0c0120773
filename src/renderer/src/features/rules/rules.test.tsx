import { expect, test, vi } from 'vitest'
import { newPlant, usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'

const AT = { at: '#/findings/rules' }

test('every rule stands with what it found, and leads to it', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  const grid = screen.getByRole('grid', { name: 'Rules' })
  await expect.element(grid.getByText('28 rules')).toBeVisible()
  await grid.getByText('Row differs from its order').click()
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText('Nobody changed it yet.')).toBeVisible()
  await detail.getByRole('button', { name: 'Show its 1 finding' }).click()
  await expect.element(screen.getByRole('grid', { name: 'Findings' })).toBeVisible()
  await expect.element(screen.getByText('1 of 3')).toBeVisible()
})

test('before anything was checked no findings are counted', async () => {
  const { screen } = await renderConsole(newPlant(), AT)
  await expect.element(screen.getByText('28 rules')).toBeVisible()
  await expect.element(screen.getByRole('tab', { name: 'Open', exact: true })).toBeVisible()
  const grid = screen.getByRole('grid', { name: 'Rules' })
  await expect.element(grid.getByText('not checked').first()).toBeVisible()
  expect(grid.getByText('0', { exact: true }).query()).toBeNull()
  await grid.getByText('Row differs from its order').click()
  await expect.element(screen.getByRole('button', { name: 'Not checked yet' })).toBeDisabled()
})

test('a rule is changed at once, says from when, is told in its history, and is taken back', async () => {
  const complaints = vi.spyOn(console, 'error')
  const { screen, engine } = await renderConsole(usedPlant(), AT)
  await screen.getByRole('grid').getByText('Fewer cavities than the mold has').click()
  const detail = screen.getByRole('complementary')
  await detail.getByRole('textbox', { name: /^Allowed difference/ }).fill('2')
  await detail.getByRole('switch', { name: /^Blocking/ }).click()
  await expect.element(detail.getByText(/Blocking: No → Yes/)).toBeVisible()
  await expect.element(screen.getByText(/“Fewer cavities than the mold has” changed; takes effect/)).toBeVisible()
  await expect.poll(() => engine.triage.ruleChanges.at(-1)?.to).toMatchObject({ threshold: 2, blocking: true })
  await detail.getByRole('button', { name: 'As it ships' }).click()
  await expect.poll(() => engine.triage.ruleChanges.at(-1)?.to).toEqual({})
  await screen.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => engine.triage.ruleChanges.at(-1)?.to).toMatchObject({ threshold: 2, blocking: true })
  // The double's clock stands still: two of the changes are alike, of one moment.
  await expect.element(detail.getByText(/Blocking: No → Yes/).nth(1)).toBeVisible()
  expect(complaints).not.toHaveBeenCalled()
})
