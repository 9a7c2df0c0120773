import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { newPlant, usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { aLiveRun, aProgress, aRun } from '../../testing/sample-run.ts'

test('the first start says what will happen with which folder', async () => {
  const { screen } = await renderConsole(newPlant())
  await expect.element(screen.getByRole('heading', { name: 'Ready for the first run' })).toBeVisible()
  await expect.element(screen.getByText('D:\\Plants\\Hanoi-2')).toBeVisible()
  expect(screen.getByText('Sample plant').query()).toBeNull()
})

test('the sample plant is labelled, in the header and on the first start', async () => {
  const plant = newPlant()
  plant.status = { ...plant.status, samplePlant: true }
  const { screen } = await renderConsole(plant)
  await expect.element(screen.getByRole('banner').getByText('Sample plant')).toBeVisible()
  await expect.element(screen.getByRole('main').getByText(/Invented data/)).toBeVisible()
})

test('F5 starts a run; its steps, files, rate and time left are shown as they come', async () => {
  const { screen, engine } = await renderConsole(usedPlant())
  await expect.element(screen.getByRole('region', { name: 'Run 7' })).toBeVisible()
  await userEvent.keyboard('{F5}')
  const run = screen.getByRole('region', { name: 'Run 8' })
  await expect.element(run.getByRole('heading', { name: 'Run 8 is under way' })).toBeVisible()
  expect(engine.requests).toHaveLength(1)

  engine.emit({ kind: 'run-progressed', run: 8, progress: aProgress() })
  await expect
    .element(run.getByRole('progressbar', { name: 'Reading workbooks' }))
    .toHaveAttribute('aria-valuetext', '3 of 18 files')
  await expect.element(run.getByText('4.2 files/s · 3.6s left')).toBeVisible()
  await expect.element(run.getByText('monthlyReports_201811.xlsb')).toBeVisible()
  await expect.element(run.getByText('512 rows')).toBeVisible()
})

test('a run is cancelled in the header, at once, and says what is kept', async () => {
  const { screen } = await renderConsole(usedPlant())
  await screen.getByRole('banner').getByRole('button', { name: 'Run pipeline' }).click()
  await screen.getByRole('banner').getByRole('button', { name: 'Cancel run' }).click()
  await expect.element(screen.getByRole('banner').getByRole('button', { name: 'Cancelling…' })).toBeDisabled()
  await expect.element(screen.getByText(/What was read so far is kept/)).toBeVisible()
})

test('the second click of a double click neither cancels the run it started nor starts another', async () => {
  const { screen, engine } = await renderConsole(usedPlant())
  const banner = screen.getByRole('banner')
  const cancelled = vi.spyOn(engine, 'cancelRun')
  const second = (button: Element) => button.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }))
  await banner.getByRole('button', { name: 'Run pipeline' }).click()
  second(banner.getByRole('button', { name: 'Cancel run' }).element())
  engine.emit({ kind: 'run-finished', run: aRun({ run: 8 }) })
  await expect.element(banner.getByRole('button', { name: 'Run pipeline' })).toBeVisible()
  second(banner.getByRole('button', { name: 'Run pipeline' }).element())
  // Asked for last, so answered last.
  await userEvent.keyboard('{F5}')
  await expect.poll(() => engine.requests).toHaveLength(2)
  expect(cancelled).not.toHaveBeenCalled()
})

