import { expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { usedPlant } from '../../testing/fake-plants.ts'
import { focusInbox, type Screen } from '../../testing/focus-inbox.ts'
import { renderConsole } from '../../testing/render-console.tsx'

const AT = { at: '#/inbox' }

const statesOf = (screen: Screen) =>
  screen
    .getByRole('rowheader')
    .elements()
    .map(cell => cell.textContent)

test('the inbox is gone through by keyboard: one key an action, then the next notice is in hand', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), AT)
  await focusInbox(screen)
  await userEvent.keyboard('{Enter}')
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByRole('heading', { name: 'Notice 1' })).toBeVisible()
  await userEvent.keyboard('a')
  await expect.element(detail.getByRole('heading', { name: 'Notice 2' })).toBeVisible()
  await expect.element(screen.getByText('Notice 1 acknowledged')).toBeVisible()
  await userEvent.keyboard('i')
  await expect.element(detail.getByRole('heading', { name: 'Notice 3' })).toBeVisible()
  await userEvent.keyboard('r')
  await expect.element(screen.getByText('Notice 3 resolved')).toBeVisible()
  await expect.poll(() => statesOf(screen)).toEqual(['Acknowledged', 'In progress'])
  expect(location.hash).toBe('#/inbox/2')
  expect(engine.plant.notices.map(({ state }) => state)).toEqual([
    'acknowledged',
    'in-progress',
    'resolved',
    'resolved',
  ])
})

test('keys that follow at once meet the next notice each', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/inbox/1' })
  await focusInbox(screen)
  await userEvent.keyboard('aaa')
  await expect
    .poll(() => engine.plant.notices.map(({ state }) => state))
    .toEqual(['acknowledged', 'acknowledged', 'acknowledged', 'resolved'])
  expect(screen.getByText('That was not done').query()).toBeNull()
})

test('U takes the last action back, and the notice is in hand again as it was', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), AT)
  await focusInbox(screen)
  await userEvent.keyboard('a')
  await expect.element(screen.getByText('Notice 1 acknowledged')).toBeVisible()
  await userEvent.keyboard('kr')
  await expect.element(screen.getByText('Notice 1 resolved')).toBeVisible()
  await userEvent.keyboard('u')
  await expect.poll(() => statesOf(screen)).toEqual(['Acknowledged', 'New', 'New'])
  await expect
    .element(screen.getByRole('grid', { name: 'Inbox' }))
    .toHaveAttribute('aria-activedescendant', 'inbox-row-1')
  const kinds = engine.plant.notices[0]?.events.map(({ kind }) => kind)
  expect(kinds).toEqual(['raised', 'acknowledged', 'resolved', 'reopened', 'acknowledged'])
})

test('what U takes back is known also while the list has not been read again', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), AT)
  await focusInbox(screen)
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  const answer = engine.listNotices.bind(engine)
  const asked = vi.spyOn(engine, 'listNotices').mockImplementation(async query => {
    await held
    return answer(query)
  })
  onTestFinished(() => asked.mockRestore())
  await userEvent.keyboard('a')
  await expect.element(screen.getByText('Notice 1 acknowledged')).toBeVisible()
  await userEvent.keyboard('kr')
  await expect.element(screen.getByText('Notice 1 resolved')).toBeVisible()
  release()
  await userEvent.keyboard('u')
  await expect.poll(() => engine.plant.notices[0]?.state).toBe('acknowledged')
})

test('S and a digit snooze until a morning; the history says until when', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/inbox/2' })
  await focusInbox(screen)
  await userEvent.keyboard('s')
  await expect.element(screen.getByRole('form', { name: 'Snooze until' })).toBeVisible()
  await userEvent.keyboard('1')
  await expect.element(screen.getByText('Notice 2 snoozed')).toBeVisible()
  const snoozed = engine.plant.notices[1]
  expect(snoozed?.state).toBe('snoozed')
  expect(new Date(snoozed?.snoozedUntil ?? '').getHours()).toBe(7)
  await screen.getByRole('button', { name: 'Snoozed 1' }).click()
  await screen.getByRole('grid').getByText('Snoozed', { exact: true }).click()
  await expect.element(screen.getByRole('complementary').getByText(/^Snoozed until 2 Feb 2019, 07:00/)).toBeVisible()
})

