import { expect, test } from 'vitest'
import type { Column } from './column.ts'
import { toTsv } from './to-tsv.ts'

interface Row {
  readonly name: string | null
  readonly pieces: number | null
  readonly day: string | null
}

const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Name', width: 80, value: row => row.name },
  {
    id: 'pieces',
    header: 'Pieces',
    width: 80,
    filter: 'number',
    value: row => row.pieces,
    text: row => `${row.pieces?.toLocaleString('en-US')} pcs`,
  },
  { id: 'day', header: 'Day', width: 80, filter: 'day', value: row => row.day, text: () => '31/01/2019' },
]

test('numbers and days are bare, so that a spreadsheet can count with them; nothing is empty', () => {
  const rows = [
    { name: 'A', pieces: 116_267, day: '2019-01-31' },
    { name: null, pieces: 0, day: null },
  ]
  expect(toTsv(columns, rows)).toBe('Name\tPieces\tDay\r\nA\t116267\t2019-01-31\r\n\t0\t\r\n')
})

test('a value that is missing says why, where its column knows', () => {
  const missing = () => 'unreadable'
  const told = columns.map(column => ({ ...column, missing }))
  const row = { name: 'A', pieces: 1, day: null }
  expect(toTsv(told, [row])).toBe('Name\tPieces\tDay\r\nA\t1\tunreadable\r\n')
})

test('a cell never starts a formula', () => {
  const [, ...cells] = toTsv(
    columns.slice(0, 1),
    ['=1+1', '+1', '-1', '@x', 'a=1'].map(name => ({ name, pieces: null, day: null })),
  )
    .trimEnd()
    .split('\r\n')
  expect(cells).toEqual(["'=1+1", "'+1", "'-1", "'@x", 'a=1'])
})

test('tabs, quotes and line ends stay inside their cell', () => {
  const rows = [{ name: 'a\t"b"\nc', pieces: null, day: null }]
  expect(toTsv(columns.slice(0, 1), rows)).toBe('Name\r\n"a\t""b""\nc"\r\n')
})
