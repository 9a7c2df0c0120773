import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { aRun } from '../../testing/sample-run.ts'

const ROW = '#/data/decisions%2Frow%3A1'

test('every reason stands beside its decisions; a choice is recorded and can be changed until the next run', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/data/decisions' })
  await expect.element(screen.getByRole('tab', { name: 'Decisions 4' })).toBeVisible()
  await screen.getByText('Missing', { exact: true }).click()
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText(/Gone from its folder/)).toBeVisible()
  await detail.getByRole('button', { name: 'Remove its 55 rows' }).click()
  await expect.element(detail.getByText(/Remove its 55 rows: decided by hoa/)).toBeVisible()
  await expect.element(screen.getByRole('tab', { name: 'Decisions 3' })).toBeVisible()
  await detail.getByRole('button', { name: 'Keep as archived' }).click()
  await expect.element(detail.getByText(/Keep as archived: decided by hoa/)).toBeVisible()
  expect(engine.plant.decisions.map(({ kind, subject }) => [kind, subject.kind])).toEqual([
    ['remove-rows', 'missing-file'],
    ['keep-archived', 'missing-file'],
  ])
})

test('a decision is taken back to none by its button or U; the notice goes back to what was decided before', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/data/decisions' })
  await screen.getByText('Missing', { exact: true }).click()
  const detail = screen.getByRole('complementary')
  await detail.getByRole('button', { name: 'Keep as archived', exact: true }).click()
  await detail.getByRole('button', { name: 'Remove its 55 rows', exact: true }).click()
  await expect.element(detail.getByText(/Remove its 55 rows: decided by hoa/)).toBeVisible()
  await expect.element(screen.getByText('Decided: Remove its rows')).toBeVisible()
  await userEvent.keyboard('u')
  await expect.element(detail.getByText(/Keep as archived: decided by hoa/)).toBeVisible()
  await expect.element(screen.getByText('Decided: Remove its rows')).not.toBeInTheDocument()
  await detail.getByRole('button', { name: 'Keep as archived', exact: true }).click()
  await screen.getByRole('button', { name: 'Close this notice' }).click()
  detail.getByRole('button', { name: 'Take back' }).element().focus()
  await userEvent.keyboard('u')
  await expect.element(detail.getByText(/Decision taken back by hoa/)).toBeVisible()
  await expect.element(screen.getByRole('tab', { name: 'Decisions 4' })).toBeVisible()
  expect(engine.plant.decisions.map(({ kind }) => kind)).toEqual([
    'keep-archived',
    'remove-rows',
    'keep-archived',
    'keep-archived',
    'withdraw',
  ])
})

test('a choice made while the list is searched is said where it was made; the row says it once it is shown', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/data/decisions' })
  const grid = screen.getByRole('grid', { name: 'Decisions' })
  const search = screen.getByRole('textbox', { name: 'Search what waits' })
  await search.fill('gone')
  await expect.element(grid.getByRole('row').nth(2)).not.toBeInTheDocument()
  await grid.getByText('Missing', { exact: true }).click()
  const detail = screen.getByRole('complementary')
  await detail.getByRole('button', { name: 'Remove its 55 rows' }).click()
  await expect.element(detail.getByText(/Remove its 55 rows: decided by hoa/)).toBeVisible()
  await screen.getByRole('button', { name: 'Newer figures, show' }).click()
  await expect.element(grid.getByText('Remove its rows')).toBeVisible()
})

test('a value that was shown does not go back when the list is searched', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/data/decisions' })
  const grid = screen.getByRole('grid', { name: 'Decisions' })
  await grid.getByText('Missing', { exact: true }).click()
  await screen.getByRole('complementary').getByRole('button', { name: 'Remove its 55 rows' }).click()
  await expect.element(grid.getByText('Remove its rows')).toBeVisible()
  await screen.getByRole('textbox', { name: 'Search what waits' }).fill('gone')
  await expect.element(grid.getByRole('row').nth(2)).not.toBeInTheDocument()
  await expect.element(grid.getByText('Remove its rows')).toBeVisible()
})

test('what a decision would do is tried out before it is made', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/data/decisions' })
  await screen.getByText('Missing', { exact: true }).click()
  const detail = screen.getByRole('complementary')
  await detail.getByRole('button', { name: 'Preview: Remove its 55 rows' }).click()
  await expect
    .poll(() => engine.requests)
    .toMatchObject([{ dryRun: true, assume: [{ kind: 'remove-rows', subject: { kind: 'missing-file' } }] }])
  engine.emit({ kind: 'run-finished', run: aRun({ run: 8, dryRun: true }) })
  await expect.element(detail.getByRole('region', { name: /Preview by dry run 8/ })).toBeVisible()
  expect(engine.plant.decisions).toEqual([])
})

test('a typed value is tried out with its reason', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: ROW })
  const detail = screen.getByRole('complementary')
  await detail.getByRole('button', { name: 'Load with this value…' }).click()
  await detail.getByRole('textbox', { name: 'L312 moldShot' }).fill('1204')
  await detail.getByRole('textbox', { name: 'Reason' }).fill('Shift sheet')
  await detail.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect
    .poll(() => engine.requests)
    .toMatchObject([
      { dryRun: true, assume: [{ kind: 'load-value', values: { moldShot: '1204' }, reason: 'Shift sheet' }] },
    ])
})

test('a quarantined row names its cell, what was found and what was expected', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: ROW })
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText('L312 moldShot should be a whole number, found “12o4”')).toBeVisible()
  await expect.element(detail.getByRole('button', { name: 'Leave out' })).toBeVisible()
  await expect.element(detail.getByRole('button', { name: 'Load with the cell empty' })).toBeVisible()
  await detail.getByRole('button', { name: 'Open at this cell' }).click()
  await expect.element(screen.getByText('Sheet1!L312 is copied', { exact: false })).toBeVisible()
})

test('a value is loaded only with a reason', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: ROW })
  const detail = screen.getByRole('complementary')
  await detail.getByRole('button', { name: 'Load with this value…' }).click()
  const load = detail.getByRole('button', { name: 'Load with this value', exact: true })
  await detail.getByRole('textbox', { name: 'L312 moldShot' }).fill('1204')
  await expect.element(load).toBeDisabled()
  await detail.getByRole('textbox', { name: 'Reason' }).fill('Shift sheet, called NO.04')
  await load.click()
  await expect.element(detail.getByText(/Load with this value…: decided by hoa/)).toBeVisible()
  expect(engine.plant.decisions).toMatchObject([
    {
      kind: 'load-value',
      subject: { kind: 'quarantined-row', table: 'productRecords', rawRowHash: 'raw-312' },
      values: { moldShot: '1204' },
      reason: 'Shift sheet, called NO.04',
    },
  ])
})

test('letters that are typed into a form do not move the list', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: ROW })
  await screen.getByRole('button', { name: 'Load with this value…' }).click()
  const reason = screen.getByRole('textbox', { name: 'Reason' })
  await reason.click()
  await userEvent.keyboard('jkjk')
  await expect.element(reason).toHaveValue('jkjk')
  await expect.element(screen.getByRole('heading', { name: 'Row 312 of monthlyReports_201901.xlsb' })).toBeVisible()
})

test('every file is listed with what became of its rows', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/data/files' })
  const files = screen.getByRole('grid', { name: 'Files' })
  await expect.element(files.getByRole('row').last()).toMatchTextContent('4 files')
  await files.getByText('monthlyReports_201901.xlsb').click()
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText('plasticResinLot: 712 cells had spaces around them, first AB2')).toBeVisible()
  await expect.element(detail.getByText('not used')).toBeVisible()
})
