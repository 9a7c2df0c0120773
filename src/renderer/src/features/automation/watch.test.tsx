import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { PendingFile } from '../../../../contract/event.ts'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { anAutomation, aWatch, aWatchedFile } from '../../testing/sample-automation.ts'

const FEBRUARY = aWatchedFile().path
const LAN = { name: 'Lan', program: 'excel', since: '2019-02-01T08:00:00.000Z' } as const
const PENDING: readonly PendingFile[] = [{ path: FEBRUARY, change: 'new', at: '2019-02-01T08:58:00.000Z' }]

test('the plant folder shows who has a file open, what is odd about it, and what no run reads', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/run/watch' })
  await expect.element(screen.getByText('The plant folder is not watched')).toBeVisible()
  const files = [
    aWatchedFile({
      openBy: LAN,
      doubts: [{ kind: 'month-mismatch', month: '201902', found: [{ month: '201901', rows: 700 }] }],
    }),
    aWatchedFile({ path: 'staticDatabase/moldInfo.xlsx', state: 'unchanged', openBy: { ...LAN, name: '' } }),
    aWatchedFile({
      path: 'dynamicDatabase/x/reports feb.xlsb',
      state: 'ignored',
      nameProblem: { kind: 'prefix', expected: 'monthlyReports_YYYYMM.xlsb', found: 'reports feb.xlsb' },
    }),
  ]
  engine.emit({ kind: 'watch-changed', automation: anAutomation({ watch: aWatch({ files }) }) })
  const grid = screen.getByRole('grid', { name: 'Plant folder' })
  await expect
    .element(grid.getByRole('row').nth(1))
    .toMatchTextContent(/Lan \(Excel\).*Its name says 02\/2019.*01\/2019/)
  await expect.element(grid.getByRole('row').nth(2)).toMatchTextContent(/moldInfo.*As loaded.*somebody \(Excel\)/)
  await expect.element(grid.getByRole('row').nth(3)).toMatchTextContent(/Its name should be as monthlyReports_YYYYMM/)
  // What is only open or ignored is no news.
  await expect.element(screen.getByRole('tab', { name: 'Plant folder 1' })).toBeVisible()
})

test('the bar says what to know before loading, and what a run by itself waits for', async () => {
  const { screen, engine } = await renderConsole(usedPlant())
  await expect.element(screen.getByRole('region', { name: 'Run 7' })).toBeVisible()
  engine.emit({ kind: 'files-settled', pending: PENDING })
  const automation = anAutomation({
    runMode: 'automatic',
    watch: aWatch({ files: [aWatchedFile({ openBy: LAN })] }),
    hindrances: [{ kind: 'open', files: [{ path: FEBRUARY, name: 'Lan' }] }],
  })
  engine.emit({ kind: 'watch-changed', automation })
  await expect
    .element(screen.getByText('The run by itself waits until monthlyReports_201902.xlsb is closed (Lan).'))
    .toBeVisible()
  await screen.getByRole('button', { name: 'Show the plant folder' }).click()
  await expect.element(screen.getByRole('grid', { name: 'Plant folder' })).toBeVisible()
  expect(location.hash).toBe('#/run/watch')
})

test('a folder out of reach is said; R looks again, and everything is as it was loaded', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/run/watch' })
  await expect.element(screen.getByText('The plant folder is not watched')).toBeVisible()
  const watch = aWatch({ reachable: false, unreachable: ['', 'staticDatabase'], files: [aWatchedFile()] })
  engine.emit({ kind: 'watch-changed', automation: anAutomation({ watch }) })
  await expect.element(screen.getByText('Out of reach')).toBeVisible()
  await expect.element(screen.getByText(/Cannot be reached: the plant folder, staticDatabase\./)).toBeVisible()
  const grid = screen.getByRole('grid', { name: 'Plant folder' }).element()
  if (grid instanceof HTMLElement) grid.focus()
  await userEvent.keyboard('r')
  await expect.element(screen.getByRole('heading', { name: 'Every file is as it was loaded' })).toBeVisible()
  await expect.element(screen.getByText('Watching')).toBeVisible()
})

