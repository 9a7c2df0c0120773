import { expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { usedPlant } from '../../testing/fake-plants.ts'
import type { FakePlant } from '../../testing/fake-plant.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { manyFindings, SAMPLE_FINDINGS } from '../../testing/sample-findings.ts'

type Screen = Awaited<ReturnType<typeof renderConsole>>['screen']

const PEOPLE = [{ key: 'people', value: ['Lan', 'Minh'], origin: 'workspace', variable: 'MOLDLINE_PEOPLE' }] as const

/** The window on the findings with the keyboard in their list. */
async function openFindings(plant: FakePlant = usedPlant(), at = '#/findings') {
  const { screen, engine, session } = await renderConsole(plant, { at })
  engine.listSettings = () => Promise.resolve(PEOPLE)
  engine.listAudit = () => Promise.resolve({ items: [], total: 0 })
  await focusRows(screen)
  return { screen, engine, session }
}

async function focusRows(screen: Screen): Promise<void> {
  const grid = screen.getByRole('grid', { name: 'Findings' })
  await expect.element(grid).toBeVisible()
  const element = grid.element()
  if (element instanceof HTMLElement) element.focus()
}

const kindsOf = ({ triage }: { readonly triage: { readonly actions: readonly { readonly kind: string }[] } }) =>
  triage.actions.map(({ kind }) => kind)

test('findings are gone through by keyboard: one key an action, then the next is in hand, and what is done is gone from the list', async () => {
  const { screen, engine } = await openFindings()
  await userEvent.keyboard('j{Enter}')
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByRole('heading', { name: 'Row differs from its order' })).toBeVisible()
  await userEvent.keyboard('a')
  await expect.element(detail.getByRole('heading', { name: 'Item not in itemInfo' })).toBeVisible()
  await expect.element(screen.getByText('1 finding acknowledged')).toBeVisible()
  await expect.element(screen.getByText('2 of 3')).toBeVisible()
  await userEvent.keyboard('a')
  await expect.element(screen.getByText('1 of 3')).toBeVisible()
  await userEvent.keyboard('a')
  await expect.element(screen.getByRole('heading', { name: 'No finding waits for you' })).toBeVisible()
  expect(kindsOf(engine)).toEqual(['acknowledged', 'acknowledged', 'acknowledged'])
  await screen.getByRole('button', { name: 'Show all findings' }).click()
  await expect.element(screen.getByText('3 of 3')).toBeVisible()
})

test('U takes the last action back; without one it reopens what somebody put aside', async () => {
  const { screen, engine } = await openFindings()
  await userEvent.keyboard('ja')
  await expect.element(screen.getByText('2 of 3')).toBeVisible()
  await userEvent.keyboard('u')
  await expect.element(screen.getByText('3 of 3')).toBeVisible()
  expect(engine.triage.actions.at(-1)).toMatchObject({ kind: 'undone', undoes: 1 })
  await expect.element(screen.getByText('1 finding acknowledged')).not.toBeInTheDocument()
  await expect
    .element(screen.getByRole('grid', { name: 'Findings' }))
    .toHaveAttribute('aria-activedescendant', 'findings-row-f1')
})

test('E and a digit assign to a person of the settings', async () => {
  const { screen, engine } = await openFindings(usedPlant(), '#/findings/f1')
  await userEvent.keyboard('e')
  await expect.element(screen.getByRole('group', { name: 'Whose is it?' })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /^Minh/ })).toBeVisible()
  await userEvent.keyboard('2')
  await expect.element(screen.getByText('1 finding assigned')).toBeVisible()
  expect(engine.triage.actions).toMatchObject([{ kind: 'assigned', assignee: 'Minh' }])
  await screen.getByRole('grid').getByText('Row differs from its order').click()
  await expect.element(screen.getByRole('complementary').getByText(/^Assigned to Minh/)).toBeVisible()
})

test('S and a digit choose until when, the reason is asked for, and it is said when it was snoozed', async () => {
  const { screen, engine } = await openFindings(usedPlant(), '#/findings/f1')
  await userEvent.keyboard('s')
  await expect.element(screen.getByRole('form', { name: 'Snooze until' })).toBeVisible()
  await userEvent.keyboard('5')
  await expect.element(screen.getByRole('textbox', { name: /Reason/ })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(engine.triage.actions).toEqual([])
  await userEvent.keyboard('asked Ms Hoa{Enter}')
  await expect.element(screen.getByText('1 finding snoozed')).toBeVisible()
  expect(engine.triage.actions).toMatchObject([
    { kind: 'snoozed', until: null, untilChanged: true, note: 'asked Ms Hoa' },
  ])
})

test('a comment is written without leaving the finding, and stands in its history', async () => {
  const { screen, engine } = await openFindings(usedPlant(), '#/findings/f1')
  await userEvent.keyboard('c')
  await expect.element(screen.getByRole('textbox', { name: 'Comment' })).toHaveFocus()
  await userEvent.keyboard('the label was wrong{Control>}{Enter}{/Control}')
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText('the label was wrong')).toBeVisible()
  await expect.element(detail.getByRole('heading', { name: 'Row differs from its order' })).toBeVisible()
  expect(kindsOf(engine)).toEqual(['commented'])
})

