import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assert, property, string, uint8Array, constantFrom } from 'fast-check'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { ownerFileOf, ownerName, readOwner } from './owner-file.ts'

const NOW = new Date('2019-02-01T08:00:00.000Z')

/** An owner file as Excel writes it: 165 bytes, the name in the code page and in UTF-16, both padded with blanks. */
function excelOwner(name: string): Buffer {
  const bytes = Buffer.alloc(165, ' ')
  bytes[0] = name.length
  bytes.write(name, 1, 'latin1')
  for (let at = 55; at < 165; at += 2) bytes.writeUInt16LE(0x20, at)
  bytes.writeUInt16LE(name.length, 55)
  bytes.write(name, 57, 'utf16le')
  return bytes
}

test.each([
  ['~$monthlyReports_201902.xlsb', 'monthlyReports_201902.xlsb', 'excel'],
  ['.~lock.moldInfo.xlsx#', 'moldInfo.xlsx', 'libreoffice'],
])('%s stands for %s', (name, workbook, program) => {
  expect(ownerFileOf(join('plant', name))).toEqual({ workbook: join('plant', workbook), program })
})

test.each(['moldInfo.xlsx', '~$letter.docx', '~$', '.~lock.notes.odt#', '~moldInfo.xlsx'])(
  '%s is no owner file',
  name => expect(ownerFileOf(name)).toBeNull(),
)

test.each(['Lan', 'Nguyễn Thị Hồng Nhung', 'O’Neil'])('Excel says that %s has it open', name =>
  expect(ownerName(excelOwner(name), 'excel')).toBe(name),
)

test('a short owner file has only the name in the code page', () => {
  expect(ownerName(Buffer.from('\u0004Ren\u00e9', 'latin1'), 'excel')).toBe('René')
})

test.each([
  ['Lan Pham,lan,PC-7,01.02.2019 08:10,file:///home/lan/.config;', 'Lan Pham'],
  [',lan,PC-7,01.02.2019 08:10,file:///home/lan;', 'lan'],
  ['Pham\\, Lan,lan,PC-7,;', 'Pham, Lan'],
  ['', ''],
])('LibreOffice: %s is %s', (text, name) => expect(ownerName(Buffer.from(text), 'libreoffice')).toBe(name))

test('whatever stands in an owner file, the name is one line without signs nobody types', () => {
  const anything = uint8Array({ maxLength: 400 })
  assert(
    property(anything, constantFrom('excel' as const, 'libreoffice' as const), (bytes, program) => {
      const name = ownerName(bytes, program)
      expect(name.length).toBeLessThanOrEqual(100)
      expect(name.isWellFormed()).toBe(true)
      expect(name).toBe(name.trim())
      expect(name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
    }),
  )
})

test('every name that fits is read back', () => {
  const names = string({ unit: 'binary', minLength: 1, maxLength: 54 }).filter(
    name => name.length <= 54 && name === name.trim() && /^[\p{L}\p{N} ]+$/u.test(name),
  )
  assert(
    property(names, name => {
      expect(ownerName(excelOwner(name), 'excel')).toBe(name)
    }),
  )
})

test('who has a workbook open, and since when; nobody when the owner file is gone', async () => {
  const folder = temporaryFolder('owner')
  const path = join(folder, '~$moldInfo.xlsx')
  const ownerFile = ownerFileOf(path)
  if (!ownerFile) throw new Error('it is one')
  expect(await readOwner(path, ownerFile, NOW)).toBeNull()
  await writeFile(path, excelOwner('Lan'))
  await utimes(path, NOW, NOW)
  expect(await readOwner(path, ownerFile, NOW)).toEqual({ name: 'Lan', program: 'excel', since: NOW.toISOString() })
})

test('an owner file that cannot be read still says that the workbook is open', async () => {
  const folder = temporaryFolder('owner')
  const ownerFile = { workbook: join(folder, 'moldInfo.xlsx'), program: 'excel' } as const
  // A folder under the name of the file: it is there, and no program can read a name from it.
  expect(await readOwner(folder, ownerFile, NOW)).toEqual({ name: '', program: 'excel', since: NOW.toISOString() })
})
