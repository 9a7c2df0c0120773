import { createInflateRaw } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readWorkbookCells } from '../read-workbook-cells.ts'
import { readZip } from '../read-zip.ts'
import { smallPlantMay } from '../small-plant-records.ts'
import { tableWorkbook } from '../table-file.ts'
import { damagedWorkbooks, damageKinds, damageWorkbook } from './damage-workbook.ts'
import type { DamageKind } from './damage-workbook.ts'
import type { GoodWorkbook } from './damaged-workbook.ts'

const goods: readonly GoodWorkbook[] = (['xlsx', 'xlsb'] as const).map(bookType => ({
  bookType,
  bytes: tableWorkbook('productRecords', { rows: smallPlantMay(), bookType }),
}))

describe.each(goods)('damaging an .$bookType', good => {
  test('gives the same bytes for the same seed and others than before', () => {
    const bytesOf = (kind: DamageKind): Buffer => damageWorkbook(good, kind, 3).bytes
    expect(damageKinds.filter(kind => !bytesOf(kind).equals(bytesOf(kind)))).toEqual([])
    expect(damageKinds.filter(kind => bytesOf(kind).equals(good.bytes))).toEqual(['wrong-extension'])
  })

  test('the sheet of a bomb inflates a hundredfold, whatever its header says', async () => {
    const { bytes } = damageWorkbook(good, 'zip-bomb', 1)
    const at = bytes.indexOf(`xl/worksheets/sheet1.${good.bookType === 'xlsx' ? 'xml' : 'bin'}`)
    const start = at + bytes.readUInt16LE(at - 4)
    const size = bytes.readUInt32LE(at - 12)
    expect(await inflatesTo(bytes.subarray(start, start + size), 100 * size)).toBe(true)
  })

  test('touched cells, and only they, differ', () => {
    const before = readWorkbookCells(good.bytes).sheets[0]?.rows ?? []
    const headers = (before[0] ?? []).map(cell => (typeof cell === 'string' ? cell : ''))
    const kinds: readonly DamageKind[] = ['bad-numbers', 'bad-dates', 'text-in-numbers', 'long-text', 'odd-text']
    for (const kind of kinds) {
      const { bytes, touched = [] } = damageWorkbook(good, kind, 2)
      const after = readWorkbookCells(bytes).sheets[0]?.rows ?? []
      const different = new Set<string>()
      for (const [r, row] of before.entries()) {
        for (const [c, cell] of row.entries()) {
          if (JSON.stringify(after[r]?.[c]) !== JSON.stringify(cell)) different.add(`${r + 1} ${headers[c] ?? ''}`)
        }
      }
      expect(different).toEqual(new Set(touched.map(cell => `${cell.row} ${cell.header}`)))
    }
  })

  test('archives with added, missing or renamed parts are still archives', () => {
    const names = (kind: DamageKind): readonly string[] =>
      readZip(damageWorkbook(good, kind, 1).bytes).map(entry => entry.name)
    expect(names('outside-path')).toContain('../../outside.txt')
    expect(names('many-entries').length).toBeGreaterThan(20_000)
    expect(names('no-sheet-part').some(name => name.includes('worksheets'))).toBe(false)
    expect(names('same-name-twice').filter(name => name.includes('worksheets/sheet1.'))).toHaveLength(2)
    expect(names('nested-zip')).toEqual([`inner.${good.bookType}`])
  })

  test('sheet and headers are wrong in the way the kind says', () => {
    const sheet = (kind: DamageKind) => readWorkbookCells(damageWorkbook(good, kind, 1).bytes).sheets[0]
    const header = sheet('wrong-extension')?.rows[0] ?? []
    const missing = (kind: DamageKind) => header.filter(name => !(sheet(kind)?.rows[0] ?? []).includes(name)).length
    expect(sheet('wrong-sheet-name')?.name).not.toBe('Sheet1')
    expect([missing('wrong-header'), missing('missing-header'), missing('repeated-header')]).toEqual([1, 1, 1])
    expect(missing('header-not-first')).toBe(header.length)
  })
})

test('a series goes through all kinds and then through the next seed', () => {
  const [good] = goods
  if (good === undefined) throw new Error('No good workbook')
  const series = [...damagedWorkbooks(good, damageKinds.length + 2, 7)]
  expect(series.slice(0, -2).map(damaged => damaged.kind)).toEqual(damageKinds)
  expect(series.slice(-2).map(({ kind, seed }) => [kind, seed])).toEqual([
    [damageKinds[0], 8],
    [damageKinds[1], 8],
  ])
  for (const { extension } of series) expect(['.xlsx', '.xlsb']).toContain(extension)
})

/** Inflates in a stream until more than `limit` bytes came out; false when the stream ended before. */
function inflatesTo(deflated: Buffer, limit: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let size = 0
    const stream = createInflateRaw()
    stream.on('error', reject)
    stream.on('end', () => resolve(size > limit))
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        stream.destroy()
        resolve(true)
      }
    })
    stream.end(deflated)
  })
}
