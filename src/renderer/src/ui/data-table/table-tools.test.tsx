import { expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'

const AT = { at: '#/orders' }

function watchClipboard() {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  onTestFinished(() => written.mockRestore())
  return () => written.mock.calls.at(-1)?.[0].split('\r\n') ?? []
}

test('the button copies what is shown, as a table a spreadsheet takes', async () => {
  const copied = watchClipboard()
  const { screen } = await renderConsole(usedPlant(), AT)
  await screen.getByRole('button', { name: 'Copy as a table' }).click()
  await expect.element(screen.getByText('4 rows copied')).toBeVisible()
  const [head, first] = copied()
  // Columns out of sight are not drawn, but copied.
  expect(head?.split('\t').at(-1)).toBe('Warnings')
  expect(head?.split('\t').slice(0, 8)).toEqual([
    'PO',
    'Status',
    'Risk',
    'Molded',
    'Left (pcs)',
    'Ordered (pcs)',
    'Surplus (pcs)',
    'ETA',
  ])
  expect(first?.split('\t').slice(0, 8)).toEqual([
    'IM1812004',
    'Paused',
    'Late',
    '93.71',
    '2516',
    '40000',
    '0',
    '2018-12-31',
  ])
})

test('Ctrl C copies the selected rows alone', async () => {
  const copied = watchClipboard()
  const { screen } = await renderConsole(usedPlant(), AT)
  const grid = screen.getByRole('grid')
  await expect.element(grid).toBeVisible()
  const element = grid.element()
  if (element instanceof HTMLElement) element.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown} {ArrowDown}')
  await userEvent.keyboard(' {Control>}c{/Control}')
  expect(
    copied()
      .slice(1, 2)
      .map(line => line.split('\t')[0]),
  ).toEqual(['IM1811001'])
})

test('a column is filtered from its header and the filter stands as a chip that removes it', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  await screen.getByRole('button', { name: 'Filter Ordered (pcs)' }).click()
  await screen.getByRole('textbox', { name: 'From' }).fill('100000')
  await expect.element(screen.getByText('2 of 4')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await screen.getByRole('button', { name: 'Ordered (pcs): 100,000 to …' }).click()
  await expect.element(screen.getByText('4 of 4')).toBeVisible()
})

test('a filter of many words stays in the window and is read in full', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  await screen.getByRole('button', { name: 'Filter PO' }).click()
  const text = 'x'.repeat(300)
  await screen.getByRole('textbox', { name: 'Contains' }).fill(text)
  const words = screen.getByTitle(`PO: “${text}”`)
  await expect.element(words).toBeVisible()
  expect(words.element().getBoundingClientRect().width).toBeLessThan(400)
})

test('a day is typed and written as the language writes it, and stepped by the arrows', async () => {
  const { screen } = await renderConsole(usedPlant(), { ...AT, preferences: { language: 'vi' } })
  await screen.getByRole('button', { name: 'Lọc ETA' }).click()
  const from = screen.getByRole('textbox', { name: 'Từ' })
  await from.fill('31/1/2019')
  await expect.element(screen.getByRole('button', { name: 'ETA: 31/01/2019 đến …' })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(from).toHaveValue('31/01/2019')
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(from).toHaveValue('01/02/2019')
  await expect.element(screen.getByRole('button', { name: 'ETA: 01/02/2019 đến …' })).toBeVisible()
  await from.fill('')
  await expect.element(screen.getByRole('button', { name: /^ETA: / })).not.toBeInTheDocument()
})

test('a saved view brings columns, filters and order back', async () => {
  const { screen, session } = await renderConsole(usedPlant(), AT)
  await screen.getByRole('button', { name: 'Paused 1' }).click()
  await screen.getByRole('button', { name: 'Saved views' }).click()
  await screen.getByRole('textbox', { name: 'Name of the view' }).fill('Paused ones')
  await screen.getByRole('button', { name: 'Save view' }).click()
  await userEvent.keyboard('{Escape}')
  await screen.getByRole('button', { name: 'Clear filters' }).click()
  await expect.element(screen.getByText('4 of 4')).toBeVisible()
  await screen.getByRole('button', { name: 'Saved views' }).click()
  await screen.getByRole('button', { name: 'Paused ones', exact: true }).click()
  await expect.element(screen.getByText('1 of 4')).toBeVisible()
  expect(session.preferences.getState().views['orders']).toMatchObject([{ name: 'Paused ones' }])
})
