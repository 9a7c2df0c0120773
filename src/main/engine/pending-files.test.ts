import { hash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { PendingFile } from '../../contract/event.ts'
import { createPendingFiles } from './pending-files.ts'

function watchFolder(seen: Readonly<Record<string, string | null>>) {
  const plant = mkdtempSync(join(tmpdir(), 'moldline-pending-'))
  onTestFinished(() => rmSync(plant, { recursive: true }))
  const told: (readonly PendingFile[])[] = []
  let time = 0
  const files = createPendingFiles({
    plant,
    clock: () => new Date(time++),
    isInput: path => path !== 'notes.xlsx',
    lastSeen: path => (path in seen ? { contentHash: seen[path] ?? null } : null),
    onChange: list => told.push(list),
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

test('a run clears what settled before it began and keeps what settled after', async () => {
  const { files, put } = watchFolder({})
  for (const name of ['a.xlsb', 'b.xlsb', 'c.xlsb']) {
    put(name, name)
    await files.settle({ path: name, change: 'new' })
  }
  files.clearUntil(new Date(1).toISOString())
  expect(files.list.map(({ path }) => path)).toEqual(['c.xlsb'])
})
