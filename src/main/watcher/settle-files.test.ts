import { expect, onTestFinished, test, vi } from 'vitest'
import type { FileLook } from './look-at-file.ts'
import { settleFiles } from './settle-files.ts'

const present = (byteSize: number): FileLook => ({ kind: 'present', byteSize, modifiedMs: byteSize })

/** A settling file whose looks are given; time passes one quiet period per `rounds`. */
function settling(looks: readonly FileLook[]) {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const settled: unknown[] = []
  let next = 0
  const files = settleFiles({
    settleMs: 1_000,
    look: async () => looks[Math.min(next++, looks.length - 1)] ?? { kind: 'gone' },
    onSettled: (_path, look) => settled.push(look),
  })
  return { files, settled, rounds: (count: number) => vi.advanceTimersByTimeAsync(count * 1_000) }
}

test('a file settles only when two looks agree', async () => {
  const { files, settled, rounds } = settling([present(1), present(2), present(3), present(3)])
  files.touch('a.xlsx')
  await rounds(3)
  expect(settled).toEqual([])
  await rounds(1)
  expect(settled).toEqual([present(3)])
  await rounds(5)
  expect(settled).toHaveLength(1)
})

test('a file that another program holds is waited for', async () => {
  const { files, settled, rounds } = settling([{ kind: 'busy' }, { kind: 'busy' }, present(9), present(9)])
  files.touch('a.xlsx')
  await rounds(3)
  expect(settled).toEqual([])
  await rounds(1)
  expect(settled).toEqual([present(9)])
})

test('each touch starts the quiet time anew', async () => {
  const { files, settled, rounds } = settling([present(1)])
  files.touch('a.xlsx')
  await rounds(1)
  files.touch('a.xlsx')
  await rounds(1)
  expect(settled).toEqual([])
  await rounds(1)
  expect(settled).toEqual([present(1)])
})

test('a file out of reach is given up in the end, and nothing is said about it', async () => {
  const { files, settled, rounds } = settling([{ kind: 'unreachable' }])
  files.touch('a.xlsx')
  await rounds(500)
  expect(settled).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('nothing settles after closing', async () => {
  const { files, settled, rounds } = settling([present(1)])
  files.touch('a.xlsx')
  await rounds(1)
  files.close()
  await rounds(5)
  expect(settled).toEqual([])
})
