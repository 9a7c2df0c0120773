import { hash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { PendingFile } from '../../contract/event.ts'
import { createPendingFiles, type PendingFiles } from './pending-files.ts'

function watchFolder(seen: Readonly<Record<string, string | null>>) {
  const plant = mkdtempSync(join(tmpdir(), 'moldline-pending-'))
  onTestFinished(() => rmSync(plant, { recursive: true }))
  const told: (readonly PendingFile[])[] = []
  let time = 0
  const files: PendingFiles = createPendingFiles({
    plant,
    clock: () => new Date(time++),
    isInput: path => path !== 'notes.xlsx',
    lastSeen: path => (path in seen ? { contentHash: seen[path] ?? null, isGone: seen[path] === 'gone' } : null),
    onChange: () => told.push(files.list),
  })
  return { files, told, put: (name: string, text: string) => writeFileSync(join(plant, name), text) }
}

test('content decides: a file saved again as it was is not pending, one with other content is', async () => {
  const { files, told, put } = watchFolder({ 'a.xlsb': hash('sha256', 'same') })
  put('a.xlsb', 'same')
  await files.settle({ path: 'a.xlsb', change: 'changed' })
  expect(told).toEqual([])
  put('a.xlsb', 'other')
  await files.settle({ path: 'a.xlsb', change: 'changed' })
  put('b.xlsb', 'first')
  await files.settle({ path: 'b.xlsb', change: 'new' })
  expect(files.list.map(({ path, change }) => `${path} ${change}`)).toEqual(['a.xlsb changed', 'b.xlsb new'])
  put('a.xlsb', 'same')
  await files.settle({ path: 'a.xlsb', change: 'changed' })
  expect(files.list.map(({ path }) => path)).toEqual(['b.xlsb'])
})

test('a file that went is pending only when the last run had seen it; other workbooks and ignored ones never are', async () => {
  const { files, put } = watchFolder({ 'old.xlsb': 'x', 'copy.xlsb': null })
  await files.settle({ path: 'old.xlsb', change: 'gone' })
  await files.settle({ path: 'never.xlsb', change: 'gone' })
  put('copy.xlsb', 'x')
  await files.settle({ path: 'copy.xlsb', change: 'new' })
  put('notes.xlsx', 'x')
  await files.settle({ path: 'notes.xlsx', change: 'new' })
  expect(files.list).toMatchObject([{ path: 'old.xlsb', change: 'gone' }])
})

test('after a run only what it did not see as it is now stays pending', async () => {
  const seen: Record<string, string | null> = {}
  const { files, put } = watchFolder(seen)
  for (const name of ['a.xlsb', 'b.xlsb', 'c.xlsb']) {
    put(name, name)
    await files.settle({ path: name, change: 'new' })
  }
  seen['a.xlsb'] = hash('sha256', 'a.xlsb')
  seen['b.xlsb'] = hash('sha256', 'b.xlsb as it was before')
  await files.review()
  expect(files.list.map(({ path, change }) => `${path} ${change}`)).toEqual(['b.xlsb changed', 'c.xlsb new'])
})

test('a file the run found gone is pending only when it is back', async () => {
  const { files, put } = watchFolder({ 'a.xlsb': 'gone' })
  await files.settle({ path: 'a.xlsb', change: 'gone' })
  expect(files.list).toEqual([])
  put('a.xlsb', 'back')
  await files.settle({ path: 'a.xlsb', change: 'changed' })
  expect(files.list).toMatchObject([{ path: 'a.xlsb', change: 'new' }])
})