test('options of a run go to the engine', async () => {
  const { screen, engine } = await renderConsole(usedPlant())
  await screen.getByRole('button', { name: 'Options of the run' }).click()
  await screen.getByRole('checkbox', { name: 'Dry run' }).click()
  await screen.getByRole('checkbox', { name: 'productRecords' }).click()
  await screen.getByRole('button', { name: 'Dry run: try without publishing' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Run 8 is under way' })).toBeVisible()
  expect(engine.requests).toMatchObject([
    { dryRun: true, tables: ['productRecords'], months: [], retryCount: null, action: null, assume: [] },
  ])
})

test('options are kept under a name, for everybody, and chosen again', async () => {
  const { screen, engine } = await renderConsole(usedPlant())
  await screen.getByRole('button', { name: 'Options of the run' }).click()
  await screen.getByRole('checkbox', { name: 'Dry run' }).click()
  await screen.getByRole('checkbox', { name: 'productRecords' }).click()
  await screen.getByRole('textbox', { name: 'Keep these options as' }).fill(' Try the reports ')
  await screen.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect.element(screen.getByText('Options kept as Try the reports')).toBeVisible()
  const options = { dryRun: true, tables: ['productRecords'], months: [], retryCount: null, fromPhase: '' }
  expect(engine.settings.kept.runPresets).toEqual([{ name: 'Try the reports', options }])

  const preset = screen.getByRole('combobox', { name: 'Kept options' })
  await preset.click()
  await screen.getByRole('option', { name: 'None' }).click()
  await expect.element(screen.getByRole('checkbox', { name: 'Dry run' })).not.toBeChecked()
  await preset.click()
  await screen.getByRole('option', { name: 'Try the reports' }).click()
  await screen.getByRole('button', { name: 'Dry run: try without publishing' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Run 8 is under way' })).toBeVisible()
  expect(engine.requests).toMatchObject([options])
})

test('a run can begin at its checks; then it reads nothing', async () => {
  const { screen, engine } = await renderConsole(usedPlant())
  await screen.getByRole('button', { name: 'Options of the run' }).click()
  await screen.getByRole('combobox', { name: 'Begin at' }).click()
  await screen.getByRole('option', { name: 'Check', exact: true }).click()
  await expect.element(screen.getByRole('checkbox', { name: 'productRecords' })).not.toBeInTheDocument()
  await screen.getByRole('button', { name: 'Run with these options' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Run 8 is under way' })).toBeVisible()
  expect(engine.requests).toMatchObject([{ fromPhase: 'check', tables: [] }])
})

test('a run that started by itself says why', async () => {
  const plant = usedPlant()
  const files = ['dynamicDatabase/x/monthlyReports_201902.xlsb']
  plant.latest = aRun({ actor: 'Moldline (new files)', cause: { kind: 'new-files', files, total: 3 } })
  const { screen } = await renderConsole(plant)
  await expect.element(screen.getByText('started by itself for 3 files: monthlyReports_201902.xlsb …')).toBeVisible()
})

test('a finished run shows its figures, and each opens what it is made of', async () => {
  const { screen } = await renderConsole(usedPlant())
  const run = screen.getByRole('region', { name: 'Run 7' })
  await expect.element(run.getByText('759', { exact: true })).toBeVisible()
  await run.getByRole('button', { name: 'Errors: 1, show' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Findings' })).toBeVisible()
  await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
})

test('the new findings of a run are those that were not there when it began', async () => {
  const { screen, session } = await renderConsole(usedPlant())
  await screen.getByRole('button', { name: 'New findings: 3, show' }).click()
  await expect.poll(() => session.findingView.getState()).toEqual({ list: 'open', baseline: 6 })
})

test('a run that did not get to check and to progress shows neither as none', async () => {
  const plant = usedPlant()
  const { outcome } = aRun()
  if (!outcome) throw new Error('the run has ended')
  const none = { error: 0, warning: 0, info: 0, new: 0 }
  plant.latest = aRun({
    outcome: { ...outcome, ordersNeedingAttention: 0, findings: none, checked: false, tracked: false },
  })
  const { screen } = await renderConsole(plant)
  const figures = screen.getByRole('region', { name: 'Run 7' }).getByRole('definition')
  await expect
    .poll(() => figures.elements().map(({ textContent }) => textContent))
    .toEqual(['759', '0', '0', '1', 'not updated', ...Array.from({ length: 4 }, () => 'not checked')])
})

test('what changed since the run before is said in figures, and each opens the comparison', async () => {
  const { screen } = await renderConsole(usedPlant())
  const changes = screen.getByRole('region', { name: 'Since run 6' })
  await expect
    .element(changes)
    .toMatchTextContent(/Files1 changed.*productRecords~1.*Findings1 new.*Orders1 became late/)
  expect(changes.getByText('itemInfo').query()).toBeNull()
  await changes.getByRole('button', { name: 'productRecords: 0 rows new, 1 changed, 0 gone' }).click()
  await expect.poll(() => location.hash).toBe('#/runs/6~7%2Frows')
})

test('a finished phase is one line and unfolds to what it skipped and why', async () => {
  const { screen } = await renderConsole(usedPlant())
  const details = screen.getByRole('button', { name: 'Details of Collect' })
  await expect.element(details).toHaveAttribute('aria-expanded', 'false')
  await details.click()
  await expect.element(screen.getByText('Not done: 16 files unchanged, not read again.')).toBeVisible()
})

test('new files announce themselves with the run that loads them', async () => {
  const { screen, engine } = await renderConsole(usedPlant())
  await expect.element(screen.getByRole('region', { name: 'Run 7' })).toBeVisible()
  engine.emit({
    kind: 'files-settled',
    pending: [
      { path: 'dynamicDatabase/x/monthlyReports_201902.xlsb', change: 'new', at: '2019-02-01T08:00:00.000Z' },
      { path: 'dynamicDatabase/y/purchaseOrder_190220.xlsx', change: 'new', at: '2019-02-01T08:00:00.000Z' },
    ],
  })
  await expect.element(screen.getByText('2 new files since the last run:')).toBeVisible()
  await expect.element(screen.getByText('monthlyReports_201902.xlsb, purchaseOrder_190220.xlsx')).toBeVisible()
  await screen.getByRole('button', { name: 'Load 2 new files' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Run 8 is under way' })).toBeVisible()
  expect(screen.getByText(/since the last run/).query()).toBeNull()
})

test('a partial run says what failed, where, and leads to the decision', async () => {
  const plant = usedPlant()
  const reason = plant.files[1]?.failure
  if (!reason) throw new Error('the second sample file has failed')
  const phases = aRun().phases.map((phase, place) =>
    place === 0 ? { ...phase, state: 'failed' as const, failures: [reason] } : phase,
  )
  plant.latest = aRun({ state: 'partial', sentence: 'Finished in part.', phases })
  const { screen } = await renderConsole(plant)
  await expect.element(screen.getByText('Finished in part', { exact: true })).toBeVisible()
  await expect.element(screen.getByText(/Add the column to the sheet/).first()).toBeVisible()
  await screen.getByRole('button', { name: 'Decide on this file' }).click()
  await expect.element(screen.getByRole('complementary').getByRole('heading', { name: 'moldInfo.xlsx' })).toBeVisible()
})

test('the work list is in the order of urgency, and Enter opens where a row is dealt with', async () => {
  const { screen } = await renderConsole(usedPlant())
  const list = screen.getByRole('grid', { name: 'What to do first' })
  await expect.element(list.getByRole('row').nth(1)).toMatchTextContent(/^LateIM181200432 days/)
  const grid = list.element()
  if (!(grid instanceof HTMLElement)) throw new Error('the grid is an element')
  grid.focus()
  await userEvent.keyboard('jj{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'IM1901040' })).toBeVisible()
  expect(location.hash).toBe('#/orders/IM1901040')
})

test('before the first run has ended there is no work list, and nothing claims to be done', async () => {
  const { screen, engine } = await renderConsole(newPlant())
  await expect.element(screen.getByText('Ready for the first run')).toBeVisible()
  engine.emit({ kind: 'run-started', run: aLiveRun() })
  await expect.element(screen.getByText(/this is the list of what to do first/)).toBeVisible()
  expect(screen.getByText('Nothing to do').query()).toBeNull()
})

test('a clean run has nothing to do', async () => {
  const plant = usedPlant()
  plant.work = []
  const { screen } = await renderConsole(plant)
  await expect.element(screen.getByRole('heading', { name: 'Nothing to do' })).toBeVisible()
})

test('after a restore the latest run says that what it published is gone, and offers no undo of it', async () => {
  const plant = usedPlant()
  plant.status = { ...plant.status, generation: 40 }
  const { screen } = await renderConsole(plant)
  const run = screen.getByRole('region', { name: 'Run 7' })
  await expect.element(run.getByText(/a backup was restored, and generation 40 is in use/)).toBeVisible()
  expect(run.getByRole('button', { name: 'Undo run 7…' }).query()).toBeNull()
})
