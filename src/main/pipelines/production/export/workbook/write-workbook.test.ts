import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readZip } from '../../../../../testing/read-zip.ts'
import { temporaryFolder } from '../../../../../testing/temporary-folder.ts'
import { readSheets } from '../testing/read-sheets.ts'
import type { WorkbookSheet } from './workbook-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

function sheetOf(rows: WorkbookSheet['rows'], name = 'sheet one'): WorkbookSheet {
  return {
    name,
    columns: [
      { name: 'code', kind: 'text' },
      { name: 'pieces', kind: 'number' },
      { name: 'day', kind: 'date' },
      { name: 'start', kind: 'time' },
    ],
    rows,
  }
}

async function written(sheets: readonly WorkbookSheet[], options = {}): Promise<string> {
  const path = join(temporaryFolder('workbook'), 'a.xlsx')
  await writeWorkbook(path, sheets, options)
  return path
}

function partOf(path: string, name: string): string {
  return String(readZip(readFileSync(path)).find(entry => entry.name === name)?.data)
}

test('values come back by value: text stays text, numbers numbers, days and times are date cells', async () => {
  const path = await written([
    sheetOf([
      ['10045', 12_000, '2018-11-01', '2019-01-31T22:00:00'],
      ['  Nắp ĐẬY & <x> "y" 🏭\n2 ', -0.5, '2024-02-29', '2018-12-19T06:00:00'],
      [null, null, null, null],
      ['', 0, '1899-12-01', null],
    ]),
  ])
  const [sheet] = readSheets(path)
  expect(sheet?.header).toEqual(['code', 'pieces', 'day', 'start'])
  expect(sheet?.rows).toEqual([
    ['10045', 12_000, '2018-11-01', '2019-01-31T22:00:00'],
    ['  Nắp ĐẬY & <x> "y" 🏭\n2 ', -0.5, '2024-02-29', '2018-12-19T06:00:00'],
    [null, null, null, null],
    [null, 0, '1899-12-01', null],
  ])
  expect(sheet?.cell('A2')).toMatchObject({ t: 's', v: '10045' })
  expect(sheet?.cell('C2')).toMatchObject({ t: 'n', v: 43_405, w: '2018-11-01' })
  expect(sheet?.cell('D2')).toMatchObject({ t: 'n', w: '2019-01-31 22:00:00' })
  expect(sheet?.cell('C5'), 'a day before Excel begins to count is text').toMatchObject({ t: 's' })
})

test('a carriage return is kept, as the escape Excel reads', async () => {
  const path = await written([sheetOf([['a\r\nb', null, null, null]])])
  expect(partOf(path, 'xl/worksheets/sheet1.xml')).toContain('<t>a_x000D_\nb</t>')
})

test('header bold and frozen, filter over all rows, columns as wide as their content within bounds', async () => {
  const path = await written([
    sheetOf([['x'.repeat(30), 1, null, null]]),
    sheetOf([['y'.repeat(500), 1, null, null]], 'second'),
  ])
  const xml = partOf(path, 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(xml).toContain('<autoFilter ref="A1:D2"/>')
  expect(xml).toContain('<c r="A1" s="1" t="inlineStr">')
  expect(partOf(path, 'xl/styles.xml')).toMatch(/<cellXfs count="6"><xf [^>]*\/><xf numFmtId="0" fontId="1"/)
  const widths = readSheets(path).map(({ sheet }) => sheet['!cols']?.map(column => column.width))
  expect(widths).toEqual([
    [31, 9, 8, 8],
    [60, 9, 8, 8],
  ])
  expect(partOf(path, 'xl/workbook.xml')).toContain(`localSheetId="1" hidden="1">'second'!$A$1:$D$2<`)
})

test('a sheet without rows keeps its header', async () => {
  const [sheet] = readSheets(await written([sheetOf([])]))
  expect(sheet).toMatchObject({ header: ['code', 'pieces', 'day', 'start'], rows: [] })
})

test('any text comes back as it was, is never a formula and never starts one when edited', async () => {
  const dangerous = fc.tuple(
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '_x0041_', ''),
    fc.string({ unit: 'binary' }),
  )
  const texts = fc.array(
    fc.oneof(
      dangerous.map(([start, rest]) => start + rest),
      // Lone surrogates and control characters, which XML cannot hold.
      fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 8 }).map(units => String.fromCharCode(...units)),
      fc.constantFrom(
        'constructor',
        '__proto__',
        "=cmd|' /C calc'!A0",
        '=HYPERLINK("http://x")',
        ' ',
        '_x000D_',
        '__x0041_',
      ),
    ),
    { minLength: 1, maxLength: 20 },
  )
  await fc.assert(
    fc.asyncProperty(texts, async list => {
      const path = await written([sheetOf(list.map(text => [text, null, null, null]))])
      const [sheet] = readSheets(path)
      const xml = partOf(path, 'xl/worksheets/sheet1.xml')
      expect(xml).not.toMatch(/<f[ >]/)
      const cells = list.map((_, index) => sheet?.cell(`A${index + 2}`))
      // The reading library takes a carriage return before a line feed away; the file has it, as Excel's escape.
      expect(cells.map(cell => cell?.v ?? '')).toEqual(list.map(text => text.replaceAll('\r\n', '\n')))
      expect(cells.filter(cell => cell !== undefined && (cell.t !== 's' || cell.f !== undefined))).toEqual([])
      const quoted = [...xml.matchAll(/<c r="A(\d+)" s="4" t="inlineStr">/g)].map(([, row]) => Number(row))
      expect(quoted).toEqual(list.flatMap((text, index) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? [index + 2] : [])))
    }),
    { numRuns: 60 },
  )
})

