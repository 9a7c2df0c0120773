import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { manyOrders } from '../../testing/sample-orders.ts'

const AT = { at: '#/orders' }

test('a figure opens how it is made by Enter, an input leads deeper, Esc leads back to where one was', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/orders/IM1812004' })
  const detail = screen.getByRole('complementary')
  const left = detail.getByRole('button', { name: '2,516', exact: true })
  await expect.element(left).toHaveStyle({ textDecorationLine: 'underline' })
  await expect.element(left).toBeVisible()
  const button = left.element()
  if (!(button instanceof HTMLElement)) throw new Error('a button is an element')
  button.focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(detail.getByText('Ordered pieces less good pieces, never less than zero.')).toBeVisible()
  await expect.element(detail.getByText('28 Dec 2018, shift 1 · NO.06 · 12000CBS-M-001').first()).toBeVisible()
  await expect.element(detail.getByText('-37,484')).toBeVisible()
  const idle = detail.getByRole('region', { name: 'Did not work: no pieces in the row' })
  await expect.element(idle.getByRole('button', { name: /M400/ })).toBeVisible()
  await detail.getByRole('button', { name: '37,484', exact: true }).click()
  await expect.element(detail.getByRole('button', { name: 'Back to Left (pcs)' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(detail.getByText('Ordered pieces less good pieces, never less than zero.')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(detail.getByRole('button', { name: '2,516', exact: true })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument()
})

test('NG, its rate and the shots of each entry of a split open how they are made', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/orders/IM1811001' })
  const detail = screen.getByRole('complementary')
  const entry = detail.getByRole('row', { name: /^1 Nov 2018/ })
  await expect.element(entry.getByRole('button').nth(3)).toBeVisible()
  await entry.getByRole('button').nth(1).click()
  await expect.element(detail.getByRole('heading', { name: 'NG (pcs) · 1 Nov 2018' })).toBeVisible()
  await expect.element(detail.getByText(/Only the rows of 1 Nov 2018 count here\./)).toBeVisible()
  expect(location.hash).toBe(`#/orders/${encodeURIComponent('IM1811001~ngQuantity~day:2018-11-01')}`)
  // A mold may be called like a split.
  location.hash = `#/orders/${encodeURIComponent('IM1811001~moldShotMap~mold')}`
  await expect.element(detail.getByRole('heading', { name: /· mold$/ })).toBeVisible()
  await expect.element(detail.getByText(/count here\./)).not.toBeInTheDocument()
})

test('ready-made views filter, say how many they leave, and are opened by V', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  await expect.element(screen.getByRole('grid')).toBeVisible()
  await userEvent.keyboard('v')
  await expect.element(screen.getByRole('menuitem', { name: /95% or more, still open 0/ })).toBeVisible()
  await screen.getByRole('menuitem', { name: 'Started, under 95% 2' }).click()
  await expect.element(screen.getByText('2 of 4')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Views: Started, under 95%' })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Molded: > 0 to < 95' })).toBeVisible()
})

test('beyond 5,000 orders each column is still filtered, by the engine', async () => {
  const plant = usedPlant()
  plant.orders = manyOrders(6_000)
  const { screen, session } = await renderConsole(plant, AT)
  const header = screen.getByRole('columnheader', { name: 'Status' })
  await header.getByRole('button', { name: /Filter/ }).click()
  await screen.getByRole('checkbox', { name: 'Paused' }).click()
  await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '1501')
  expect(session.orders.getState()).toMatchObject({ kind: 'paged', total: 1_500 })
})

test('what is flagged is said in words', async () => {
  const plant = usedPlant()
  const [first, ...others] = plant.orders
  if (!first) throw new Error('the plant has orders')
  plant.orders = [{ ...first, listed: false, figuresConfirmed: false }, ...others]
  const { screen } = await renderConsole(plant, AT)
  await expect.element(screen.getByText('Not confirmed +1')).toBeVisible()
})

test('the figure that is taken apart is in the address: a link leads to it, Esc back to the order', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/orders/IM1812004~itemRemain' })
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText('Ordered pieces less good pieces, never less than zero.')).toBeVisible()
  await expect.element(detail.getByRole('heading', { name: 'IM1812004' })).toBeVisible()
  await detail.getByRole('button', { name: '37,484', exact: true }).click()
  expect(location.hash).toBe('#/orders/IM1812004~moldedQuantity')
  await userEvent.keyboard('{Escape}')
  expect(location.hash).toBe('#/orders/IM1812004~itemRemain')
  await userEvent.keyboard('{Escape}')
  expect(location.hash).toBe('#/orders/IM1812004')
})

test('an order that is done while its ETA is not known does not claim to be in time', async () => {
  const plant = usedPlant()
  plant.orders = plant.orders.map(order => ({ ...order, actualFinishedDate: '2019-01-31', poETA: null }))
  const { screen } = await renderConsole(plant, { at: '#/orders/IM1812004' })
  await expect.element(screen.getByText('Finished 31 Jan 2019, its ETA is not known')).toBeVisible()
})

test('an order whose ETA cannot be read says so, and its derivation what stands there', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), AT)
  const double = { ...engine }
  const fault = {
    column: 'poETA',
    address: 'D5',
    found: 'end of June',
    expected: 'datetime64[ns]',
    policy: 'detail',
    problem: 'should be a date',
  } as const
  engine.orderDetail = async input => ({ ...(await double.orderDetail(input)), unreadable: [fault] })
  engine.derivation = async input => {
    const of = await double.derivation(input)
    const [row] = of.contributions
    if (!row) throw new Error('the double has a row')
    const cells = row.cells.map(cell => ({ ...cell, column: 'poETA', value: null, fault }))
    const contributions = [{ ...row, amount: null, entry: null, cells }]
    return { ...of, rule: 'section 8', contributions, contributionCount: 1 }
  }
  location.hash = '#/orders/IM1812004'
  const detail = screen.getByRole('complementary')
  await detail.getByRole('button', { name: 'unreadable' }).click()
  await expect.element(detail.getByText(/poETA is unreadable: “end of June”/)).toBeVisible()
  await expect.element(detail.getByText(/^Rule of section 8 of the specification/)).toBeVisible()
})
