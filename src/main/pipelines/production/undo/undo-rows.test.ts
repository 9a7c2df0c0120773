import { expect, test } from 'vitest'
import { undoRows, type FileRow, type KeyFacts } from './undo-rows.ts'

/** `'k1=a k1=b'`: key and content of each row; a `!` at its end makes one that cannot come back. */
function rows(text: string): readonly FileRow[] {
  return text
    .split(' ')
    .filter(part => part !== '')
    .map(part => ({
      keyHash: part.split('=')[0] ?? '',
      contentHash: part.replace('!', ''),
      canComeBack: !part.endsWith('!'),
    }))
}
const nothingElse: KeyFacts = { isFree: () => true, isAsLeft: () => true }

function inverse(before: string, after: string, now: string, facts = nothingElse): string {
  const { takeOut, bringBack } = undoRows({ before: rows(before), after: rows(after), now: rows(now) }, facts)
  const text = (some: readonly FileRow[], sign: string) => some.map(row => sign + row.contentHash)
  return [...text(takeOut, '-'), ...text(bringBack, '+')].join(' ')
}

test.each([
  ['a row it added is taken out', '', 'k=a', 'k=a', '-k=a'],
  ['a row it added and a later run changed stays', '', 'k=a', 'k=b', ''],
  ['a row it added and a later run removed stays away', '', 'k=a', '', ''],
  ['a row it changed goes back', 'k=a', 'k=b', 'k=b', '-k=b +k=a'],
  ['a row it changed and a later run changed again stays', 'k=a', 'k=b', 'k=c', ''],
  ['a row it changed and a later run changed back stays', 'k=a', 'k=b', 'k=a', ''],
  ['a row it removed comes back', 'k=a', '', '', '+k=a'],
  ['a row it removed and a later run brought back is there', 'k=a', '', 'k=a', ''],
  ['a row it did not touch is left alone', 'k=a', 'k=a', 'k=b', ''],
  ['one of two under a key is taken out', 'k=a', 'k=a k=b', 'k=a k=b', '-k=b'],
  ['one of two under a key comes back', 'k=a k=b', 'k=a', 'k=a', '+k=b'],
  ['one of two equal rows is taken out', 'k=a', 'k=a k=a', 'k=a k=a', '-k=a'],
  ['a row of other columns stays away, and what stands for it stays', 'k=a!', 'k=b', 'k=b', ''],
])('%s', (_what, before, after, now, expected) => {
  expect(inverse(before, after, now)).toBe(expected)
})

test('a row it removed does not come back beside another row of its key', () => {
  const taken: KeyFacts = { isFree: () => false, isAsLeft: () => false }
  expect(inverse('k=a', '', '', taken)).toBe('')
  expect(inverse('k=a', '', 'k=b', taken)).toBe('')
  expect(inverse('k=a', '', 'k=b', { ...taken, isFree: () => true })).toBe('+k=a')
})
