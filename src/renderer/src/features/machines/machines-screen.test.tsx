import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { newPlant, usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { floorSession } from './floor-session.ts'

type Screen = Awaited<ReturnType<typeof renderConsole>>['screen']

async function focusGrid(screen: Screen): Promise<void> {
  const grid = screen.getByRole('grid', { name: 'Timeline' })
  await expect.element(grid).toBeVisible()
  const element = grid.element()
  if (!(element instanceof HTMLElement)) throw new Error('the grid is an element')
  element.focus()
}

/** What a reader hears of the keyboard's place. */
const spoken = (screen: Screen) => screen.getByRole('gridcell')

test('q54 the timeline opens on the month of the latest reported shift, with idle, new and unlisted machines', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/machines' })
  await expect.element(screen.getByText('1 Jan 2019 – 31 Jan 2019')).toBeVisible()
  const names = () =>
    screen
      .getByRole('rowheader')
      .elements()
      .map(element => element.textContent)
  await expect.poll(names).toEqual(['NO.01MD0-000', 'NO.07MD1-000', 'NO.11MD2-000', 'NO.12not in machineInfo'])
  await expect
    .element(spoken(screen))
    .toHaveAccessibleName(/^NO\.01 · 31 Jan 2019, shift 3.*1,000 pcs, 10 NG \(1\.0%\)/)
})

test('the keyboard moves by machine and shift; idle, not reported, off and not there are different words', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/machines' })
  await focusGrid(screen)
  await userEvent.keyboard('j')
  await expect.element(spoken(screen)).toHaveAccessibleName(/Idle: reported as not working$/)
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(spoken(screen)).toHaveAccessibleName(/Not reported$/)
  await userEvent.keyboard('{Home}')
  await expect
    .element(spoken(screen))
    .toHaveAccessibleName(/1 Jan 2019, shift 1, 06:00–14:00\. New Year\. The machine does not stand here/)
  await userEvent.keyboard('k')
  await expect.element(spoken(screen)).toHaveAccessibleName(/New Year\. The plant did not work$/)
})

test('+ and − zoom, Page keys go to another period, all where the keyboard is', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/machines' })
  await focusGrid(screen)
  await userEvent.keyboard('j')
  await userEvent.keyboard('+')
  await expect.element(screen.getByText('28 Jan 2019 – 3 Feb 2019')).toBeVisible()
  await userEvent.keyboard('{PageUp}')
  await expect.element(screen.getByText('21 Jan 2019 – 27 Jan 2019')).toBeVisible()
  await expect.element(spoken(screen)).toHaveAccessibleName(/^NO\.07 · 27 Jan 2019/)
  await userEvent.keyboard('--')
  await expect.element(screen.getByText('1 Nov 2018 – 31 Jan 2019', { exact: true })).toBeVisible()
})

test('a place opens its records, which lead to the order; Esc closes', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/machines' })
  await focusGrid(screen)
  await userEvent.keyboard('{Enter}')
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByRole('heading', { name: 'NO.01 · 31 Jan 2019, shift 3' })).toBeVisible()
  await expect.element(detail.getByText(/monthlyReports_201901\.xlsb, Sheet1, row 501/)).toBeVisible()
  await detail.getByRole('button', { name: 'Show more records' }).click()
  await expect.element(detail.getByText(/row 502/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(detail).not.toBeInTheDocument()
})

test('a link to a machine opens it; one to a place puts the keyboard there', async () => {
  const first = await renderConsole(usedPlant(), { at: '#/machines/NO.07' })
  await expect.element(first.screen.getByRole('complementary').getByRole('heading', { name: /^NO\.07/ })).toBeVisible()
  await first.screen.unmount()
  const wrong = await renderConsole(usedPlant(), { at: '#/machines/timeline%2FNO.07~2019-01-99~1' })
  await expect.element(wrong.screen.getByRole('complementary').getByRole('heading', { name: /^NO\.07/ })).toBeVisible()
  await expect.element(wrong.screen.getByText(/99/)).not.toBeInTheDocument()
  await wrong.screen.unmount()
  const second = await renderConsole(usedPlant(), { at: '#/machines/timeline%2FNO.07~2019-01-12~1' })
  await expect.element(spoken(second.screen)).toHaveAccessibleName(/^NO\.07 · 12 Jan 2019, shift 1.*1 mold change$/)
})

