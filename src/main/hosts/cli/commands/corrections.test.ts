import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine } from '../../testing/command-line.ts'

const MONTH = 'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb'
const list = { source: MONTH, file: '/lists/monthlyReports_201901 - corrections.xlsx', cells: 7 }

test('corrections --all names each list with its cells, in the language and folder asked for', async () => {
  const { run, out, engine, home } = await commandLine({ correctionList: async () => [list] })
  expect(await run('corrections', '--all', '--out', 'lists', '--language', 'vi')).toBe(0)
  expect(out.text()).toBe(`${MONTH}: 7 cells in ${list.file}\n`)
  const input = { path: null, language: 'vi', isOpened: false, folder: join(home, 'lists') }
  expect(engine.calls[0]).toBe(`correctionList(${JSON.stringify(input)})`)
})

test('one file is asked for by its path; nothing to correct is said', async () => {
  const { run, out, engine } = await commandLine({ correctionList: async () => [] })
  expect(await run('corrections', MONTH)).toBe(0)
  expect(out.text()).toBe('Nothing to correct.\n')
  expect(engine.calls[0]).toBe(`correctionList({"path":"${MONTH}","language":"en","isOpened":false})`)
})

test('neither a file nor --all, or both, is a usage error', async () => {
  for (const args of [[], [MONTH, '--all']]) {
    const { run, err } = await commandLine()
    expect(await run('corrections', ...args)).toBe(2)
    expect(err.text()).toContain('name one file, or use --all')
  }
})