test('a whole cause is acknowledged at once: G, Enter, Shift A', async () => {
  const plant = usedPlant()
  plant.findings = manyFindings(30)
  const { screen, engine } = await openFindings(plant)
  await userEvent.keyboard('g')
  await userEvent.keyboard('j{Enter}{ArrowRight}')
  await expect.element(screen.getByText('10 of 30')).toBeVisible()
  await userEvent.keyboard('{Shift>}a{/Shift}')
  await expect.element(screen.getByText('10 findings acknowledged')).toBeVisible()
  expect(engine.triage.actions).toMatchObject([{ kind: 'acknowledged', count: 10 }])
  await expect.element(screen.getByText('0 of 30')).toBeVisible()
})

test('several selected findings are done at once', async () => {
  const { screen, engine } = await openFindings()
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
  await expect.element(screen.getByText('2 findings selected')).toBeVisible()
  await userEvent.keyboard('a')
  await expect.element(screen.getByText('1 of 3')).toBeVisible()
  expect(engine.triage.actions).toMatchObject([{ count: 2 }])
})

test('the detail shows the row between its neighbours with the cell marked, and opens the workbook at it', async () => {
  const { screen, engine } = await openFindings(usedPlant(), '#/findings/f1')
  const sheet = screen.getByRole('group', { name: 'Row 750 with its neighbours' })
  await expect.element(sheet.getByRole('rowheader', { name: '751 duplicate' })).toBeVisible()
  await expect.element(sheet.getByRole('mark')).toMatchTextContent('260501M1')
  await userEvent.keyboard('o')
  await expect
    .poll(() => engine.triage.openedCells)
    .toEqual(['dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb Sheet1!E750'])
})

test('a finding that came back says why, with the reason it was put aside for', async () => {
  const plant = usedPlant()
  const triage = {
    state: 'open' as const,
    assignee: null,
    snoozedUntil: null,
    untilChanged: false,
    reason: 'new mold on Monday',
    by: 'Lan',
    at: '2019-01-20T08:00:00.000Z',
    cameBack: 'value' as const,
    comments: 0,
    lastAction: 1,
  }
  plant.triaged = { f1: { triage } }
  const { screen } = await openFindings(plant, '#/findings/f1')
  await expect
    .element(screen.getByRole('note'))
    .toMatchTextContent(/Back because the value changed: Lan snoozed it 20 Jan 2019.*Reason: new mold on Monday/)
})

test('resolved findings are a list of their own, with the run that resolved them', async () => {
  const plant = usedPlant()
  const [first] = SAMPLE_FINDINGS
  plant.resolved = first ? [{ ...first, fingerprint: 'gone' }] : []
  plant.triaged = { gone: { change: 'resolved', resolvedBy: 6 } }
  const { screen } = await openFindings(plant)
  await screen.getByText('Resolved 1').click()
  await expect.element(screen.getByText('1 of 1')).toBeVisible()
  await screen.getByRole('grid').getByText('Row differs from its order').click()
  await expect.element(screen.getByText('Resolved: run 6 did not find it any more')).toBeVisible()
  await screen.getByText('Open 3').click()
  await expect.element(screen.getByText('3 of 3')).toBeVisible()
})

test('what the engine refuses is said, and nothing is claimed', async () => {
  const { screen, engine } = await openFindings()
  engine.triageFindings = () => Promise.reject(new Error('database is locked'))
  await userEvent.keyboard('ja')
  await expect.element(screen.getByText('That was not done')).toBeVisible()
  await expect.element(screen.getByText('3 of 3')).toBeVisible()
})

test('D leads to the rows a finding was compared with, also from the list', async () => {
  const { screen } = await openFindings()
  await userEvent.keyboard('jd')
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByRole('heading', { name: 'Compared with' })).toBeVisible()
  await expect.element(detail.getByRole('group', { name: /^Row 46 / })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(detail).not.toBeInTheDocument()
})

test('O copies where to go to in the workbook that only could be opened', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  onTestFinished(() => written.mockRestore())
  const { screen, engine } = await openFindings()
  await userEvent.keyboard('jo')
  await expect.element(screen.getByText(/^Opened. Sheet1!.* is copied/)).toBeVisible()
  const [cell = ''] = engine.triage.openedCells
  expect(written.mock.calls).toEqual([[cell.slice(cell.indexOf(' ') + 1)]])
})
