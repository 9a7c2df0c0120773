import type { MaterialComponent } from '../../../../../contract/order-progress.ts'
import { baseColumns, baseRow } from './base-columns.ts'
import type { BaseRow } from './base-columns.ts'
import type { ProgressSheet } from './progress-sheet.ts'

export interface MaterialComponentRow extends BaseRow, MaterialComponent {
  /** Combinations of materials the order was molded with. */
  readonly numOfMaterialComponent: number
}

/** Sheet 2: one row per started order and combination of materials, in order of first use (production spec Q46). */
export const materialComponentSheet: ProgressSheet<MaterialComponentRow> = {
  name: 'materialComponentMap',
  columns: [
    ...baseColumns,
    { name: 'plasticResinCode', kind: 'text' },
    { name: 'colorMasterbatchCode', kind: 'text' },
    { name: 'additiveMasterbatchCode', kind: 'text' },
    { name: 'numOfMaterialComponent', kind: 'number' },
  ],
  rowsOf: order =>
    order.materialComponentMap.map(component => ({
      ...baseRow(order),
      ...component,
      numOfMaterialComponent: order.materialComponentMap.length,
    })),
}
