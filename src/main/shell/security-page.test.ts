import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
const MARKS = ['asserted in CI', 'asserted where the binary is', 'configuration', 'release step']

const items = [...page.matchAll(/^\| (?<number>\d+) .*$/gm)].map(([line]) => line.split('|').map(cell => cell.trim()))

test('the page has each of the twenty items, how it is held, by which mark and where', () => {
  expect(items.map(cells => Number(cells[1]))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  for (const [, number = '', , held = '', mark = '', where = ''] of items) {
    expect(held, `item ${number}`).not.toBe('')
    expect(
      MARKS.some(known => mark.startsWith(known)),
      `mark of item ${number}: ${mark}`,
    ).toBe(true)
    expect(where, `item ${number}`).toContain('`')
  }
})

test('every file it names is there', () => {
  const named = [...page.matchAll(/`(?<path>(?:src|e2e|docs)\/[\w/.-]+|[\w-]+(?:\.config)?\.(?:ts|json))`/g)]
  const paths = named
    .flatMap(({ groups }) => groups?.['path'] ?? [])
    .filter(path => path.includes('/') || /config|package/.test(path))
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([])
})

test('nothing opens an address outside, and one folder is opened', () => {
  const sources = globSync('**/*.ts', { cwd: import.meta.dirname, exclude: ['**/*.test.ts', 'testing/**'] })
  const all = sources.map(file => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n')
  expect(all).not.toMatch(
    /openExternal|showItemInFolder|loadFile\(|executeJavaScript|enableBlinkFeatures|enableRemoteModule/,
  )
  expect(all.match(/openPath\([^)]*\)/g)).toEqual(['openPath(logFolder)'])
})
