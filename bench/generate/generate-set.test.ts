import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWorkbookCells } from '../../src/testing/read-workbook-cells.ts'
import { temporaryFolder } from '../../src/testing/temporary-folder.ts'
import { cellText } from '../../src/testing/workbook-cell.ts'
import type { Cell } from '../../src/testing/workbook-cell.ts'
import type { BenchSetOptions } from './bench-set.ts'
import { cachedSet } from './cached-set.ts'
import { generateSet } from './generate-set.ts'
import { flawShare } from './plant-flaws.ts'

const small: BenchSetOptions = {
  records: 3_000,
  orders: 267,
  orderFiles: 2,
  months: 3,
  firstMonth: '2024-11',
  oneFile: false,
  machines: 13,
  seed: 7,
}

type Row = Readonly<Record<string, Cell>>

function rowsOf(path: string): readonly Row[] {
  const [header = [], ...rows] = readWorkbookCells(readFileSync(path)).sheets[0]?.rows ?? []
  return rows.map(cells => Object.fromEntries(header.map((name, column) => [cellText(name), cells[column] ?? null])))
}

function contentOf(dir: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(name =>
    statSync(join(dir, name)).isFile(),
  )
  return new Map(names.map(name => [name, readFileSync(join(dir, name))]))
}

describe('a generated set', () => {
  test('has exactly the records, orders and files asked for, in its months', async () => {
    const dir = temporaryFolder('bench')
    const set = await generateSet(small, dir)
    expect(set).toMatchObject({ records: 3_000, orders: 267 })
    expect(set.monthFiles.map(file => file.slice(-11, -5))).toEqual(['202411', '202412', '202501'])
    expect(set.orderFiles.map(file => file.slice(-11, -5))).toEqual(['241028', '241128'])
    const months = set.monthFiles.map(file => rowsOf(join(dir, file)))
    expect(months.reduce((sum, rows) => sum + rows.length, 0)).toBe(3_000)
    for (const rows of months) expect(rows.length).toBeGreaterThan(900)
    expect(set.orderFiles.reduce((sum, file) => sum + rowsOf(join(dir, file)).length, 0)).toBe(267)
  })

  test('holds together: orders received before, never too much, nearly no flaw', async () => {
    const dir = temporaryFolder('bench')
    const { monthFiles, orderFiles } = await generateSet(small, dir)
    const records = monthFiles
      .flatMap(file => rowsOf(join(dir, file)))
      .filter(row => Number(row['itemTotalQuantity']) > 0)
    const orders = new Map(orderFiles.flatMap(file => rowsOf(join(dir, file))).map(row => [row['poNo'], row]))
    const made = new Map<Cell | undefined, number>()
    for (const row of records) made.set(row['poNote'], (made.get(row['poNote']) ?? 0) + Number(row['itemGoodQuantity']))
    const finished = [...made].filter(([poNo, good]) => good === orders.get(poNo ?? null)?.['itemQuantity'])
    const tooMuch = [...made].filter(([poNo, good]) => good > Number(orders.get(poNo ?? null)?.['itemQuantity']))
    expect(tooMuch).toEqual([])
    expect(finished.length).toBeGreaterThan(small.orders * 0.8)
    const early = records.filter(
      row => cellText(row['recordDate']) < cellText(orders.get(row['poNote'] ?? null)?.['poReceivedDate']),
    )
    expect(early).toEqual([])
    const flawed = records.filter(
      row => row['itemTotalQuantity'] !== Number(row['moldShot']) * Number(row['moldCavity']),
    )
    expect(flawed.length).toBeLessThan(records.length * flawShare * 5)
    expect(new Set(records.map(row => row['machineNo'])).size).toBe(small.machines)
  })

  test('can stand in one file', async () => {
    const dir = temporaryFolder('bench')
    const { monthFiles } = await generateSet({ ...small, oneFile: true }, dir)
    expect(monthFiles).toHaveLength(1)
    expect(rowsOf(join(dir, monthFiles[0] ?? ''))).toHaveLength(3_000)
  })

  test('is refused when its machines cannot make so many records', async () => {
    await expect(generateSet({ ...small, machines: 2 }, temporaryFolder('bench'))).rejects.toThrow('more machines')
  })
})

test('the cache gives the same set again and another for other options', async () => {
  const cache = temporaryFolder('bench')
  const first = await cachedSet(small, 'small', cache)
  const written = statSync(join(first.dir, 'set.json')).mtimeMs
  const again = await cachedSet(small, 'small', cache)
  expect(again).toEqual(first)
  expect(statSync(join(again.dir, 'set.json')).mtimeMs).toBe(written)
  const other = await cachedSet({ ...small, seed: 8 }, 'small', cache)
  expect(other.dir).not.toBe(first.dir)
  expect(contentOf(await cachedSet(small, 'small', temporaryFolder('bench')).then(set => set.dir))).toEqual(
    contentOf(first.dir),
  )
  expect(readdirSync(cache)).toHaveLength(2)
})