test('a day that is past is no end of a snooze; Esc leaves the form and nothing is done', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/inbox/1' })
  await screen.getByRole('button', { name: 'Snooze…' }).click()
  const until = screen.getByRole('button', { name: 'Snooze until this day' })
  await expect.element(until).toBeDisabled()
  const day = screen.getByRole('textbox', { name: 'Day', exact: true })
  await day.fill('20/1/2019')
  await expect.element(until).toBeDisabled()
  await expect.element(screen.getByText('This day is past; choose one that is to come')).toBeVisible()
  await day.fill('31/2/2019')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('alert').getByText(/^“31\/2\/2019” is no day/)).toBeVisible()
  await expect.element(day).toHaveValue('31/2/2019')
  await day.fill('2019-02-20')
  await expect.element(until).toBeEnabled()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('form')).not.toBeInTheDocument()
  expect(engine.plant.notices[0]?.state).toBe('new')
})

test('a note is written without leaving the notice, and letters in it act on nothing', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/inbox/1' })
  await focusInbox(screen)
  await userEvent.keyboard('c')
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus()
  await userEvent.keyboard('asked Ms Lan to add the column')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText('asked Ms Lan to add the column')).toBeVisible()
  await expect.element(detail.getByRole('heading', { name: 'Notice 1' })).toBeVisible()
  expect(engine.plant.notices[0]).toMatchObject({ state: 'new', events: [{ kind: 'raised' }, { kind: 'noted' }] })
})

test('letters do nothing when they are switched off, nor in the search', async () => {
  const off = await renderConsole(usedPlant(), { ...AT, preferences: { letterKeys: false } })
  await focusInbox(off.screen)
  await userEvent.keyboard('a')
  await userEvent.keyboard('/')
  await userEvent.keyboard('area')
  expect(off.engine.plant.notices.map(({ state }) => state)).toEqual(['new', 'new', 'new', 'resolved'])
})

test('several selected notices are done at once and undone at once', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), AT)
  await focusInbox(screen)
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}r')
  await expect.element(screen.getByText('2 notices resolved')).toBeVisible()
  expect(engine.plant.notices.map(({ state }) => state)).toEqual(['resolved', 'resolved', 'new', 'resolved'])
  await screen.getByRole('main').getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect.poll(() => engine.plant.notices.map(({ state }) => state)).toEqual(['new', 'new', 'new', 'resolved'])
})

test('an action the engine refuses is said, and nothing is claimed', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), AT)
  engine.actOnNotice = () => Promise.reject(new Error('database is locked'))
  await focusInbox(screen)
  await userEvent.keyboard('a')
  await expect.element(screen.getByText('That was not done')).toBeVisible()
  expect(screen.getByText('Notice 1 acknowledged').query()).toBeNull()
})

test('whoever comes by key has the list in hand: one key deals with the first notice', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/settings' })
  await expect.element(screen.getByRole('main', { name: 'Settings' })).toBeVisible()
  await userEvent.keyboard('{Alt>}5{/Alt}')
  const list = screen.getByRole('grid', { name: 'Inbox' })
  await expect.element(list).toHaveFocus()
  await expect.element(list).toHaveAttribute('aria-activedescendant', 'inbox-row-1')
  await userEvent.keyboard('a')
  await expect.element(screen.getByText('Notice 1 acknowledged')).toBeVisible()
  expect(engine.plant.notices[0]?.state).toBe('acknowledged')
  await screen
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: /^Orders/ })
    .click()
  await expect.element(screen.getByRole('grid', { name: 'Orders' })).toHaveFocus()
})
