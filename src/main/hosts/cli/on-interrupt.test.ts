import { expect, onTestFinished, test, vi } from 'vitest'
import { onInterrupt } from './on-interrupt.ts'

test('the first Ctrl+C is told, the second ends the process with 130', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
  onTestFinished(() => exit.mockRestore())
  const listener = vi.fn<() => void>()
  const stop = onInterrupt(listener)
  process.emit('SIGINT', 'SIGINT')
  expect(listener).toHaveBeenCalledOnce()
  expect(exit).not.toHaveBeenCalled()
  process.emit('SIGTERM', 'SIGTERM')
  expect(exit).toHaveBeenCalledWith(130)
  stop()
  expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual([0, 0])
})
