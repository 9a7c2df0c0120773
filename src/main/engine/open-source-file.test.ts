import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { SourceFile } from '../../contract/source-file.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openSourceFile } from './open-source-file.ts'

function plantWith(...paths: readonly string[]) {
  const plant = join(temporaryFolder('plant'), 'plant')
  mkdirSync(join(plant, 'staticDatabase'), { recursive: true })
  for (const path of paths) writeFileSync(join(plant, path), '')
  const openFile = vi.fn<(path: string) => boolean>(() => true)
  const listed = { path: '', state: 'loaded' } as SourceFile
  return { plant, openFile, findFile: (path: string) => (path.includes('hidden') ? null : { ...listed, path }) }
}

test('a listed workbook is opened where it lies', () => {
  const opener = plantWith('staticDatabase/itemInfo.xlsx')
  openSourceFile('staticDatabase/itemInfo.xlsx', opener)
  expect(opener.openFile).toHaveBeenCalledExactlyOnceWith(join(opener.plant, 'staticDatabase/itemInfo.xlsx'))
})

test.each([
  ['a file no run has listed', 'hidden.xlsx'],
  ['a program', 'run.exe'],
  ['a file that is gone', 'gone.xlsx'],
  ['a file outside the plant', '../outside.xlsx'],
  ['a link that leads out of the plant', 'link.xlsx'],
])('%s is not opened', (_what, path) => {
  const opener = plantWith('hidden.xlsx', 'run.exe')
  writeFileSync(join(opener.plant, '..', 'outside.xlsx'), '')
  symlinkSync(join(opener.plant, '..', 'outside.xlsx'), join(opener.plant, 'link.xlsx'))
  expect(() => openSourceFile(path, opener)).toThrow(/no source file|not in the plant/)
  expect(opener.openFile).not.toHaveBeenCalled()
})

test('without a desktop the person is told where the file is', () => {
  const opener = plantWith('itemInfo.xlsx')
  expect(() => openSourceFile('itemInfo.xlsx', { ...opener, openFile: () => false })).toThrow(/no desktop/)
})
