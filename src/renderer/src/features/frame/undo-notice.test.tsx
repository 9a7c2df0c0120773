import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { announceUndoable } from '../../state/undoable.ts'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'

test('what was done is said, and U takes it back once', async () => {
  const { screen, session } = await renderConsole(usedPlant(), { at: '#/orders' })
  let undone = 0
  announceUndoable(session, { sentence: 'The name was changed.', undo: async () => void (undone += 1) })
  await expect.element(screen.getByText('The name was changed.')).toBeVisible()
  await userEvent.keyboard('u')
  await expect.element(screen.getByText('The name was changed.')).not.toBeInTheDocument()
  await userEvent.keyboard('u')
  expect(undone).toBe(1)
})

test('without letter keys only the button takes it back, and what fails is said', async () => {
  const { screen, session } = await renderConsole(usedPlant(), { preferences: { letterKeys: false } })
  const refused = () => Promise.reject(new Error('It is gone.'))
  announceUndoable(session, { sentence: 'The name was changed.', undo: refused })
  await userEvent.keyboard('u')
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(screen.getByText('Could not be undone')).toBeVisible()
  await expect.element(screen.getByText(/It is gone\.$/)).toBeVisible()
})
