import { expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { newPlant, usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'

const AT = { at: '#/hand-over' }

test('a sheet with nothing on it is not printed, neither by its button nor by its key', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {})
  onTestFinished(() => print.mockRestore())
  const { screen } = await renderConsole(newPlant(), AT)
  await expect.element(screen.getByText('Nothing was reported yet')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /^Print/ })).toBeDisabled()
  await userEvent.keyboard('{Control>}p{/Control}')
  expect(print).not.toHaveBeenCalled()
  await screen.unmount()

  const used = await renderConsole(usedPlant(), AT)
  await expect.element(used.screen.getByRole('button', { name: /^Print/ })).toBeEnabled()
  await userEvent.keyboard('{Control>}p{/Control}')
  expect(print).toHaveBeenCalledOnce()
})
