import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'

test('the navigation counts what needs a person and leads to each screen', async () => {
  const { screen } = await renderConsole(usedPlant())
  const navigation = screen.getByRole('navigation', { name: 'Screens' })
  await expect
    .element(navigation.getByRole('button', { name: 'Run', exact: true }))
    .toHaveAttribute('aria-current', 'page')
  await navigation.getByRole('button', { name: 'Orders 4' }).click()
  await expect.element(screen.getByRole('heading', { name: 'Orders' })).toBeVisible()
  await userEvent.keyboard('{Alt>}4{/Alt}')
  await expect.element(screen.getByRole('heading', { name: 'Findings' })).toBeVisible()
})

test('a screen is found again as it was left, and the way back works', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/orders/IM1901040' })
  const detail = screen.getByRole('complementary').getByRole('heading', { name: 'IM1901040' })
  await expect.element(detail).toBeVisible()
  await userEvent.keyboard('{Alt>}1{/Alt}')
  await expect.element(screen.getByRole('region', { name: 'Run 7' })).toBeVisible()
  await userEvent.keyboard('{Alt>}2{/Alt}')
  await expect.element(detail).toBeVisible()
  history.back()
  await expect.element(screen.getByRole('region', { name: 'Run 7' })).toBeVisible()
})

test('Ctrl K finds an order and opens it', async () => {
  const { screen, session } = await renderConsole(usedPlant())
  await session.orders.refresh()
  await userEvent.keyboard('{Control>}k{/Control}')
  await screen.getByRole('textbox', { name: 'Order, item, machine, finding, file or command' }).fill('1812004')
  await screen.getByRole('button', { name: /IM1812004/ }).click()
  await expect.element(screen.getByRole('complementary').getByRole('heading', { name: 'IM1812004' })).toBeVisible()
})

test('Ctrl K finds findings and settings, remembers what was opened, and shows all of a kind', async () => {
  const { screen, session } = await renderConsole(usedPlant(), { at: '#/settings' })
  await userEvent.keyboard('{Control>}k{/Control}')
  const field = screen.getByRole('textbox', { name: 'Order, item, machine, finding, file or command' })
  await field.fill('backups kept')
  await screen.getByRole('button', { name: /Backups kept/ }).click()
  expect(session.router.getState()).toEqual({ screen: 'settings', opened: 'backups.backupsKept' })
  await userEvent.keyboard('{Control>}k{/Control}')
  await field.fill('im1901044')
  await screen.getByRole('button', { name: /NO\.11 was made for order IM1901044/ }).click()
  expect(session.router.getState().screen).toBe('findings')
  await expect.element(field).not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(screen.getByRole('button', { name: /instead of 260501M.* · Findings$/ })).toBeVisible()
})

test('Ctrl K runs the pipeline', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/findings' })
  await userEvent.keyboard('{Control>}k{/Control}')
  await screen.getByRole('textbox', { name: 'Order, item, machine, finding, file or command' }).fill('run pip')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'Run 8 is under way' })).toBeVisible()
  expect(engine.requests).toHaveLength(1)
})

test('? lists the keys', async () => {
  const { screen } = await renderConsole(usedPlant())
  await expect.element(screen.getByRole('region', { name: 'Run 7' })).toBeVisible()
  await userEvent.keyboard('?')
  await expect.element(screen.getByRole('dialog', { name: 'Keys' })).toBeVisible()
})

test('a lost connection is said in words, nothing can be started, and it goes by itself', async () => {
  const { screen, session } = await renderConsole(usedPlant())
  const start = screen.getByRole('banner').getByRole('button', { name: 'Run pipeline' })
  await expect.element(start).toBeEnabled()
  session.connection.setState('lost', true)
  await expect.element(screen.getByRole('alert')).toMatchTextContent('Connection lost')
  await expect.element(start).toBeDisabled()
  session.connection.setState('open', true)
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument()
  await expect.element(start).toBeEnabled()
})

test('a tab whose host was started again says that its link is used up and where a new one is', async () => {
  const { screen, session } = await renderConsole(usedPlant())
  session.connection.setState('refused', true)
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/link of this tab is used up.*moldline serve/)
  await expect.element(screen.getByRole('button', { name: 'Reload this tab' })).toBeVisible()
  await expect.element(screen.getByRole('banner').getByRole('button', { name: 'Run pipeline' })).toBeDisabled()
})

test('language and theme change at once and are kept', async () => {
  const { screen, session } = await renderConsole(usedPlant())
  await screen.getByRole('button', { name: 'Language and look' }).click()
  await screen.getByText('Tiếng Việt').click()
  await expect.element(screen.getByRole('banner').getByRole('button', { name: 'Chạy quy trình' })).toBeVisible()
  await screen.getByText('Tối', { exact: true }).click()
  expect(document.documentElement.lang).toBe('vi')
  expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark')
  expect(session.preferences.getState()).toMatchObject({ language: 'vi', theme: 'dark' })
})

test('at 200 % zoom nothing is cut off: the page needs no horizontal scrolling and the detail takes the place of the list', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/orders/IM1901040' })
  await page.viewport(720, 450)
  await expect.element(screen.getByRole('complementary').getByRole('heading', { name: 'IM1901040' })).toBeVisible()
  await expect.element(screen.getByRole('grid', { includeHidden: true })).not.toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(720)
})
