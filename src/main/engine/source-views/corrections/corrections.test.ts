import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { QuarantineQuery } from '../../../../contract/query.ts'
import { TriagedFindingQuery } from '../../../../contract/triaged-finding.ts'
import { copySharedPlant } from '../../../../testing/copy-plant.ts'
import { readZip } from '../../../../testing/read-zip.ts'
import { changeRecord, smallPlant } from '../../../../testing/small-plant.ts'
import { temporaryFolder } from '../../../../testing/temporary-folder.ts'
import { engineOptions, openEngine, runOnce } from '../../testing/open-engine.ts'

const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'

function sheetOf(file: string): { readonly sheet: WorkSheet; readonly rows: readonly (readonly unknown[])[] } {
  const book = read(readFileSync(file))
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  return { sheet, rows: utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true }) }
}

function linkAt(sheet: WorkSheet, address: string): string {
  const cell: CellObject | undefined = sheet[address]
  return cell?.l?.Target ?? ''
}

test('every offending cell of the shipped plant is listed with a link to its place in the source workbook', async () => {
  const plant = copySharedPlant()
  const options = engineOptions(plant.dir)
  const engine = await openEngine(options)
  await runOnce(engine)
  const lists = await engine.correctionList({ path: null, language: 'en', isOpened: false })
  const { items: findings } = await engine.listTriagedFindings(TriagedFindingQuery.parse({ limit: 5_000 }))
  const expected = new Set(findings.flatMap(({ file }) => (file === null ? [] : [file])))
  expect(new Set(lists.map(({ source }) => source))).toEqual(expected)

  const january = lists.find(({ source }) => source.endsWith('monthlyReports_201901.xlsb'))
  expect(january?.file).toBe(
    join(options.workspace, 'exports', 'corrections', 'monthlyReports_201901 - corrections.xlsx'),
  )
  const { sheet, rows } = sheetOf(january?.file ?? '')
  expect(rows[0]).toEqual([
    'Sheet',
    'Cell',
    'Column',
    'Found',
    'Expected',
    'What is wrong',
    'Rule',
    'Order',
    'Pieces',
    'Corrected by',
    'Date',
    'Note',
  ])
  expect(rows).toHaveLength((january?.cells ?? 0) + 1)
  // Production spec 1.4, deliberate defect (a): row 750 has the item 260501M1, its order 260501M.
  const at = rows.findIndex(row => row[1] === 'E750' && row[6] === 'Row differs from its order')
  expect(rows[at]).toEqual([
    'Sheet1',
    'E750',
    'itemCode',
    '260501M1',
    '260501M',
    expect.stringContaining('260501M'),
    'Row differs from its order',
    'IM1901044',
    expect.any(Number),
  ])
  const link = linkAt(sheet, `B${at + 1}`)
  const [target = '', place = ''] = link.split('#')
  expect(place).toBe("'Sheet1'!E750")
  const followed = resolve(dirname(january?.file ?? ''), decodeURIComponent(target))
  expect(followed).toBe(join(plant.dir, january?.source ?? ''))
  expect(existsSync(followed)).toBe(true)
})

test('cells in quarantine are listed with what they should be, in Vietnamese, whatever they begin with; no cell is a formula', async () => {
  const plant = await smallPlant(content =>
    changeRecord(
      changeRecord(content, { file: 1, row: 0 }, { moldShot: '=1+2o' }),
      { file: 1, row: 1 },
      { plasticResinLot: '=HYPERLINK("x")', itemGoodQuantity: 7_000 },
    ),
  )
  const engine = await openEngine(engineOptions(plant.dir))
  await runOnce(engine)
  const { items } = await engine.listQuarantine(QuarantineQuery.parse({}))
  expect(items).toHaveLength(1)
  const [list] = await engine.correctionList({ path: JUNE, language: 'vi', isOpened: false })
  expect(basename(list?.file ?? '')).toBe('monthlyReports_202506 - danh sách sửa.xlsx')
  const { sheet, rows } = sheetOf(list?.file ?? '')
  const row = rows.find(other => other[2] === 'moldShot')
  expect(row?.slice(0, 5)).toEqual(['Sheet1', items[0]?.faults[0]?.address, 'moldShot', '=1+2o', 'số nguyên'])
  expect(rows.flat()).toContainEqual(expect.stringMatching(/tổng là .* hàng đạt và /))
  const values = Object.entries(sheet).filter(([address]) => /^[A-Z]+\d+$/.test(address)) as [string, CellObject][]
  expect(values.filter(([, cell]) => cell.f !== undefined)).toEqual([])
  const entries = readZip(readFileSync(list?.file ?? ''))
  const xml = (name: string) => String(entries.find(entry => entry.name === name)?.data)
  expect(xml('xl/worksheets/sheet1.xml')).toContain('orientation="landscape"')
  expect(xml('xl/workbook.xml')).toContain(`_xlnm.Print_Titles" localSheetId="0">'Sửa dữ liệu'!$1:$1`)
  expect(xml('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/)
})

test('a file with nothing to correct gets no list, and a folder of the caller is used as it is', async () => {
  const plant = await smallPlant(content => changeRecord(content, { file: 1, row: 0 }, { itemGoodQuantity: 7_000 }))
  const engine = await openEngine(engineOptions(plant.dir))
  await runOnce(engine)
  const folder = join(temporaryFolder('lists'), 'for the shift')
  expect(
    await engine.correctionList({ path: 'staticDatabase/moldInfo.xlsx', language: 'en', isOpened: false, folder }),
  ).toEqual([])
  expect(existsSync(folder)).toBe(false)
  const lists = await engine.correctionList({ path: null, language: 'en', isOpened: false, folder })
  expect(lists.map(({ source }) => source)).toEqual([JUNE])
  expect(dirname(lists[0]?.file ?? '')).toBe(folder)
})