test('text beyond what a cell holds is cut visibly and stands whole in sheet overflow', async () => {
  const text = `{"${'🏭'.repeat(40_000)}":1}`
  const longest = 'z'.repeat(32_767)
  const path = await written([
    sheetOf([
      [longest, null, null, null],
      [text, null, null, null],
    ]),
  ])
  const [sheet, overflow, ...others] = readSheets(path)
  expect(others).toEqual([])
  expect(sheet?.rows[0]?.[0]).toBe(longest)
  const cut = String(sheet?.rows[1]?.[0])
  expect(cut.length).toBeLessThanOrEqual(32_767)
  expect(cut.isWellFormed()).toBe(true)
  expect(cut).toMatch(/ … \[cut: the whole text of 80006 characters is in sheet overflow from row 2\]$/)
  expect(overflow?.name).toBe('overflow')
  expect(overflow?.header).toEqual(['sheet', 'cell', 'column', 'part', 'parts', 'text'])
  expect(overflow?.rows.map(row => row.slice(0, 5))).toEqual([
    ['sheet one', 'A3', 'code', 1, 3],
    ['sheet one', 'A3', 'code', 2, 3],
    ['sheet one', 'A3', 'code', 3, 3],
  ])
  const parts = overflow?.rows.map(row => String(row[5])) ?? []
  expect(parts.join('')).toBe(text)
  expect(parts.every(part => part.isWellFormed() && part.length <= 32_767)).toBe(true)
})

test('rows beyond what a sheet holds go on in the next one, none lost', async () => {
  const rows = Array.from({ length: 2_503 }, (_, index) => [`row ${index}`, index, null, null])
  const sheets = readSheets(await written([sheetOf(rows), sheetOf([], 'after')], { maxRows: 1_201 }))
  expect(sheets.map(({ name, rows: { length } }) => [name, length])).toEqual([
    ['sheet one', 1_200],
    ['sheet one (2)', 1_200],
    ['sheet one (3)', 103],
    ['after', 0],
  ])
  expect(sheets.flatMap(sheet => sheet.rows.map(row => row[1]))).toEqual(rows.map((_, index) => index))
  const exact = readSheets(await written([sheetOf(rows.slice(0, 1_200))], { maxRows: 1_201 }))
  expect(exact.length).toBe(1)
})

test('equal content gives equal bytes', async () => {
  const hashes = await Promise.all(
    [1, 2].map(async () => {
      const path = await written([sheetOf([['a', 1, '2018-11-01', null]])])
      return createHash('sha256').update(readFileSync(path)).digest('hex')
    }),
  )
  expect(hashes[0]).toBe(hashes[1])
})

test('a source that fails half-way, and one that is stopped, are closed', async () => {
  let isClosed = false
  function* rows(): Generator<readonly string[]> {
    try {
      for (let row = 0; ; row += 1) {
        if (row === 5_000) throw new Error('the disk went away')
        yield [`row ${row}`]
      }
    } finally {
      isClosed = true
    }
  }
  await expect(written([sheetOf(rows())])).rejects.toThrow('the disk went away')
  expect(isClosed).toBe(true)

  isClosed = false
  const stop = new AbortController()
  function* endless(): Generator<readonly string[]> {
    try {
      for (let row = 0; ; row += 1) {
        if (row === 5_000) setImmediate(() => stop.abort())
        yield [`row ${row}`]
      }
    } finally {
      isClosed = true
    }
  }
  await expect(written([sheetOf(endless())], { signal: stop.signal })).rejects.toThrow('aborted')
  expect(isClosed).toBe(true)
})
