import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { createContentMemo } from './content-memo.ts'
import { hashContent } from './hash-content.ts'

/** A memo whose clock is ahead of the files, and the paths it had hashed. */
function memo(aheadMs: number) {
  const hashed: string[] = []
  const contentOf = createContentMemo(
    path => {
      hashed.push(path)
      return hashContent(path)
    },
    () => new Date(Date.now() + aheadMs),
  )
  return { contentOf, hashed }
}

test('a file at rest is hashed once, and again when anything about it changed', async () => {
  const file = join(temporaryFolder('memo'), 'a.xlsb')
  const { contentOf, hashed } = memo(60_000)
  writeFileSync(file, 'one')
  const first = await contentOf(file)
  expect([await contentOf(file), hashed.length]).toEqual([first, 1])
  // Same size, and the time of its content set back: its number or its time of change still tell.
  const at = new Date(1_700_000_000_000)
  writeFileSync(`${file}.new`, 'two')
  utimesSync(`${file}.new`, at, at)
  renameSync(`${file}.new`, file)
  expect(await contentOf(file)).not.toBe(first)
  expect(hashed).toHaveLength(2)
  rmSync(file)
  expect(await contentOf(file)).toBeNull()
})

test('a file that changed a moment ago is hashed each time', async () => {
  const file = join(temporaryFolder('memo'), 'a.xlsb')
  const { contentOf, hashed } = memo(0)
  writeFileSync(file, 'one')
  await contentOf(file)
  await contentOf(file)
  expect(hashed).toHaveLength(2)
})
