import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SAMPLE_QUARANTINE } from '../../testing/sample-files.ts'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'

const AT = { at: '#/orders' }

async function openOrders(plant = usedPlant()) {
  const { screen } = await renderConsole(plant, AT)
  await expect.element(screen.getByRole('rowheader', { name: 'IM1812004' })).toBeVisible()
  const header = (name: string) => screen.getByRole('columnheader', { name, exact: true })
  return { screen, header, grid: screen.getByRole('grid').element() }
}

test('a column is drawn when it is scrolled to; how many there are and which it is is said all the same', async () => {
  const { screen, header, grid } = await openOrders()
  expect(grid).toHaveAttribute('aria-colcount', '24')
  expect(header('Last machine').elements()).toHaveLength(0)
  grid.scrollTo({ left: grid.scrollWidth })
  await expect.element(header('Last machine')).toHaveAttribute('aria-colindex', '23')
  const cells = [...(screen.getByRole('rowheader', { name: 'IM1812004' }).element().parentElement?.children ?? [])]
  expect(cells.map(cell => cell.textContent)).toContain('NO.01')
  // The first column stays, the second is out of sight, the last is there.
  expect(cells[0]).toHaveAttribute('aria-colindex', '1')
  expect(cells[1]).not.toHaveAttribute('aria-colindex', '2')
  expect(cells.at(-1)).toHaveAttribute('aria-colindex', '24')
  // Each stands below its header.
  const edge = (element?: Element) => element?.getBoundingClientRect().left
  expect(edge(cells.at(-1))).toBe(edge(header('Warnings').element()))
})

test('the arrows walk into headers out of sight and bring them in; scrolling away takes the focus from none', async () => {
  const { header, grid } = await openOrders()
  const button = (name: string) => header(name).getByRole('button', { name, exact: true })
  const why = button('Why').element()
  if (why instanceof HTMLElement) why.focus()
  expect(header('Machines').elements()).toHaveLength(0)
  await userEvent.keyboard('{ArrowRight>3/}')
  await expect.element(button('Machines')).toHaveFocus()
  await expect.element(button('Machines')).toBeInViewport()
  grid.scrollTo({ left: grid.scrollWidth })
  await expect.element(header('Warnings')).toBeInViewport()
  await expect.element(button('Machines')).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(button('Item')).toHaveFocus()
  await expect.element(button('Item')).toBeInViewport()
})

test('a date that could not be read says so; one that is not there is a dash', async () => {
  const plant = usedPlant()
  const [order] = plant.orders
  const [entry] = SAMPLE_QUARANTINE
  if (!order || !entry) throw new Error('the samples have one each')
  plant.orders = [{ ...order, poETA: null, forecastDate: null }]
  const faults = entry.faults.map(fault => ({ ...fault, column: 'poETA' }))
  const cell = {
    ...entry,
    kind: 'cell',
    table: 'purchaseOrders',
    faults,
    values: { poNo: order.poNo },
    isInUse: true,
  } as const
  plant.quarantine = [cell]
  const { screen } = await renderConsole(plant, AT)
  await expect.element(screen.getByRole('gridcell', { name: 'unreadable' })).toHaveAttribute('aria-colindex', '8')
  const next = screen.getByRole('gridcell', { name: 'unreadable' }).element().nextElementSibling
  expect(next?.textContent).toBe('–')
})

test('an export without tools above the table stands in the header, at its end', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/run' })
  const table = screen.getByRole('grid', { name: 'What to do first' })
  const button = table.getByRole('button', { name: 'Export the table' })
  await expect.element(button).toBeVisible()
  const header = table.getByRole('row').first().element().getBoundingClientRect()
  const { top, bottom } = button.element().getBoundingClientRect()
  expect(top).toBeGreaterThanOrEqual(header.top)
  expect(bottom).toBeLessThanOrEqual(header.bottom)
})
