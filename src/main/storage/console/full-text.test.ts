import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { containing, createLetterSearch } from './full-text.ts'

const texts = [
  'Tệp KẾ HOẠCH Đặt hàng bị hỏng',
  'Tệp KẾ HOẠCH Đặt hàng bị hỏng'.normalize('NFD'),
  'the plan is 100% done',
  'sheet "A" [old]*?',
]

function found(typed: string): readonly number[] {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  db.exec("CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'trigram remove_diacritics 1')")
  db.function('has_letters', { varargs: true, deterministic: true }, createLetterSearch())
  for (const text of texts) db.prepare('INSERT INTO t (text) VALUES (?)').run(text)
  const query = containing('t', ['text'], typed)
  return query === null ? [] : db.prepare<[object], number>(query.rows).pluck().all({ search: query.search })
}

test.each([
  ['kế hoạch', [1, 2]],
  ['ke hoach', [1, 2]],
  ['KẾ HOẠCH'.normalize('NFD'), [1, 2]],
  ['kế', [1, 2]],
  ['KE', [1, 2]],
  ['Kế'.normalize('NFD'), [1, 2]],
  ['ế'.normalize('NFD'), [1, 2, 3, 4]],
  ['đ', [1, 2]],
  ['Đ', [1, 2]],
  ['ĐẶT', [1, 2]],
  ['%', [3]],
  ['0%', [3]],
  ['"A"', [4]],
  ['a"', [4]],
  ['[', [4]],
  ['[o', [4]],
  [']', [4]],
  ['*?', [4]],
  ['?', [4]],
  ['^', []],
  ['-', []],
  ['plan\0 is', [3]],
  ['abc\0d', []],
  ['\0', []],
  ['  ', []],
] as const)('%j is found in %j', (typed, rows) => {
  expect(found(typed)).toEqual(rows)
})
