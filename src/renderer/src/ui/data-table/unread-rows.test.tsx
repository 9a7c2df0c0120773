import { expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { manyOrders } from '../../testing/sample-orders.ts'
import { ROWS_AT_ONCE } from './drawn-rows.ts'

/** So many that the window holds a part of them only. */
async function openLongList() {
  const plant = usedPlant()
  plant.orders = manyOrders(20_000)
  const { screen, engine } = await renderConsole(plant, { at: '#/orders' })
  const grid = screen.getByRole('grid')
  await expect.element(grid).toHaveAttribute('aria-rowcount', '20001')
  const element = grid.element()
  if (!(element instanceof HTMLElement)) throw new Error('the grid is an element')
  element.focus()
  async function isActive(poNo: string): Promise<void> {
    await expect.element(grid).toHaveAttribute('aria-activedescendant', `orders-row-${poNo}`)
  }
  return { screen, engine, element, isActive }
}

test('End, Home and the Page keys go to rows of the whole list, also to those that are not read yet', async () => {
  const { screen, isActive } = await openLongList()
  await userEvent.keyboard('{End}')
  await isActive('PO020000')
  await expect.element(screen.getByRole('rowheader', { name: 'PO020000' })).toBeInViewport()
  await userEvent.keyboard('{PageUp}{PageUp}')
  await isActive('PO019960')
  await userEvent.keyboard('{Home}')
  await isActive('PO000001')
  await expect.element(screen.getByRole('rowheader', { name: 'PO000001' })).toBeInViewport()
})

test('the keyboard goes on from its row when that has been scrolled far away; an open detail follows to a row that is read first', async () => {
  const { screen, element, isActive } = await openLongList()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'PO000001' })).toBeVisible()
  element.scrollTo({ top: 300_000 })
  await expect.element(screen.getByRole('rowheader', { name: 'PO010010' })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}')
  await isActive('PO000002')
  await expect.element(screen.getByRole('rowheader', { name: 'PO000002' })).toBeInViewport()
  await userEvent.keyboard('{End}')
  await expect.element(screen.getByRole('heading', { name: 'PO020000' })).toBeVisible()
})

test('after a leap rows are made a few at a time, so that none of it takes long', async () => {
  const { screen, element } = await openLongList()
  const body = element.querySelector('[role="rowgroup"]')
  if (!body) throw new Error('the grid has rows')
  const made: number[] = []
  // It is told once after each task that changed the rows.
  const observer = new MutationObserver(changes =>
    made.push(changes.reduce((sum, { addedNodes }) => sum + addedNodes.length, 0)),
  )
  onTestFinished(() => observer.disconnect())
  observer.observe(body, { childList: true })
  element.scrollTo({ top: 300_000 })
  await expect.element(screen.getByRole('rowheader', { name: 'PO010010' })).toBeVisible()
  await expect.poll(() => body.childElementCount).toBeGreaterThan(ROWS_AT_ONCE)
  expect(Math.max(...made)).toBeLessThanOrEqual(ROWS_AT_ONCE)
})

test('rows that could not be read say so and why, once, and are read by the button; those shown stay', async () => {
  const { screen, engine, element } = await openLongList()
  const asked = vi.spyOn(engine, 'listOrders').mockRejectedValue(new Error('The disk does not answer'))
  element.scrollTo({ top: 300_000 })
  const alert = screen.getByRole('alert')
  await expect.element(alert).toMatchTextContent(/Some rows could not be read\..*The disk does not answer/)
  const button = alert.getByRole('button', { name: 'Try again' })
  expect(asked.mock.calls.length).toBeLessThanOrEqual(6)
  button.element().addEventListener('click', () => asked.mockRestore())
  await button.click()
  await expect.element(screen.getByRole('rowheader', { name: 'PO010010' })).toBeVisible()
  await expect.element(alert).not.toBeInTheDocument()
})
