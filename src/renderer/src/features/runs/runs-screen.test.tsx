import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { newPlant, usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { aRun } from '../../testing/sample-run.ts'
import { aRunEntry, someLines } from '../../testing/sample-runs.ts'

type Screen = Awaited<ReturnType<typeof renderConsole>>['screen']

async function focusRuns(screen: Screen): Promise<void> {
  const grid = screen.getByRole('grid', { name: 'Runs' })
  await expect.element(grid).toBeVisible()
  grid.element().dispatchEvent(new Event('focus'))
  ;(grid.element() as HTMLElement).focus()
}

test('every run is a row of words: number, state, when, how long, what happened', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/runs' })
  const rows = screen.getByRole('grid', { name: 'Runs' }).getByRole('row')
  await expect.element(rows.nth(1)).toMatchTextContent(/^7Finished.*2\.3sFinished with 64 findings/)
  await expect.element(rows.nth(2)).toMatchTextContent(/^6Finished in part/)
  await expect.element(screen.getByText('5 runs')).toBeVisible()
})

test('a run that ended while another screen was looked at stands in the history on coming back', async () => {
  const { screen, session, engine } = await renderConsole(usedPlant(), { at: '#/runs' })
  await expect.element(screen.getByText('5 runs')).toBeVisible()
  session.router.go({ screen: 'inbox', opened: null })
  await expect.element(screen.getByRole('main', { name: 'Inbox' })).toBeVisible()
  const before = engine.listRunHistory.bind(engine)
  engine.listRunHistory = async query => {
    const { items, total, actors } = await before(query)
    return { items: [aRunEntry({ run: 8 }), ...items], total: total + 1, actors }
  }
  engine.emit({ kind: 'run-finished', run: aRun({ run: 8 }) })
  await expect.poll(() => session.feed.getState().latest?.run).toBe(8)
  session.router.go({ screen: 'runs', opened: null })
  await expect.element(screen.getByText('6 runs')).toBeVisible()
  await expect.element(screen.getByRole('grid', { name: 'Runs' }).getByRole('row').nth(1)).toMatchTextContent(/^8/)
})

test('before the first run the screen says what will be here', async () => {
  const { screen } = await renderConsole(newPlant(), { at: '#/runs' })
  await expect.element(screen.getByText('No run yet')).toBeVisible()
  await expect.element(screen.getByRole('main').getByRole('button', { name: 'Run pipeline' })).toBeVisible()
})

test('filters by state, person and dry run leave the runs they name', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/runs' })
  await screen.getByRole('button', { name: /^Finished in part/ }).click()
  await expect.element(screen.getByText('1 run', { exact: true })).toBeVisible()
  await screen.getByRole('button', { name: /^Finished in part/ }).click()
  await screen.getByRole('button', { name: 'Dry run', exact: true }).first().click()
  await screen.getByRole('checkbox', { name: /^Dry run/ }).click()
  await expect.element(screen.getByText('1 run', { exact: true })).toBeVisible()
})

test('10,000 runs: the engine filters, the last one is reached', async () => {
  const plant = usedPlant()
  plant.runs = Array.from({ length: 10_000 }, (_, place) =>
    aRunEntry({ run: 10_000 - place, state: place % 4 === 0 ? 'failed' : 'succeeded' }),
  )
  const { screen } = await renderConsole(plant, { at: '#/runs' })
  await expect.element(screen.getByText('10,000 runs')).toBeVisible()
  await screen.getByRole('button', { name: /^Failed/ }).click()
  await expect.element(screen.getByText('2,500 runs')).toBeVisible()
  await focusRuns(screen)
  await userEvent.keyboard('{End}')
  await expect.element(screen.getByRole('rowheader', { name: '4', exact: true })).toBeVisible()
})

test('a run says what its phases took, who started it, what it left, and leads to its notices', async () => {
  const { screen, session } = await renderConsole(usedPlant(), { at: '#/runs/7' })
  const detail = screen.getByRole('complementary')
  const lanes = detail.getByRole('list', { name: 'Phases over time' })
  await expect.element(lanes.getByText('Collect')).toBeVisible()
  await expect.element(lanes.getByText('1.2s')).toBeVisible()
  await expect.element(detail.getByText('40 → 41')).toBeVisible()
  await expect.element(detail.getByText('Only 201901')).toBeVisible()
  await expect.element(detail.getByText('A person started it')).toBeVisible()
  await detail.getByRole('button', { name: 'moldInfo.xlsx could not be read.' }).click()
  await expect.poll(() => session.router.getState()).toEqual({ screen: 'inbox', opened: '1' })
})

test('a long log of a run begins with its newest lines and goes back in steps', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/runs/7' })
  const lines = someLines(450)
  engine.readRunLog = async ({ offset, limit }) => ({
    items: lines.slice(offset, offset + limit),
    total: lines.length,
    phases: [],
    cut: 0,
    isRemoved: false,
  })
  const detail = screen.getByRole('complementary')
  await detail.getByRole('tab', { name: 'Log' }).click()
  await expect.element(detail.getByText('200 of 450 lines')).toBeVisible()
  expect(detail.getByText('line 248', { exact: true }).query()).toBeNull()
  await detail.getByRole('button', { name: 'Show 200 earlier' }).click()
  await expect.element(detail.getByText('line 248', { exact: true })).toBeInTheDocument()
  await detail.getByRole('button', { name: 'Show 50 earlier' }).click()
  await expect.element(detail.getByText('450 of 450 lines')).toBeVisible()
})

