import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { newPlant, usedPlant } from '../../testing/fake-plants.ts'
import { focusInbox, type Screen } from '../../testing/focus-inbox.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { manyNotices, SAMPLE_NOTICES } from '../../testing/sample-notices.ts'

const AT = { at: '#/inbox' }

const statesOf = (screen: Screen) =>
  screen
    .getByRole('rowheader')
    .elements()
    .map(cell => cell.textContent)

test('a notice is a row of words: state, priority, what happened, when, run, how often, agent', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  const rows = screen.getByRole('grid', { name: 'Inbox' }).getByRole('row')
  await expect
    .element(rows.nth(1))
    .toMatchTextContent(/^NewCriticalNothing was loaded: moldInfo\.xlsx could not be read\..*71DataCollector$/)
  await expect
    .element(rows.nth(3))
    .toMatchTextContent(/^NewMediummonthlyReports_201812\.xlsb is held.*52DataCollector$/)
  await expect.element(screen.getByText('3 of 4')).toBeVisible()
})

test('unread notices stand in the navigation and in the title of the window', async () => {
  const { screen } = await renderConsole(usedPlant(), AT)
  const entry = screen.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Inbox/ })
  await expect.element(entry).toMatchTextContent('Inbox3')
  await expect.poll(() => document.title).toBe('(3) Hà Nội 2 · Moldline')
  await focusInbox(screen)
  await userEvent.keyboard('a')
  await expect.element(entry).toMatchTextContent('Inbox2')
  await expect.poll(() => document.title).toBe('(2) Hà Nội 2 · Moldline')
})

test('a notice says what happened, why, what it means, what was done, what it took and who was told', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/inbox/1' })
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText(/All tables stay at generation 41/)).toBeVisible()
  await expect.element(detail.getByText(/moldInfo: the column machineTonnage is missing/)).toBeVisible()
  await expect.element(detail.getByText('Put the header back as the message names it and run again.')).toBeVisible()
  await expect.element(detail.getByText('A header was renamed or deleted')).toBeVisible()
  const steps = detail.getByRole('list', { name: 'What was done to recover' }).getByRole('listitem')
  await expect.element(steps.nth(0)).toMatchTextContent(/^Tried againleft out0slocal · DataCollectorA missing column/)
  await expect.element(steps.nth(1)).toMatchTextContent(/^Went back to the last good dataworked0\.1s/)
  await expect.element(steps.nth(2)).toMatchTextContent(/^Raised a noticeworked0\.01sglobal · Moldline/)
  await expect.element(detail.getByText('182.4 MiB (2%)')).toBeVisible()
  await expect.element(detail.getByText('ValidationOrchestrator, OrderProgressTracker')).toBeVisible()
  await expect.element(detail.getByText(/^Raised by run 7/)).toBeVisible()
  await expect.element(detail.getByText(/5 attempts · The mail server did not answer/)).toBeVisible()
})

test('10,000 notices: the engine filters and counts, and the last one is reached and done where it stands', async () => {
  const plant = usedPlant()
  plant.notices = manyNotices(10_000)
  const { screen, engine } = await renderConsole(plant, AT)
  await expect.element(screen.getByText('6,667 of 10,000')).toBeVisible()
  await screen.getByRole('group', { name: 'Priority' }).getByRole('button', { name: 'Critical' }).click()
  await expect.element(screen.getByText('1,666 of 10,000')).toBeVisible()
  await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '1667')
  const grid = screen.getByRole('grid').element()
  grid.scrollTo({ top: grid.scrollHeight })
  await expect.element(screen.getByRole('gridcell', { name: '7', exact: true })).toBeVisible()
  expect(screen.getByRole('row').elements().length).toBeLessThan(80)
  await screen.getByRole('gridcell', { name: '7', exact: true }).click()
  await userEvent.keyboard('r')
  await expect.element(screen.getByText('Notice 7 resolved')).toBeVisible()
  expect(engine.plant.notices.find(({ id }) => id === 7)?.state).toBe('resolved')
  await expect.element(screen.getByText('1,665 of 10,000')).toBeVisible()
})

