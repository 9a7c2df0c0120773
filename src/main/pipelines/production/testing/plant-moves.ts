import * as fc from 'fast-check'
import { copyFileSync, readdirSync } from 'node:fs'
import { utils } from '@e965/xlsx'
import type { SheetEditor } from '../../../../testing/edit-workbook.ts'
import type { Plant } from '../../../../testing/plant.ts'
import { cellText, dateCell, type Cell } from '../../../../testing/workbook-cell.ts'

/** What people do to the files of a plant. */
export const MOVES = [
  'change a cell',
  'add a row',
  'remove a row',
  'swap two rows',
  'insert a blank row',
  'change a cell of master data',
  'add a row of master data',
  'swap two rows of master data',
  'add an order file',
  'add a second file of a month',
  'rename a file',
  'remove a file',
  'bring a file back',
  'swap two columns',
] as const

/** One of them, on a file, row, column and value picked by number. */
export interface PlantMove {
  readonly move: (typeof MOVES)[number]
  readonly file: number
  readonly row: number
  readonly other: number
  readonly value: number
}

/** Any of them. */
export const plantMove: fc.Arbitrary<PlantMove> = fc.record({
  move: fc.constantFrom(...MOVES),
  file: fc.nat(7),
  row: fc.nat(7),
  other: fc.nat(30),
  value: fc.nat(9),
})

const MONTHS = 'dynamicDatabase/monthlyReports_history'
const ORDERS = 'dynamicDatabase/purchaseOrders_history'
const MASTER = 'staticDatabase'
/** Files that were removed, to be brought back. */
const REMOVED = 'removed'

/** What is typed into a column, sensible or not; a column that is not named keeps to codes and texts of the small plant. */
const TYPED: Readonly<Record<string, readonly Cell[]>> = {
  recordDate: [dateCell('2025-05-05'), dateCell('2025-06-03'), dateCell('2025-06-04'), '2025-05-06', 45_800, 'soon'],
  poReceivedDate: [dateCell('2025-04-25'), dateCell('2025-06-10'), 'soon', null],
  poETA: [dateCell('2025-05-05'), dateCell('2025-07-01'), '2025-06-20', 'soon', null],
  layoutStartDate: [dateCell('2025-01-02'), dateCell('2025-05-06'), null],
  layoutEndDate: [dateCell('2025-05-06'), dateCell('2025-06-02'), null],
  Date: [dateCell('2025-06-05'), dateCell('2025-06-06')],
  Note: ['Overtime', null],
  workingShift: [1, 2, 3, 'HC', 'hc', 'X', null],
  poNote: ['IM2505001', 'IM2505003', 'IM2506002', 'IM9999999', null],
  poNo: ['IM2505001', 'IM2505003', 'IM2506002', 'IM2506009'],
  machineNo: ['NO.01', 'NO.02', null],
  machineCode: ['TA50-001', 'TB100-001', 'NOPE', null],
  machineTonnage: [50, 100, '50/130', -50, null],
  moldList: ['A100-M-001', 'A200-M-001/A200-M-002', 'A200-M-002/A200-M-001', null],
  moldNo: ['A100-M-001', 'A200-M-002', 'B100-M-001', 'NOPE', null],
  plasticResinLot: [' L1 ', 'L1', '', 'NaN', null],
  itemName: ['AL-CAP-RED', 'AL-CAP-BLUE', null],
}
const NUMBERS: readonly Cell[] = [0, 4, 8, 1_000, 7_950, 31_800, '12o4', -5, 1.5, null]
const CODES: readonly Cell[] = ['A100', 'A200', 'B100', 20_001, '30002', 10.5, null]

/** Does one move; a move that finds nothing to work on does nothing. */
export async function makeMove(plant: Plant, { move, file, row, other, value }: PlantMove): Promise<void> {
  const at = { row, other, value }
  const dynamic = pick([...workbooks(plant, MONTHS), ...workbooks(plant, ORDERS)], file)
  const master = pick(workbooks(plant, MASTER), file)
  switch (move) {
    case 'change a cell':
      return edit(plant, dynamic, sheet => changeCell(sheet, at))
    case 'add a row':
      return edit(plant, dynamic, sheet => addRow(sheet, at))
    case 'remove a row':
      return edit(plant, dynamic, sheet => sheet.lastRow() > 3 && sheet.removeRow(rowAt(sheet, row)))
    case 'swap two rows':
      return edit(plant, dynamic, sheet => swapRows(sheet, at))
    case 'insert a blank row':
      return edit(plant, dynamic, sheet => sheet.insertRow(rowAt(sheet, row), []))
    case 'change a cell of master data':
      return edit(plant, master, sheet => changeCell(sheet, at))
    case 'add a row of master data':
      return edit(plant, master, sheet => addRow(sheet, at))
    case 'swap two rows of master data':
      return edit(plant, master, sheet => swapRows(sheet, at))
    case 'add an order file':
      return addOrderFile(plant, file, at)
    case 'add a second file of a month':
      return copyFile(plant, pick(workbooks(plant, MONTHS), file), name => name.replace('.xlsb', `_${value % 3}.xlsb`))
    case 'rename a file':
      return renameFile(plant, dynamic, value)
    case 'remove a file':
      return dynamic === undefined ? undefined : plant.move(dynamic, `${REMOVED}/${dynamic.replaceAll('/', '!')}`)
    case 'bring a file back':
      return bringBack(plant, file)
    case 'swap two columns':
      return edit(plant, dynamic, sheet => swapColumns(sheet, at))
    default:
      return move satisfies never
  }
}

