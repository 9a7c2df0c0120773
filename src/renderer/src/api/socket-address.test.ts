import { expect, test, vi } from 'vitest'
import { socketAddress, type Admission } from './socket-address.ts'

function attempts(...answers: readonly Admission[]) {
  const left = [...answers]
  const onRefused = vi.fn<() => void>()
  const ask = vi.fn<() => Promise<Admission>>(() => Promise.resolve(left.shift() ?? 'admitted'))
  return { next: socketAddress({ address: 'ws://host/api', ask, onRefused }), ask, onRefused }
}

test('the first attempt asks nothing; later ones go on while the page is let in or nobody answers', async () => {
  const { next, ask, onRefused } = attempts('unreachable', 'admitted')
  expect(await next()).toBe('ws://host/api')
  expect(ask).not.toHaveBeenCalled()
  expect(await next()).toBe('ws://host/api')
  expect(await next()).toBe('ws://host/api')
  expect(onRefused).not.toHaveBeenCalled()
})

test('a host that was started again refuses the page: it is told, and no socket is opened', async () => {
  const { next, onRefused } = attempts('unreachable', 'refused')
  await next()
  await next()
  await expect(next()).rejects.toThrow('refuses')
  expect(onRefused).toHaveBeenCalledOnce()
})
