import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { newPlant, usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { manyOrders } from '../../testing/sample-orders.ts'

const AT = { at: '#/orders' }

function crowded(count: number) {
  const plant = usedPlant()
  plant.orders = manyOrders(count)
  return plant
}

async function focusGrid(screen: Awaited<ReturnType<typeof renderConsole>>['screen']): Promise<HTMLElement> {
  const grid = screen.getByRole('grid')
  await expect.element(grid).toBeVisible()
  const element = grid.element()
  if (!(element instanceof HTMLElement)) throw new Error('the grid is an element')
  element.focus()
  return element
}

test('an order is a row of words and figures, and the foot has the totals of what is shown', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  const grid = screen.getByRole('grid', { name: 'Orders' })
  await expect.element(grid).toHaveAttribute('aria-rowcount', '5')
  await expect
    .element(grid.getByRole('row').nth(2))
    .toMatchTextContent('IM1901040MoldingAt risk77%116,267500,00005 Feb 20198 Feb 2019')
  await expect.element(grid.getByRole('row').last()).toMatchTextContent('4 orders148,783850,0000')
})

test('what is open and late comes first, what is finished cannot be helped', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  const numbers = () =>
    screen
      .getByRole('rowheader')
      .elements()
      .map(cell => cell.textContent)
  await expect.poll(numbers).toEqual(['IM1812004', 'IM1901040', 'IM1811001', 'IM1902002'])
  await expect.element(screen.getByRole('columnheader', { name: 'Risk' })).toHaveAttribute('aria-sort', 'ascending')
})

test('chips filter, count what they would leave and are removed where they are', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  const late = screen.getByRole('group', { name: 'Risk' }).getByRole('button', { name: 'Late 2' })
  await late.click()
  await expect.element(screen.getByText('2 of 4')).toBeVisible()
  await expect.element(screen.getByRole('row').last()).toMatchTextContent('2 orders2,516320,0000')
  await expect.element(screen.getByRole('button', { name: 'Molding 0' })).toBeVisible()
  await late.click()
  await expect.element(screen.getByText('4 of 4')).toBeVisible()
})

test('filters that leave nothing say so and are cleared at once', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  await screen.getByRole('button', { name: 'On time 0' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Nothing fits these filters' })).toBeVisible()
  await screen.getByRole('grid').getByRole('button', { name: 'Clear filters' }).click()
  await expect.element(screen.getByText('4 of 4')).toBeVisible()
})

test('search finds any text of a row, / goes there and Esc leaves it', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  await focusGrid(screen)
  await userEvent.keyboard('/')
  await userEvent.keyboard('no.06 md100')
  await expect.element(screen.getByText('1 of 4')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByText('4 of 4')).toBeVisible()
})

test('a header sorts, once more the other way, then no longer; states in their own order', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  const first = screen.getByRole('grid').getByRole('row').nth(1)
  const header = screen.getByRole('columnheader', { name: 'Left (pcs)' })
  await header.getByRole('button', { name: 'Left (pcs)', exact: true }).click()
  await expect.element(header).toHaveAttribute('aria-sort', 'ascending')
  await expect.element(first).toMatchTextContent('IM1811001')
  await header.getByRole('button', { name: 'Left (pcs)', exact: true }).click()
  await expect.element(first).toMatchTextContent('IM1901040')
  await screen.getByRole('button', { name: 'Status', exact: true }).click()
  await expect.element(first).toMatchTextContent('Pending')
})

test('J, K, Enter and Esc: the detail follows the keyboard while it is open', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  await focusGrid(screen)
  await userEvent.keyboard('j{Enter}')
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByRole('heading', { name: 'IM1812004' })).toBeVisible()
  await userEvent.keyboard('jj')
  await expect.element(detail.getByRole('heading', { name: 'IM1811001' })).toBeVisible()
  expect(location.hash).toBe('#/orders/IM1811001')
  await userEvent.keyboard('k')
  await expect.element(detail.getByRole('heading', { name: 'IM1901040' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument()
})

test('letters do nothing when they are switched off; arrows still move', async () => {
  const { screen } = await renderConsole(usedPlant(), { ...AT, preferences: { letterKeys: false } })
  const grid = await focusGrid(screen)
  await userEvent.keyboard('j')
  expect(grid.getAttribute('aria-activedescendant')).toBeNull()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-activedescendant', 'orders-row-IM1812004')
})

test('End reaches the last of thousands of rows, of which few are drawn', async () => {
  const { screen } = await renderConsole(crowded(3_000), AT)
  await focusGrid(screen)
  await userEvent.keyboard('{End}')
  await expect.element(screen.getByText('PO003000')).toBeVisible()
  expect(screen.getByRole('row').elements().length).toBeLessThan(80)
})

test('rows are selected with Shift and Space', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  await focusGrid(screen)
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  const selected = () =>
    screen
      .getByRole('row', { selected: true })
      .elements()
      .map(row => row.firstElementChild?.textContent)
  await expect.poll(selected).toEqual(['IM1812004', 'IM1901040', 'IM1811001'])
  await userEvent.keyboard('{ArrowDown} ')
  await expect.poll(selected).toEqual(['IM1902002'])
})