/** Brings every removed file back that nothing has taken the place of. */
export async function bringAllBack(plant: Plant): Promise<void> {
  for (const name of listed(plant, REMOVED)) {
    const path = name.replaceAll('!', '/')
    const folder = path.slice(0, path.lastIndexOf('/'))
    if (!workbooks(plant, folder).includes(path)) await plant.move(`${REMOVED}/${name}`, path)
  }
}

interface At {
  readonly row: number
  readonly other: number
  readonly value: number
}

function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % Math.max(1, items.length)]
}

function listed(plant: Plant, folder: string): readonly string[] {
  return readdirSync(plant.path(folder)).toSorted()
}

function workbooks(plant: Plant, folder: string): readonly string[] {
  return listed(plant, folder).map(name => `${folder}/${name}`)
}

async function edit(plant: Plant, path: string | undefined, change: (sheet: SheetEditor) => unknown): Promise<void> {
  if (path !== undefined) await plant.edit(path, sheet => void change(sheet))
}

/** A row below the header. */
function rowAt(sheet: SheetEditor, row: number): number {
  return 2 + (row % Math.max(1, sheet.lastRow() - 1))
}

function changeCell(sheet: SheetEditor, { row, other, value }: At): void {
  const headers = sheet.row(1)
  const column = other % headers.length
  sheet.set(utils.encode_cell({ r: rowAt(sheet, row) - 1, c: column }), typed(cellText(headers[column]), value))
}

function typed(header: string, value: number): Cell {
  const isNumber = /Quantity|Shot|Cavity|^item[A-Z].*(?<!Code|Name|Type)$|otherNG|moldNum|Weight|Cycle|changedTime/
  return pick(TYPED[header] ?? (isNumber.test(header) ? NUMBERS : CODES), value) ?? null
}

/** A copy of a row, equal or with a cell changed. */
function addRow(sheet: SheetEditor, at: At): void {
  const row = sheet.appendRow(sheet.row(rowAt(sheet, at.row)))
  if (at.value % 3 > 0) changeCell(sheet, { ...at, row: row - 2 })
}

function swapRows(sheet: SheetEditor, { row, other }: At): void {
  const [one, two] = [rowAt(sheet, row), rowAt(sheet, other)]
  const [first, second] = [sheet.row(one), sheet.row(two)]
  write(sheet, one, second)
  write(sheet, two, first)
}

function swapColumns(sheet: SheetEditor, { row, other }: At): void {
  const width = sheet.row(1).length
  const [one, two] = [row % width, other % width]
  for (let line = 1; line <= sheet.lastRow(); line++) {
    const cells = [...sheet.row(line)]
    write(sheet, line, cells.with(one, cells[two] ?? null).with(two, cells[one] ?? null))
  }
}

function write(sheet: SheetEditor, line: number, cells: readonly Cell[]): void {
  for (let column = 0; column < Math.max(cells.length, sheet.row(line).length); column++) {
    sheet.set(utils.encode_cell({ r: line - 1, c: column }), cells[column] ?? null)
  }
}

/** Orders of an earlier file again, in part changed, under one of a few dates. */
async function addOrderFile(plant: Plant, file: number, at: At): Promise<void> {
  const name = `${ORDERS}/purchaseOrder_2506${10 + (at.value % 4)}${at.other % 2 === 0 ? '' : '_b'}.xlsx`
  const source = pick(workbooks(plant, ORDERS), file)
  if (source === undefined || workbooks(plant, ORDERS).includes(name)) return
  copyFileSync(plant.path(source), plant.path(name))
  await plant.edit(name, sheet => {
    changeCell(sheet, at)
    changeCell(sheet, { ...at, row: at.row + 1, other: 2 })
  })
}

async function copyFile(plant: Plant, path: string | undefined, rename: (path: string) => string): Promise<void> {
  if (path === undefined || workbooks(plant, MONTHS).includes(rename(path))) return
  copyFileSync(plant.path(path), plant.path(rename(path)))
  await plant.edit(rename(path), sheet => changeCell(sheet, { row: 1, other: 11, value: 3 }))
}

async function renameFile(plant: Plant, path: string | undefined, value: number): Promise<void> {
  if (path === undefined) return
  const renamed = path.replace(/(_\d{6})[^/]*(\.xls[bx])$/, `$1 v${value % 3}$2`)
  const folder = path.slice(0, path.lastIndexOf('/'))
  if (!workbooks(plant, folder).includes(renamed)) await plant.move(path, renamed)
}

async function bringBack(plant: Plant, file: number): Promise<void> {
  const name = pick(listed(plant, REMOVED), file)
  if (name === undefined) return
  const path = name.replaceAll('!', '/')
  const folder = path.slice(0, path.lastIndexOf('/'))
  if (!workbooks(plant, folder).includes(path)) await plant.move(`${REMOVED}/${name}`, path)
}
