import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { usedPlant } from '../../testing/fake-plants.ts'
import { focusInbox } from '../../testing/focus-inbox.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { aRun } from '../../testing/sample-run.ts'

test('loading without the file is tried out first, then decided', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/inbox/1' })
  const detail = screen.getByRole('complementary')
  await detail.getByRole('button', { name: 'Load without this file' }).click()
  await detail.getByRole('button', { name: 'Preview: load without this file' }).click()
  await expect
    .poll(() => engine.requests)
    .toMatchObject([
      { dryRun: true, assume: [{ kind: 'load-without', subject: { kind: 'failed-file', contentHash: 'bb22' } }] },
    ])
  engine.emit({ kind: 'run-finished', run: aRun({ run: 8, dryRun: true }) })
  await expect
    .element(detail.getByRole('region', { name: /Preview by dry run 8/ }))
    .toMatchTextContent(/Rows loaded759/)
  expect(engine.plant.decisions).toEqual([])
  await detail.getByRole('button', { name: 'Load without this file' }).last().click()
  await expect.element(detail.getByText('Decided. It takes effect with the next run.')).toBeVisible()
  expect(engine.plant.decisions).toMatchObject([{ kind: 'load-without' }])
})

test('when the last good data are in use already, using them resolves the notice and says so', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/inbox/1' })
  await screen.getByRole('button', { name: 'Use last good data' }).click()
  await expect.element(screen.getByText('Notice 1 resolved')).toBeVisible()
  expect(engine.plant.notices[0]?.events.at(-1)).toMatchObject({
    kind: 'resolved',
    note: 'The last good data, generation 41, are in use.',
  })
})

test('when nothing verifies, an earlier generation is chosen, tried out and used', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/inbox/2' })
  const detail = screen.getByRole('complementary')
  await detail.getByRole('button', { name: 'Use last good data' }).click()
  await detail.getByRole('radio', { name: /^Generation 39/ }).click()
  await detail.getByRole('button', { name: 'Preview: use generation 39' }).click()
  await expect.poll(() => engine.requests).toMatchObject([{ dryRun: true, action: { generation: 39 } }])
  engine.emit({ kind: 'run-finished', run: aRun({ run: 8, dryRun: true }) })
  await detail.getByRole('button', { name: /^Use generation 39 of 28 Jan 2019/ }).click()
  await expect
    .poll(() => engine.requests.at(-1))
    .toMatchObject({
      dryRun: false,
      action: { kind: 'use-generation', generation: 39 },
    })
})

test('a digit does what helps: a run starts again from the phase that could not do its work', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/inbox/2' })
  await focusInbox(screen)
  await expect.element(screen.getByRole('button', { name: 'Run again from this phase' })).toBeVisible()
  await userEvent.keyboard('1')
  await expect.element(screen.getByRole('heading', { name: 'Run 8 is under way' })).toBeVisible()
  expect(engine.requests).toMatchObject([{ fromPhase: 'load' }])
})