test('beyond 5,000 orders the engine filters and sorts, and the last row is still reached', async () => {
  const { screen } = await renderConsole(crowded(20_000), AT)
  await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '20001')
  await screen.getByRole('group', { name: 'Status' }).getByRole('button', { name: 'Paused' }).click()
  await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '5001')
  // 5,000 orders of 40,000 pcs with 2,516 left: totals of everything that matches, not of the rows that are here.
  await expect.element(screen.getByRole('row').last()).toMatchTextContent('5,000 orders12,580,000200,000,0000')
  const grid = screen.getByRole('grid').element()
  grid.scrollTo({ top: grid.scrollHeight })
  await expect.element(screen.getByText('PO019999')).toBeVisible()
})

test('scroll position and filters survive going away and coming back', async () => {
  const { screen } = await renderConsole(crowded(500), AT)
  const grid = await focusGrid(screen)
  grid.scrollTo({ top: 3_000 })
  await expect.element(screen.getByText('PO000415')).toBeVisible()
  await userEvent.keyboard('{Alt>}1{/Alt}')
  await expect.element(screen.getByRole('region', { name: 'Run 7' })).toBeVisible()
  await userEvent.keyboard('{Alt>}2{/Alt}')
  await expect.element(screen.getByText('PO000415')).toBeVisible()
  expect(screen.getByRole('grid').element().scrollTop).toBe(3_000)
})

test('columns are hidden, moved and kept', async () => {
  const { screen, session } = await renderConsole(usedPlant(), AT)
  const names = () =>
    screen
      .getByRole('columnheader')
      .elements()
      .map(header => header.textContent)
  await screen.getByRole('button', { name: 'Columns', exact: true }).click()
  await screen.getByRole('checkbox', { name: 'Risk' }).click()
  await screen.getByRole('button', { name: 'Move Molded up' }).click()
  await expect.poll(() => names().slice(0, 4)).toEqual(['PO', 'Status', 'Molded', 'Left (pcs)'])
  expect(session.preferences.getState().layouts['orders']?.visibility).toEqual({ risk: false })
})

test('a column is widened by the keyboard', async () => {
  const { screen, session } = await renderConsole(usedPlant(), AT)
  const header = screen.getByRole('button', { name: 'PO', exact: true }).element()
  if (!(header instanceof HTMLElement)) throw new Error('a header is an element')
  header.focus()
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
  expect(session.preferences.getState().layouts['orders']?.sizing).toEqual({ poNo: 132 })
})

test('an order shows what its figures are made of, its materials, its changes and its findings', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/orders/IM1812004' })
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText('37,484 of 40,000 pcs molded, 2,516 left.')).toBeVisible()
  await expect.element(detail.getByRole('rowheader', { name: '19 Dec 2018' })).toBeVisible()
  await detail.getByText('Shift', { exact: true }).first().click()
  await expect.element(detail.getByRole('rowheader', { name: '19 Dec 2018, shift 2' })).toBeVisible()
  await detail.getByText('Cavity', { exact: true }).first().click()
  await expect.element(detail.getByRole('rowheader', { name: '12000CBS-M-001 · cavity 4' })).toBeVisible()
  await expect.element(detail.getByRole('button', { name: /monthlyReports_201901.xlsb · Sheet1!J312/ })).toBeVisible()
  await expect.element(detail.getByText('ETA moved from 15 Dec 2018 to 31 Dec 2018')).toBeVisible()
  await expect.element(detail.getByText('Nothing was flagged on this order.')).toBeVisible()
})

