import { basename, dirname, join } from 'node:path'
import type { OrderProgress, UnassignedProduction } from '../../../../contract/order-progress.ts'
import type { ProductRecord } from '../../../../contract/production-rows.ts'
import { dayQuantitySheet } from '../track/sheets/day-quantity-sheet.ts'
import { machineQuantitySheet } from '../track/sheets/machine-quantity-sheet.ts'
import { materialComponentSheet } from '../track/sheets/material-component-sheet.ts'
import { moldShotSheet } from '../track/sheets/mold-shot-sheet.ts'
import { notWorkingSheet } from '../track/sheets/not-working-sheet.ts'
import { productionStatusSheet } from '../track/sheets/production-status-sheet.ts'
import type { ProgressSheet } from '../track/sheets/progress-sheet.ts'
import type { ExportOptions } from './export-validation.ts'
import { replaceFiles } from './replace-files.ts'
import type { ExportedFinding } from './sheets/exported-finding.ts'
import { rowsSheet } from './sheets/rows-sheet.ts'
import { warningSheet } from './sheets/warning-sheets.ts'
import type { WorkbookSheet } from './workbook/workbook-sheet.ts'
import { writeWorkbook } from './workbook/write-workbook.ts'

/** What the progress workbook is made of; each source is asked for once a sheet, so none has to be held in memory. */
export interface ProgressExport {
  /** In purchaseOrders order; those of no order file anywhere among them. */
  readonly orders: () => Iterable<OrderProgress>
  /** All records in input order. */
  readonly records: () => Iterable<ProductRecord>
  /** Findings in the reference's order, or null when nothing was checked yet: then the two warning sheets are left out (production spec 7.3). */
  readonly findings: (() => Iterable<ExportedFinding>) | null
  readonly unassigned: UnassignedProduction
}

/**
 * Writes the progress workbook: sheets, columns and order of production spec 7.3, our columns after the 31st, one row per combination of
 * materials (Q46). Production for orders that no file knows (Q33) and for no order at all (Q32) follows in sheets of its own when there is any.
 * @returns the file written
 * @throws EngineFailure `export_failed`, `cancelled`
 */
export async function exportProgress(
  source: ProgressExport,
  path: string,
  options: ExportOptions = {},
): Promise<readonly string[]> {
  return replaceFiles(
    dirname(path),
    [basename(path)],
    staging => writeWorkbook(join(staging, basename(path)), sheetsOf(source), options),
    options,
  )
}

function* sheetsOf({ orders, records, findings, unassigned }: ProgressExport): Generator<WorkbookSheet> {
  const listed = (): Iterable<OrderProgress> => Iterator.from(orders()).filter(order => order.listed)
  const unlisted = (): Iterator<OrderProgress> => Iterator.from(orders()).filter(order => !order.listed)
  yield orderSheet(productionStatusSheet, listed())
  yield orderSheet(materialComponentSheet, listed())
  yield orderSheet(moldShotSheet, listed())
  yield orderSheet(machineQuantitySheet, listed())
  yield orderSheet(dayQuantitySheet, listed())
  yield rowsSheet(
    notWorkingSheet.name,
    notWorkingSheet.columns,
    Iterator.from(records()).flatMap(notWorkingSheet.rowsOf),
  )
  if (findings !== null) {
    yield warningSheet('po_mismatch_warnings', findings())
    yield warningSheet('item_invalid_warnings', findings())
  }
  if (Iterator.from(orders()).some(order => !order.listed)) {
    yield orderSheet({ ...productionStatusSheet, name: 'unlisted_orders' }, Iterator.from(unlisted()))
  }
  if (unassigned.rows > 0) yield unassignedSheet(unassigned)
}

function orderSheet<Row>(
  { name, columns, rowsOf }: ProgressSheet<Row>,
  orders: Iterable<OrderProgress>,
): WorkbookSheet {
  return rowsSheet(name, columns, Iterator.from(orders).flatMap(rowsOf))
}

function unassignedSheet(unassigned: UnassignedProduction): WorkbookSheet {
  return rowsSheet<UnassignedProduction>(
    'unassigned_production',
    [
      { name: 'rows', kind: 'number' },
      { name: 'itemTotalQuantity', kind: 'number' },
      { name: 'itemGoodQuantity', kind: 'number' },
    ],
    [unassigned],
  )
}