test('the receipt of each file is an equation, checked', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/runs/7' })
  const detail = screen.getByRole('complementary')
  await detail.getByRole('tab', { name: 'Files and rows' }).click()
  await expect
    .element(
      detail.getByText(
        '748 rows = 740 loaded + 3 in quarantine + 2 exact duplicates + 1 replaced by a later file + 2 blank',
      ),
    )
    .toBeVisible()
  await expect.element(detail.getByText('748 rows in 1 file, each accounted for')).toBeVisible()
})

test('D compares the two selected runs, or the one in hand with the run before that kept what it did', async () => {
  const { screen, session } = await renderConsole(usedPlant(), { at: '#/runs' })
  await focusRuns(screen)
  await userEvent.keyboard('j')
  await userEvent.keyboard('d')
  await expect.poll(() => session.router.getState().opened).toBe('6~7')
  await expect.element(screen.getByText('1 file differs · 1 order became late · 1 new finding')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  session.router.go({ screen: 'runs', opened: null })
  await focusRuns(screen)
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  await userEvent.keyboard('d')
  await expect.poll(() => session.router.getState().opened).toBe('5~7')
  session.router.go({ screen: 'orders', opened: null })
  await expect.element(screen.getByRole('button', { name: 'What changed' })).toBeVisible()
  await userEvent.keyboard('d')
  await expect.poll(() => session.router.getState()).toEqual({ screen: 'runs', opened: '6~7/orders' })
  await expect.element(screen.getByRole('tab', { name: /Orders$/ })).toHaveAttribute('aria-selected', 'true')
})

test('a comparison tells files, rows to the cell, findings, orders and timings', async () => {
  const { screen, session, engine } = await renderConsole(usedPlant(), { at: '#/runs/6~7' })
  await screen.getByRole('tab', { name: /Rows$/ }).click()
  await expect.element(screen.getByText('2019-01-31 · 3 · NO.11')).toBeVisible()
  await expect.element(screen.getByRole('row', { name: /itemGoodQuantity 13421.*O750.* 13440.*O751/ })).toBeVisible()
  await screen.getByRole('button', { name: /a\.xlsb · Sheet1!O750 in Excel$/ }).click()
  await screen.getByRole('button', { name: /a\.xlsb · Sheet1!O751 in Excel$/ }).click()
  await expect.poll(() => engine.triage.openedCells).toEqual(['a.xlsb Sheet1!O750', 'a.xlsb Sheet1!O751'])
  await screen.getByRole('tab', { name: /Timings$/ }).click()
  await expect.element(screen.getByText('+0.2s')).toBeVisible()
  await screen.getByRole('tab', { name: /Orders$/ }).click()
  await expect.element(screen.getByText('On time → Late')).toBeVisible()
  await screen.getByRole('button', { name: 'IM1812004' }).click()
  await expect.poll(() => session.router.getState()).toEqual({ screen: 'orders', opened: 'IM1812004' })
})

test('the log is filtered by level and text, and says what is not kept', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/runs/log/7' })
  await expect.element(screen.getByText('40 lines', { exact: true })).toBeVisible()
  await expect.element(screen.getByText(/3 more lines were not kept here/)).toBeVisible()
  await screen.getByRole('button', { name: /^Error/ }).click()
  await expect.element(screen.getByText('4 lines', { exact: true })).toBeVisible()
  await screen.getByRole('textbox', { name: 'Search the log' }).fill('file 19')
  await expect.element(screen.getByText('1 line', { exact: true })).toBeVisible()
  await screen.getByRole('grid', { name: 'Log lines' }).getByText('file 19 could not be read').click()
  await expect.element(screen.getByRole('complementary').getByText(/file_read_error/)).toBeVisible()
})

test('the calendar has the runs of each day, what went wrong first', async () => {
  const { screen, session } = await renderConsole(usedPlant(), { at: '#/runs/calendar/2019-01' })
  await expect.element(screen.getByRole('table', { name: 'January 2019' })).toBeVisible()
  await screen.getByRole('button', { name: '3 Failed' }).click()
  await expect.poll(() => session.router.getState().opened).toBe('3')
})

test('in Vietnamese the screen is Vietnamese', async () => {
  const list = await renderConsole(usedPlant(), { at: '#/runs', preferences: { language: 'vi' } })
  await expect.element(list.screen.getByText(/^Đã chạy xong với 64 điểm bất thường/).first()).toBeVisible()
  await list.screen.unmount()
  const { screen } = await renderConsole(usedPlant(), { at: '#/runs/6~7', preferences: { language: 'vi' } })
  await expect.element(screen.getByText('1 tệp khác nhau · 1 đơn hàng thành trễ · 1 điểm bất thường mới')).toBeVisible()
})