test('new files are loaded as chosen; the choice goes to the engine', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/run/schedule' })
  engine.emit({ kind: 'watch-changed', automation: anAutomation() })
  await expect.element(screen.getByRole('radio', { name: 'Ask me' })).toBeChecked()
  await screen.getByRole('radio', { name: 'Load them by itself' }).click()
  await expect.element(screen.getByText('New files: Load them by itself')).toBeVisible()
  expect(engine.settings.kept).toMatchObject({ runMode: 'automatic' })
})

test('a schedule is chosen or written, says itself in words with its next times, and is kept', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/run/schedule' })
  engine.emit({ kind: 'watch-changed', automation: anAutomation() })
  await screen.getByRole('combobox', { name: 'When' }).click()
  await screen.getByRole('option', { name: 'Each working day 06:15, after shift 3' }).click()
  await expect.element(screen.getByText('At 06:15, Monday through Saturday')).toBeVisible()
  await expect.element(screen.getByText(/Next: \d Feb 2019, /)).toBeVisible()
  await screen.getByRole('combobox', { name: 'When' }).click()
  await screen.getByRole('option', { name: 'Own times' }).click()
  const cron = screen.getByRole('textbox', { name: 'Times as cron text' })
  await cron.fill('0 6 * *')
  await expect.element(screen.getByText('This means nothing: it should have five fields')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Keep this schedule' })).toBeDisabled()
  await cron.fill('0 6 * * 1')
  await screen.getByRole('button', { name: 'Keep this schedule' }).click()
  await expect.element(screen.getByText('Schedule: At 06:00, only on Monday')).toBeVisible()
  expect(engine.settings.kept).toMatchObject({ schedule: '0 6 * * 1', scheduleTimeZone: '' })
})

test('blanks around a schedule mean nothing, and a time zone that is none is told at its field', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/run/schedule' })
  engine.emit({ kind: 'watch-changed', automation: anAutomation() })
  await screen.getByRole('combobox', { name: 'When' }).click()
  await screen.getByRole('option', { name: 'Own times' }).click()
  const cron = screen.getByRole('textbox', { name: 'Times as cron text' })
  const timeZone = screen.getByRole('textbox', { name: 'Time zone' })
  const keep = screen.getByRole('button', { name: 'Keep this schedule' })
  await cron.fill(' 0 6 * * 1 ')
  await timeZone.fill('Mars/Olympus')
  await expect.element(timeZone).toBeInvalid()
  await expect.element(cron).toBeValid()
  await expect.element(keep).toBeDisabled()
  await timeZone.fill(' Asia/Ho_Chi_Minh ')
  await expect.element(screen.getByText('At 06:00, only on Monday, by the clock of Asia/Ho_Chi_Minh')).toBeVisible()
  await expect.element(screen.getByText(/Next, by the clock of this computer: /)).toBeVisible()
  await expect.element(keep).toBeEnabled()
  await cron.fill('   ')
  await expect.element(timeZone).not.toBeInTheDocument()
  await expect.element(screen.getByText(/^Next/)).not.toBeInTheDocument()
})

test('in Vietnamese a schedule is said in Vietnamese', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), {
    at: '#/run/schedule',
    preferences: { language: 'vi' },
  })
  const schedule = {
    ...anAutomation().schedule,
    cron: '15 6 * * 1-6',
    missed: { due: '2019-02-01T00:15:00.000Z', count: 2 },
  }
  engine.emit({ kind: 'watch-changed', automation: anAutomation({ schedule }) })
  await expect.element(screen.getByText('Vào 06:15, Thứ 2 đến Thứ 7, theo giờ Asia/Ho_Chi_Minh').first()).toBeVisible()
  await expect.element(screen.getByText(/Đã lỡ 2 lần chạy/)).toBeVisible()
})