test('a finding of an order opens on the Findings screen', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/orders/IM1902002' })
  await screen
    .getByRole('complementary')
    .getByText(/is not in itemInfo/)
    .click()
  expect(location.hash).toBe('#/findings/f2')
  await expect
    .element(screen.getByRole('complementary').getByRole('heading', { name: 'Item not in itemInfo' }))
    .toBeVisible()
})

test('an order on paper names its plant and until when its data reach; of many findings the first are printed', async () => {
  const plant = usedPlant()
  const [finding] = plant.findings
  if (!finding) throw new Error('the plant has findings')
  plant.findings = Array.from({ length: 63 }, (_one, at) => ({ ...finding, fingerprint: `${at}`, poNo: 'IM1812004' }))
  const { screen } = await renderConsole(plant, { at: '#/orders/IM1812004' })
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByRole('button', { name: '… and 13 more under Findings' })).toBeVisible()
  // On the screen the window around says so.
  const origin = detail.getByText(/^Hà Nội 2 · Data until 1 Feb 2019, 06:00 · generation \d+ · printed /)
  await expect.element(origin).toHaveAttribute('data-paper', 'only')
  await expect.element(origin).not.toBeVisible()
  await expect.element(detail.getByText('… and 51 more under Findings')).toHaveAttribute('data-paper', 'only')
  const lines = detail
    .getByRole('listitem')
    .elements()
    .filter(line => line.querySelector('button'))
  const printed = lines.filter(line => line.getAttribute('data-paper') !== 'no')
  expect([lines.length, printed.length]).toEqual([50, 12])
})

test('a link to an order that does not exist says so', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/orders/NOWHERE' })
  await expect.element(screen.getByText('There is no order NOWHERE.')).toBeVisible()
})

test('newer figures announce themselves instead of moving the list', async () => {
  const plant = usedPlant()
  const { screen, engine } = await renderConsole(plant, AT)
  await expect.element(screen.getByText('4 of 4')).toBeVisible()
  plant.orders = manyOrders(9)
  engine.emit({ kind: 'data-changed' })
  await screen.getByRole('button', { name: 'Newer figures, show' }).click()
  await expect.element(screen.getByText('9 of 9')).toBeVisible()
})

test('production without an order is said beside the orders', async () => {
  const plant = usedPlant()
  plant.unassignedRows = 12
  const { screen } = await renderConsole(plant, AT)
  await expect.element(screen.getByText('12 rows without an order (1,200 pcs)')).toBeVisible()
})

test('no orders yet, progress not worked out, and no orders at all are three things', async () => {
  const fresh = await renderConsole(newPlant(), AT)
  await expect.element(fresh.screen.getByRole('heading', { name: 'No orders yet' })).toBeVisible()
  await fresh.screen.unmount()

  const untracked = usedPlant()
  untracked.orders = []
  untracked.status = { ...untracked.status, trackedRun: null }
  const second = await renderConsole(untracked, AT)
  await expect.element(second.screen.getByRole('heading', { name: 'Progress has not been worked out' })).toBeVisible()
  await second.screen.unmount()

  const none = usedPlant()
  none.orders = []
  const third = await renderConsole(none, AT)
  await expect.element(third.screen.getByRole('heading', { name: 'The plant has no purchase orders' })).toBeVisible()
})

test('in Vietnamese the risk is explained from the same figures, with dates as they are written there', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/orders/IM1901040', preferences: { language: 'vi' } })
  await expect
    .element(
      screen
        .getByRole('complementary')
        .getByText('Dự báo 08/02/2019, trễ 3 ngày so với ETA 05/02/2019, còn 116.267 cái'),
    )
    .toBeVisible()
})

test('an order whose ETA is not known has a forecast and says what is missing', async () => {
  const plant = usedPlant()
  plant.orders = plant.orders.map(order =>
    order.poNo === 'IM1901040' ? { ...order, risk: 'no-forecast', poETA: null } : order,
  )
  const { screen } = await renderConsole(plant, { at: '#/orders/IM1901040', preferences: { language: 'vi' } })
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText('Dự báo 08/02/2019, không rõ ETA, còn 116.267 cái')).toBeVisible()
  await expect.element(detail.getByText('Chưa rõ rủi ro')).toBeVisible()
})
