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

test('what is going on is told once, and only of a file that does not simply lie there', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const told: string[] = []
  const looks: FileLook[] = [present(1), { kind: 'busy' }, present(2), present(3), present(3)]
  let next = 0
  const files = settleFiles({
    settleMs: 1_000,
    look: async path =>
      path === 'quiet.xlsx' ? present(7) : (looks[Math.min(next++, looks.length - 1)] ?? present(3)),
    onUnsettled: path => told.push(`unsettled ${path}`),
    onSettled: path => told.push(`settled ${path}`),
  })
  files.check('quiet.xlsx')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(told).toEqual(['settled quiet.xlsx'])
  files.check('copied.xlsx')
  await vi.advanceTimersByTimeAsync(9_000)
  expect(told.slice(1)).toEqual(['unsettled copied.xlsx', 'settled copied.xlsx'])
  files.touch('quiet.xlsx')
  expect(told.at(-1)).toBe('unsettled quiet.xlsx')
  expect(files.count).toBe(1)
})

test('nothing settles after closing', async () => {
  const { files, settled, rounds } = settling([present(1)])
  files.touch('a.xlsx')
  await rounds(1)
  files.close()
  await rounds(5)
  expect(settled).toEqual([])
})
