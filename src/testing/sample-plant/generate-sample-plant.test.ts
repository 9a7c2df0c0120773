import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWorkbookCells } from '../read-workbook-cells.ts'
import { samplePlant } from '../shared-plant.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { cellText } from '../workbook-cell.ts'
import type { Cell } from '../workbook-cell.ts'
import { generateSamplePlant } from './generate-sample-plant.ts'
import type { PlantedDefect } from './planted-defect.ts'

type Row = Readonly<Record<string, Cell>> & { readonly file: string; readonly row: number }

function files(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(join(dir, name)).isFile())
    .toSorted()
}

function rowsOf(relative: string): readonly Row[] {
  const [header = [], ...rows] = readWorkbookCells(readFileSync(join(samplePlant(), relative))).sheets[0]?.rows ?? []
  return rows.map((cells, index) => ({
    ...Object.fromEntries(header.map((name, column) => [cellText(name), cells[column] ?? null])),
    file: relative,
    row: index + 2,
  }))
}

function rowsBelow(folder: string, prefix: string): readonly Row[] {
  return files(join(samplePlant(), folder))
    .filter(name => name.startsWith(prefix))
    .flatMap(name => rowsOf(`${folder}/${name}`))
}

/** The number in a cell, also when a formula gave it. */
function number(cell: Cell | undefined): number {
  const value = typeof cell === 'object' && cell?.kind === 'formula' ? cell.value : cell
  return typeof value === 'number' ? value : 0
}

const defects = JSON.parse(
  readFileSync(join(samplePlant(), 'planted-defects.json'), 'utf8'),
) as readonly PlantedDefect[]
const records = rowsBelow('dynamicDatabase/monthlyReports_history', 'monthlyReports_')
const orders = rowsBelow('dynamicDatabase/purchaseOrders_history', 'purchaseOrder_').filter(
  row => typeof row['poNo'] === 'string',
)

function planted(id: string): PlantedDefect {
  const defect = defects.find(candidate => candidate.id === id)
  if (defect === undefined) throw new Error(`No defect ${id}`)
  return defect
}

function rowOf(id: string): Row {
  const { file, row } = planted(id)
  const found = [...records, ...orders].find(candidate => candidate.file === file && candidate.row === row)
  if (found === undefined) throw new Error(`No row for ${id}`)
  return found
}

test('generating it again gives the committed files, byte for byte', async () => {
  const dir = temporaryFolder('sample')
  await generateSamplePlant(dir)
  expect(files(dir)).toEqual(files(samplePlant()))
  const different = files(dir).filter(
    name => !readFileSync(join(dir, name)).equals(readFileSync(join(samplePlant(), name))),
  )
  expect(different).toEqual([])
  expect(files(dir).reduce((sum, name) => sum + statSync(join(dir, name)).size, 0)).toBeLessThan(500_000)
})

