import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepPrograms, type ProgramFile } from './keep-programs.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('two test runs that bundle at once share one whole folder, whichever is sooner', () => {
  const cache = temporaryFolder('programs')
  const plain: ProgramFile = { fileName: 'chunks/a.js', code: 'export {}' }
  let reads = 0
  let sooner = ''
  const slow: ProgramFile = {
    fileName: plain.fileName,
    get code() {
      reads += 1
      // The first reading names the folder, the second one writes: the other run is done in between.
      if (reads === 2) sooner = keepPrograms(cache, [plain])
      return plain.code
    },
  }
  const later = keepPrograms(cache, [slow])
  expect([later, keepPrograms(cache, [plain])]).toEqual([sooner, sooner])
  expect(readdirSync(cache)).toHaveLength(1)
  expect(readFileSync(join(later, plain.fileName), 'utf8')).toBe(plain.code)
})
