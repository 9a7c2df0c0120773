import * as fc from 'fast-check'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { cellCommands, type CellCommand } from './cell-command.ts'

const display = { DISPLAY: ':0' }
const hostile = [
  `a"b'c`,
  '$(calc.exe)',
  '`rm -rf ~`',
  '"; Start-Process calc; "',
  "' & calc & '",
  '" of target\nend tell\ndo shell script "id',
  'Báo cáo tháng 1 – 设备',
  '--headless',
  '%PATH%',
  'a#b?c',
]
const names = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme' }).filter(name => !name.includes('\0')),
)

function only(commands: readonly CellCommand[]): CellCommand {
  const [command] = commands
  if (!command) throw new Error('no command')
  return command
}

test('on Windows the script is always the same, and what is named reaches it as values of the environment', () => {
  const script = only(cellCommands({ file: 'C:\\a.xlsx', sheet: 'Sheet1', address: 'A1' }, 'win32', {})).arguments
  fc.assert(
    fc.property(names, names, (folder, sheet) => {
      const file = `C:\\${folder}\\a.xlsx`
      const command = only(cellCommands({ file, sheet, address: 'L312' }, 'win32', {}))
      expect(command.arguments).toEqual(script)
      expect(command.environment).toEqual({
        MOLDLINE_CELL_FILE: file,
        MOLDLINE_CELL_SHEET: sheet,
        MOLDLINE_CELL_ADDRESS: 'L312',
      })
    }),
  )
  const text = Buffer.from(script.at(-1) ?? '', 'base64').toString('utf16le')
  expect(text).toContain('$excel.Workbooks.Open($file, 0)')
  expect(text).toContain('AutomationSecurity = 3')
})

test('on macOS they are arguments of one script, and none of them is taken for an option', () => {
  fc.assert(
    fc.property(names, names, (folder, sheet) => {
      const file = `/Users/lan/${folder}/a.xlsx`
      const { arguments: given, environment } = only(cellCommands({ file, sheet, address: 'B3' }, 'darwin', {}))
      expect(given).toHaveLength(5)
      expect([given[0], ...given.slice(2)]).toEqual(['-e', file, sheet, 'B3'])
      expect(given[1]).toBe(only(cellCommands({ file: '/a', sheet: 's', address: 'A1' }, 'darwin', {})).arguments[1])
      expect(environment).toEqual({})
    }),
  )
})

test('elsewhere they are one address: the file before the #, the sheet quoted as in a formula behind it', () => {
  fc.assert(
    fc.property(names, names, (folder, sheet) => {
      const file = `/home/lan/${folder.replaceAll('/', '_') || '_'}/a.xlsx`
      fc.pre(!['.', '..'].includes(file.split('/')[3] ?? ''))
      const [first, second] = cellCommands({ file, sheet, address: 'AB12' }, 'linux', display)
      expect([first?.program, second?.program]).toEqual(['soffice', 'libreoffice'])
      const [option, address = ''] = first?.arguments ?? []
      expect(option).toBe('--calc')
      expect(address).toMatch(/^file:\/\/\/[^\s"#]*#[^\s"#]*AB12$/)
      const [place = '', target = ''] = address.split('#')
      expect(fileURLToPath(place)).toBe(file)
      const quoted = decodeURIComponent(target).slice(0, -'.AB12'.length)
      const isQuoted = quoted.startsWith("'") && quoted.endsWith("'") && quoted.length > 1
      const named = isQuoted ? quoted.slice(1, -1).replaceAll("''", "'") : quoted
      expect(sheet === '' ? '' : named).toBe(sheet)
    }),
  )
  const [command] = cellCommands({ file: '/p/tháng 1.xlsx', sheet: 'Sheet1', address: 'L312' }, 'linux', display)
  expect(command?.arguments[1]).toBe('file:///p/th%C3%A1ng%201.xlsx#Sheet1.L312')
})

test('without a display there is no command', () => {
  expect(cellCommands({ file: '/a.xlsx', sheet: '', address: 'A1' }, 'linux', {})).toEqual([])
})
