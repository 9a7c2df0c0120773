import { expect, test } from 'vitest'
import type { Column } from './column.ts'
import { createSearch } from './column-definitions.ts'

const told: Column<{ readonly said: string }> = {
  id: 'message',
  header: 'Message',
  width: 100,
  value: () => 'Không có lần chạy 7.',
  alsoFoundBy: ({ said }) => said,
}

test('a row is found by what it shows and by what it was said as, in any order, with or without accents', () => {
  const finds = createSearch([told])
  const row = { said: 'There is no run 7.' }
  expect(['lan chay', 'Chạy lần', 'no run', 'chạy there'].map(search => finds(row, search))).toEqual(
    Array.from({ length: 4 }, () => true),
  )
  expect(finds(row, 'run 8')).toBe(false)
})
