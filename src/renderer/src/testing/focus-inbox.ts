import { expect } from 'vitest'
import type { renderConsole } from './render-console.tsx'

export type Screen = Awaited<ReturnType<typeof renderConsole>>['screen']

/** The keyboard goes to the list of notices. */
export async function focusInbox(screen: Screen): Promise<void> {
  const grid = screen.getByRole('grid', { name: 'Inbox' })
  await expect.element(grid).toBeVisible()
  const element = grid.element()
  if (element instanceof HTMLElement) element.focus()
}