test('newer notices announce themselves; what one did oneself does not', async () => {
  const plant = usedPlant()
  const { screen, engine } = await renderConsole(plant, AT)
  await focusInbox(screen)
  await userEvent.keyboard('a')
  await expect.element(screen.getByText('Notice 1 acknowledged')).toBeVisible()
  engine.emit({ kind: 'data-changed' })
  await expect.poll(() => statesOf(screen)).toEqual(['Acknowledged', 'New', 'New'])
  expect(screen.getByRole('button', { name: 'Newer figures, show' }).query()).toBeNull()
  plant.notices = [...manyNotices(50).slice(0, 1), ...plant.notices]
  engine.emit({ kind: 'data-changed' })
  await screen.getByRole('button', { name: 'Newer figures, show' }).click()
  await expect.element(screen.getByText('4 of 5')).toBeVisible()
})

test('not run yet, never needed, all done and hidden by filters are four things', async () => {
  const fresh = await renderConsole(newPlant(), AT)
  await expect.element(fresh.screen.getByRole('heading', { name: 'No notices yet' })).toBeVisible()
  await fresh.screen.unmount()

  const clean = usedPlant()
  clean.notices = []
  const second = await renderConsole(clean, AT)
  await expect.element(second.screen.getByRole('heading', { name: 'Nothing ever needed a look' })).toBeVisible()
  await second.screen.unmount()

  const done = usedPlant()
  done.notices = SAMPLE_NOTICES.slice(3)
  const third = await renderConsole(done, AT)
  await expect.element(third.screen.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible()
  await third.screen.getByRole('button', { name: 'Show all notices' }).click()
  await expect.element(third.screen.getByText('1 of 1')).toBeVisible()
  await third.screen.unmount()

  const fourth = await renderConsole(usedPlant(), AT)
  await fourth.screen.getByRole('button', { name: 'Low 0' }).click()
  await expect.element(fourth.screen.getByRole('heading', { name: 'Nothing fits these filters' })).toBeVisible()
})

test('a link to a notice that does not exist, and an engine that does not answer, say so', async () => {
  const withoutNotices = { ...usedPlant(), notices: [] }
  for (const plant of [usedPlant(), withoutNotices]) {
    const { screen } = await renderConsole(plant, { at: '#/inbox/99' })
    await expect.element(screen.getByText('There is no notice 99.')).toBeVisible()
    await screen.unmount()
  }

  const broken = await renderConsole(usedPlant())
  broken.engine.listNotices = () => Promise.reject(new Error('the disk is gone'))
  await userEvent.keyboard('{Alt>}5{/Alt}')
  await expect.element(broken.screen.getByText('the disk is gone')).toBeVisible()
  await expect.element(broken.screen.getByRole('main').getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('in Vietnamese every kind of failure has its words, and the English sentence stands below', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/inbox/1', preferences: { language: 'vi' } })
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText(/^Lần chạy xong một phần;.*Thiếu cột \(moldInfo\.xlsx\)$/)).toBeVisible()
  await expect.element(detail.getByText('Đặt lại tiêu đề như thông báo nêu rồi chạy lại.')).toBeVisible()
  await expect.element(detail.getByText(/^Nothing was loaded: moldInfo\.xlsx/)).toBeVisible()
})

test('a notice of the work list opens in the inbox', async () => {
  const plant = usedPlant()
  plant.work = [{ kind: 'notice', subject: '2', sentence: 'Nothing was loaded.', weight: 0 }]
  const { screen } = await renderConsole(plant)
  await screen.getByRole('grid', { name: 'What to do first' }).getByText('Nothing was loaded.').click()
  await expect.element(screen.getByRole('complementary').getByRole('heading', { name: 'Notice 2' })).toBeVisible()
})