describe('the records', () => {
  const working = records.filter(row => number(row['itemTotalQuantity']) > 0)

  test('cover 25 working days a month and know their orders', () => {
    const days = new Set(records.map(row => cellText(row['recordDate'])).filter(day => day !== ''))
    expect(
      ['2025-07', '2025-08', '2025-09'].map(month => [...days].filter(day => day.startsWith(month)).length),
    ).toEqual([25, 25, 25])
    const known = new Set(orders.map(order => cellText(order['poNo'])))
    expect(known.size).toBeGreaterThanOrEqual(60)
    expect(known.size).toBeLessThanOrEqual(80)
    expect(working.filter(row => row['poNote'] !== null && !known.has(cellText(row['poNote'])))).toEqual([])
  })

  test('keep both quantity identities but in the rows that are listed', () => {
    const defectColumns = Object.keys(records[0] ?? {}).slice(15, 25)
    const wrong = working.filter(row => {
      const total = number(row['itemTotalQuantity'])
      const bad = defectColumns.reduce((sum, column) => sum + number(row[column]), 0)
      return (
        total !== number(row['moldShot']) * number(row['moldCavity']) || total !== number(row['itemGoodQuantity']) + bad
      )
    })
    const expected = [rowOf('letter-in-shot-count'), rowOf('cavity-missing'), rowOf('total-not-good-plus-defects')]
    expect(new Set(wrong)).toEqual(new Set(expected))
  })

  test('make no more than was ordered but for the over-produced order', () => {
    const quantity = new Map(orders.map(order => [cellText(order['poNo']), number(order['itemQuantity'])]))
    const duplicate = rowOf('exact-duplicate')
    const good = new Map<string, number>()
    for (const row of working.filter(candidate => candidate !== duplicate)) {
      const poNo = cellText(row['poNote'])
      good.set(poNo, (good.get(poNo) ?? 0) + number(row['itemGoodQuantity']))
    }
    const over = [...quantity].filter(([poNo, ordered]) => (good.get(poNo) ?? 0) > ordered)
    const { poNo, expect: expected } = planted('over-produced')
    expect(over.map(([name, ordered]) => [name, (good.get(name) ?? 0) - ordered])).toEqual([
      [poNo, expected['surplus']],
    ])
  })
})

test('each planted defect is where planted-defects.json says', () => {
  const lastRow = records.findLast(row => row.file.endsWith('202509.xlsb'))
  expect(rowOf('wrong-item-in-last-row')).toBe(lastRow)
  expect(rowOf('wrong-item-in-last-row')['moldNo']).toBe('QX-M-009')
  expect(rowOf('letter-in-shot-count')['moldShot']).toBe('12o4')
  expect(rowOf('production-without-order')).toMatchObject({ poNote: null })
  expect(rowOf('text-date')['recordDate']).toMatch(/^2025-08-\d\d$/)
  expect(rowOf('cavity-missing')['moldCavity']).toBeNull()
  expect(rowOf('unknown-machine')['machineCode']).toBe('VE100-0O2')
  expect(rowOf('unreadable-eta')['poETA']).toBe('end of October')
  expect(rowOf('blank-row')['machineNo']).toBeNull()
  const same = rowOf('exact-duplicate')
  const above = records.find(row => row.file === same.file && row.row === same.row - 1)
  expect({ ...above, row: same.row }).toEqual(same)
  const first = rowOf('same-machine-shift-order')
  const next = records.find(row => row.file === first.file && row.row === first.row + 1)
  for (const column of ['workingShift', 'machineNo', 'poNote']) expect(next?.[column]).toEqual(first[column])
  const listed = rowsOf('staticDatabase/itemInfo.xlsx').map(item => item['itemCode'])
  expect(listed).not.toContain(rowOf('item-not-in-item-info')['itemCode'])
  const versions = orders.filter(order => order['poNo'] === planted('order-revised').poNo)
  expect(versions.map(order => cellText(order['poETA']))).toEqual([
    planted('order-revised').expect['etaBefore'],
    planted('order-revised').expect['etaNow'],
  ])
})

test('whole-file defects are in their files', () => {
  const september = records.filter(row => row.file.endsWith('202509.xlsb') && row['plasticResineLot'] !== null)
  expect(september.filter(row => /^ .* $/.test(cellText(row['plasticResineLot'])))).toHaveLength(september.length)
  expect(september).toHaveLength(Number(planted('padded-lots').expect['count']))
  const weights = rowsOf('staticDatabase/moldInfo.xlsx').map(row => row['itemsWeight'])
  expect(weights.filter(weight => typeof weight === 'object' && weight?.kind === 'error')).toHaveLength(2)
  for (const { file, expect: expected } of defects.filter(defect => defect.id === 'formatted-blank-rows')) {
    const rows = rowsOf(file)
    const data = rows.findLastIndex(row => typeof (row['poNo'] ?? row['moldNo'] ?? row['itemCode']) === 'string')
    expect(rows.length - 1 - data).toBe(expected['blank'])
  }
  expect(files(samplePlant())).toContain(planted('look-alike-file').file)
})
