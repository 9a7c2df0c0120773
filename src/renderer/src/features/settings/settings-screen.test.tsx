import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { vi } from '../../i18n/vi/vi.ts'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'

test('a setting is checked as the engine does, changed in the name that was chosen, and undone', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), {
    at: '#/settings/healing',
    preferences: { actor: 'Hoa' },
  })
  const field = screen.getByRole('textbox', { name: 'Tries again', exact: true }).first()
  await field.fill('99')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('It must be 10 or less.')).toBeVisible()
  expect(engine.settings.kept).toEqual({})
  await field.fill('5')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Tries again: 5')).toBeVisible()
  await expect.element(screen.getByText('changed by Hoa 1 minute ago')).toBeVisible()
  expect(engine.settings.audit[0]).toMatchObject({ actor: 'Hoa', subject: 'retryCount' })
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(field).toHaveValue('3')
  expect(engine.settings.kept.retryCount).toBe(3)
})

test('what the environment sets is shown and locked', async () => {
  const { screen, engine, session } = await renderConsole(usedPlant(), { at: '#/run' })
  engine.settings.environment = { retryCount: 7 }
  session.router.go({ screen: 'settings', opened: 'healing.retryCount' })
  const field = screen.getByRole('textbox', { name: 'Tries again', exact: true }).first()
  await expect.element(field).toHaveValue('7')
  await expect.element(field).toBeDisabled()
  await expect
    .element(screen.getByText('Set by MOLDLINE_RETRY_COUNT in the environment; change it there.'))
    .toBeVisible()
})

test('people are added, renamed and removed, and who I am follows a new name', async () => {
  const { screen, engine, session } = await renderConsole(usedPlant(), { at: '#/settings/people' })
  await screen.getByRole('textbox', { name: 'Name', exact: true }).fill(' Hoa ')
  await screen.getByRole('button', { name: 'Add' }).click()
  await expect.element(screen.getByText('Hoa was added.')).toBeVisible()
  session.preferences.setState({ actor: 'Hoa' })
  await screen.getByRole('button', { name: 'Rename Hoa' }).click()
  await screen.getByRole('textbox', { name: 'New name of Hoa' }).fill('Hoa Nguyễn')
  await screen.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect.poll(() => engine.settings.kept.people).toEqual(['Hoa Nguyễn'])
  await expect.poll(() => session.preferences.getState().actor).toBe('Hoa Nguyễn')
  await screen.getByRole('textbox', { name: 'Name', exact: true }).fill('hoa NGUYỄN')
  await screen.getByRole('button', { name: 'Add' }).click()
  await expect.element(screen.getByText('Hoa Nguyễn is there already.')).toBeVisible()
  await screen.getByRole('button', { name: 'Remove Hoa Nguyễn' }).click()
  await expect.poll(() => engine.settings.kept.people).toEqual([])
})

test('e-mail is set up with addresses that are addresses', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/settings/channels' })
  await screen.getByRole('textbox', { name: 'Mail server' }).fill('mail.plant.vn')
  await screen.getByRole('textbox', { name: 'Sender' }).fill('moldline')
  await expect.element(screen.getByText('It must be an e-mail address, such as an@plant.vn.')).toBeVisible()
  await screen.getByRole('textbox', { name: 'Sender' }).fill('moldline@plant.vn')
  await screen.getByRole('combobox', { name: 'Recipients' }).fill('an@plant.vn')
  await userEvent.keyboard('{Enter}')
  await screen.getByRole('button', { name: 'Keep' }).first().click()
  await expect
    .poll(() => engine.settings.kept.email)
    .toMatchObject({
      host: 'mail.plant.vn',
      from: 'moldline@plant.vn',
      recipients: ['an@plant.vn'],
    })
  await expect.element(screen.getByText('Waits for the code of a test message')).toBeVisible()
  await screen.getByRole('button', { name: 'Send a test message' }).click()
  await expect.element(screen.getByText('Sent to an@plant.vn. It brings a code.')).toBeVisible()
})

test('the policy of a phase is changed alone', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/settings/healing' })
  const load = screen.getByRole('group', { name: 'Load', exact: true })
  await load.getByRole('checkbox', { name: 'rows went into quarantine' }).click()
  await expect
    .poll(() => engine.settings.kept.phasePolicies)
    .toEqual({
      load: { retries: null, timeLimitSeconds: 0, memoryLimitMib: 0, escalate: ['quarantined'] },
    })
})

test('in Vietnamese a figure is written with a comma, whichever is typed', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), {
    at: '#/settings/watching',
    preferences: { language: 'vi' },
  })
  const settle = screen.getByRole('textbox', { name: 'Coi là xong sau' })
  for (const [typed, written, kept] of [
    ['0,5', '0,5', 500],
    ['1.5', '1,5', 1_500],
  ] as const) {
    await settle.clear()
    await userEvent.keyboard(`${typed}{Enter}`)
    await expect.poll(() => engine.settings.kept).toMatchObject({ watchSettleMs: kept })
    await expect.element(settle).toHaveValue(written)
  }
})

test('a large figure is written with its thousands apart and kept as it is', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), {
    at: '#/settings/healing',
    preferences: { language: 'vi' },
  })
  const delay = screen.getByRole('textbox', { name: vi.settings.fields.retryDelayMs.name, exact: true })
  await delay.fill('1500')
  await expect.element(delay).toHaveValue('1.500')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => engine.settings.kept).toMatchObject({ retryDelayMs: 1_500 })
})

test('every part is there in Vietnamese', async () => {
  const { screen, session } = await renderConsole(usedPlant(), {
    at: '#/settings',
    preferences: { language: 'vi' },
  })
  const sections = screen.getByRole('navigation', { name: 'Các phần của Cài đặt' })
  for (const name of Object.values(vi.settings.sections)) {
    await sections.getByRole('button', { name, exact: true }).click()
    await expect.element(sections.getByRole('button', { name, exact: true })).toHaveAttribute('aria-current', 'page')
    await expect.element(screen.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
  }
  expect(session.router.getState()).toEqual({ screen: 'settings', opened: 'log' })
})
