import { createTRPCClient, localLink } from '@trpc/client'
import { expect, test } from 'vitest'
import { router, type AppRouter } from '../../../contract/router.ts'
import { createFakeEngine } from '../testing/fake-engine.ts'
import { newPlant } from '../testing/fake-plants.ts'
import { exportTable, type ShownTable } from './export-table.ts'

function world() {
  const engine = createFakeEngine(newPlant())
  const api = createTRPCClient<AppRouter>({
    links: [localLink({ router, createContext: () => Promise.resolve({ engine }) })],
  })
  return { engine, api }
}

function tableOf(total: number, read: ShownTable['read']): ShownTable {
  const columns = [
    { header: 'PO', kind: 'text' as const },
    { header: 'Left', kind: 'number' as const },
  ]
  return { name: 'Orders', format: 'xlsx', columns, decimalComma: false, total, read }
}

test('every row is handed over once and in order, in parts a message can carry', async () => {
  const { engine, api } = world()
  const sizes: number[] = []
  const double = { ...engine }
  engine.appendToTableExport = input => {
    sizes.push(JSON.stringify(input).length)
    return double.appendToTableExport(input)
  }
  const long = 'x'.repeat(30_000)
  const read: ShownTable['read'] = async (offset, limit) =>
    Array.from({ length: limit }, (_, index) => [offset + index < 50 ? long : 'PO', offset + index])
  const told: number[] = []
  const file = await exportTable(api, tableOf(5_000, read), {
    signal: new AbortController().signal,
    onProgress: rows => told.push(rows),
  })
  expect(file.rows).toBe(5_000)
  expect(engine.exported[0]?.rows.map(row => row[1])).toEqual(Array.from({ length: 5_000 }, (_, index) => index))
  expect(told.at(-1)).toBe(5_000)
  expect(Math.max(...sizes)).toBeLessThan(500_000)
})

test('a list that became shorter ends the export, one that cannot be read leaves nothing', async () => {
  const { engine, api } = world()
  const options = { signal: new AbortController().signal, onProgress: () => {} }
  const shorter = await exportTable(
    api,
    tableOf(10, async offset => (offset === 0 ? [['a', 1]] : [])),
    options,
  )
  expect(shorter.rows).toBe(1)
  const broken = exportTable(
    api,
    tableOf(10, () => Promise.reject(new Error('gone'))),
    options,
  )
  await expect(broken).rejects.toThrow('gone')
  await expect.poll(() => engine.exported.map(({ state }) => state)).toEqual(['finished', 'cancelled'])
})

test('an engine that goes away ends the export at once, not when it can be told', async () => {
  const { engine, api } = world()
  engine.appendToTableExport = () => Promise.reject(new Error('gone'))
  engine.cancelTableExport = () => new Promise(() => {})
  const table = tableOf(10, async () => [['a', 1]])
  const options = { signal: new AbortController().signal, onProgress: () => {} }
  await expect(exportTable(api, table, options)).rejects.toThrow('gone')
})
