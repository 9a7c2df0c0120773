import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { newPlant, usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { manyFindings } from '../../testing/sample-findings.ts'
import { aRun } from '../../testing/sample-run.ts'

const AT = { at: '#/findings' }

test('a cause groups its findings and filters the table by them', async () => {
  const plant = usedPlant()
  plant.findings = manyFindings(300)
  const { screen } = await renderConsole(plant, AT)
  const cause = screen.getByRole('navigation', { name: 'Causes' }).getByRole('button', { name: /10242M/ })
  await expect
    .element(cause)
    .toMatchTextContent('item 10242M is missing from itemInfo100WarningItem not in itemInfo3,000,000 pcs · 100 new')
  await cause.click()
  await expect.element(screen.getByText('100 of 300')).toBeVisible()
  await expect.element(cause).toHaveAttribute('aria-pressed', 'true')
  await expect.element(screen.getByText('Cause: Item 10242M is missing from itemInfo')).toBeVisible()
  await expect.element(screen.getByText('100 findings because item 10242M is missing from itemInfo')).toBeVisible()
  await cause.click()
  await expect.element(screen.getByText('300 of 300')).toBeVisible()
})

test('a row that stands twice is named by its day and shift as they are written elsewhere', async () => {
  const plant = usedPlant()
  const cause = 'productRecords:2019-01-31 3 NO.04 IM1901040'
  plant.findings = manyFindings(1).map(finding => ({ ...finding, cause }))
  const { screen } = await renderConsole(plant, AT)
  const named = screen.getByText('31 Jan 2019, shift 3, NO.04 IM1901040 stands twice in productRecords')
  await expect.element(named).toBeVisible()
})

test('severity, new, rule and table filter together', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  await screen.getByRole('button', { name: 'New 1' }).click()
  await expect.element(screen.getByText('1 of 3')).toBeVisible()
  await expect
    .element(screen.getByRole('grid').getByRole('row').nth(1))
    .toMatchTextContent('WarningItem not in itemInfoIM1902002')
  await screen.getByRole('main').getByRole('button', { name: 'Clear filters' }).click()
  await screen.getByRole('button', { name: 'Table', exact: true }).first().click()
  await screen.getByRole('checkbox', { name: 'purchaseOrders (1)' }).click()
  await expect.element(screen.getByText('1 of 3')).toBeVisible()
})

test('a finding shows the cells that were read, the rule, the verdict and the old wording', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/findings/f1' })
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByRole('heading', { name: 'Row differs from its order' })).toBeVisible()
  await expect.element(detail.getByText('monthlyReports_201901.xlsb Sheet1!E750')).toBeVisible()
  await expect.element(detail.getByText('purchaseOrder_190102.xlsx poList!D46')).toBeVisible()
  await expect.element(detail.getByText('Item and materials of a production row are those of its order.')).toBeVisible()
  await expect.element(detail.getByText('Still there; found first in run 1')).toBeVisible()
  await expect.element(detail.getByText(/Please stop progressing/)).toBeVisible()
  await detail.getByRole('button', { name: 'Open order IM1901044' }).click()
  expect(location.hash).toBe('#/orders/IM1901044')
})

test('a finding of a blocking rule is decided beside it', async () => {
  const plant = usedPlant()
  plant.findings = plant.findings.map(finding => ({ ...finding, blocking: true }))
  const { screen, engine } = await renderConsole(plant, { at: '#/findings/f1' })
  await screen.getByRole('button', { name: 'Confirm the figures' }).click()
  await expect.element(screen.getByText('Figures confirmed')).toBeVisible()
  expect(engine.plant.decisions).toMatchObject([{ subject: { kind: 'finding', fingerprint: 'f1' } }])
})

test('the keyboard goes through the findings', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  await screen.getByRole('grid').getByText('Item not in itemInfo').click()
  const grid = screen.getByRole('grid').element()
  if (grid instanceof HTMLElement) grid.focus()
  await userEvent.keyboard('j')
  await expect
    .element(screen.getByRole('complementary').getByRole('heading', { name: 'Fewer cavities than the mold has' }))
    .toBeVisible()
})

test('beyond 1,000 findings the engine filters, and its counts and causes are shown', async () => {
  const plant = usedPlant()
  plant.findings = manyFindings(3_000)
  const { screen } = await renderConsole(plant, AT)
  await screen.getByRole('button', { name: 'Error 1,000' }).click()
  await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '1001')
  await expect
    .element(screen.getByRole('navigation', { name: 'Causes' }).getByRole('button'))
    .toMatchTextContent('item 260501M1 is missing from itemInfo1,000ErrorRow differs from its order13,440,000 pcs')
})

test('clean, not checked and could not be checked look different', async () => {
  const clean = usedPlant()
  clean.findings = []
  const first = await renderConsole(clean, AT)
  await expect.element(first.screen.getByRole('heading', { name: 'Clean: nothing was flagged' })).toBeVisible()
  await expect.element(first.screen.getByText(/Run 7 checked generation 41 by every rule/)).toBeVisible()
  await first.screen.unmount()

  const unchecked = { ...clean, status: { ...clean.status, checkedRun: null } }
  const second = await renderConsole(unchecked, AT)
  await expect.element(second.screen.getByRole('heading', { name: 'Not checked' })).toBeVisible()
  await second.screen.unmount()

  const phases = aRun().phases.map(phase => (phase.phase === 'check' ? { ...phase, state: 'failed' as const } : phase))
  const broken = { ...clean, status: { ...clean.status, checkedRun: null, latestRun: aRun({ phases }) } }
  const third = await renderConsole(broken, AT)
  await expect.element(third.screen.getByRole('heading', { name: 'Could not be checked' })).toBeVisible()
  await third.screen.unmount()

  const fourth = await renderConsole(newPlant(), AT)
  await expect.element(fourth.screen.getByRole('heading', { name: 'No findings yet' })).toBeVisible()
  fourth.session.findingView.setState({ list: 'resolved' })
  fourth.session.router.go({ screen: 'findings', opened: 'f1' })
  await expect.element(fourth.screen.getByRole('heading', { name: 'No findings yet' })).toBeVisible()
})

test('in Vietnamese the sentence of the engine is told in Vietnamese', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/findings/f1', preferences: { language: 'vi' } })
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByRole('heading', { name: 'Dòng khác với đơn hàng' })).toBeVisible()
  await expect.element(detail.getByText(/được làm cho đơn hàng IM1901044/).first()).toBeVisible()
  await expect.element(detail.getByText(/was made for order IM1901044/)).not.toBeInTheDocument()
})

test('findings of an older generation say so', async () => {
  const plant = usedPlant()
  plant.status = { ...plant.status, generation: 42, checkedRun: null }
  const { screen } = await renderConsole(plant, AT)
  await expect.element(screen.getByText('generation 42 is not checked')).toBeVisible()
})