test('charts of quality say their conclusion, have a table behind them, and numbers open their records', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/machines/quality' })
  await expect.element(screen.getByText('NG rate doubled on NO.07 after the mold change of 12 Jan')).toBeVisible()
  await expect.element(screen.getByText('Black spot and Scratch are 80% of the NG pieces')).toBeVisible()
  await expect.element(screen.getByText('NG rate by item; none stands out')).toBeVisible()
  const machines = screen.getByRole('region', { name: /^NO\.07 has the highest NG rate/ })
  await expect.element(machines.getByRole('img', { name: 'NG rate by machine; none stands out' })).toBeVisible()
  await machines.getByRole('button', { name: 'Table' }).click()
  await machines
    .getByRole('row', { name: /^NO\.07/ })
    .getByRole('button')
    .last()
    .click()
  await expect.element(screen.getByRole('complementary').getByRole('heading', { name: 'NO.07' })).toBeVisible()
  expect(
    machines
      .getByRole('row', { name: /^NO\.07/ })
      .getByRole('button')
      .elements(),
  ).toHaveLength(4)
})

test('what runs now, pairs, layout and plan say their states in words', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/machines/now' })
  await expect.element(screen.getByRole('row', { name: /NO\.07 MD1-000.*Idle/ })).toBeVisible()
  await screen.getByRole('tab', { name: 'Mold pairs' }).click()
  await screen.getByRole('button', { name: 'B-M-001 on NO.07: 2,000 shots' }).click()
  await expect.element(screen.getByRole('complementary').getByText('Tonnage does not fit the mold')).toBeVisible()
  await screen.getByRole('tab', { name: 'Layout' }).click()
  await expect.element(screen.getByRole('table').first().getByText('New', { exact: true })).toBeVisible()
  await screen.getByRole('tab', { name: 'Plan' }).click()
  await expect.element(screen.getByRole('row', { name: /IM1902002.*NO\.07 \(idle\)/ })).toBeVisible()
})

test('without records the screen says why', async () => {
  const { screen } = await renderConsole(newPlant(), { at: '#/machines' })
  await expect.element(screen.getByRole('heading', { name: 'No production records yet' })).toBeVisible()
})

test('a number of Quality is in the address with its filters: a link opens its records', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/machines/quality' })
  await screen.getByRole('main').getByRole('button', { name: /%/ }).first().click()
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByRole('heading', { name: 'Yield' })).toBeVisible()
  const { hash } = location
  await userEvent.keyboard('{Escape}')
  await expect.element(detail).not.toBeInTheDocument()
  location.hash = hash
  await expect.element(detail.getByRole('heading', { name: 'Yield' })).toBeVisible()
})

test('who asks something new while another generation is in use sees all of that one', async () => {
  const plant = usedPlant()
  const { screen, session } = await renderConsole(plant, { at: '#/machines' })
  await expect.element(screen.getByText('1 Jan 2019 – 31 Jan 2019')).toBeVisible()
  const before = floorSession(session).view.getState().generation
  plant.status = { ...plant.status, floorGeneration: (before ?? 0) + 1 }
  await session.status.refresh()
  expect(floorSession(session).view.getState().generation).toBe(before)
  await screen.getByRole('tab', { name: 'Layout' }).click()
  await expect.poll(() => floorSession(session).view.getState().generation).toBe((before ?? 0) + 1)
  // A run has made the sums of its generation and goes on: no event told of them yet.
  plant.status = { ...plant.status, floorGeneration: (before ?? 0) + 2 }
  await screen.getByRole('tab', { name: 'Plan' }).click()
  await expect.poll(() => floorSession(session).view.getState().generation).toBe((before ?? 0) + 2)
})

test('a mold name of 300 letters leaves the map in sight and is read in full', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/machines/now' })
  const double = { ...engine }
  const moldNo = 'M'.repeat(300)
  engine.moldPairs = async query => {
    const found = await double.moldPairs(query)
    return { ...found, pairs: found.pairs.map(pair => ({ ...pair, moldNo })) }
  }
  await screen.getByRole('tab', { name: 'Mold pairs' }).click()
  const name = screen.getByRole('rowheader', { name: moldNo })
  await expect.element(name).toHaveAttribute('title', moldNo)
  expect(name.element().getBoundingClientRect().width).toBeLessThanOrEqual(240)
})
