import { idleRecord, productRecord } from './plant-rows.ts'
import type { RowOf } from './plant-tables.ts'
import { smallPlantOrders } from './small-plant-orders.ts'

type ProductRecordRow = RowOf<'productRecords'>

const second = { machineNo: 'NO.02', machineCode: 'TB100-001' } as const
const third = { machineNo: 'NO.03', machineCode: 'TB130-001' } as const

/** The 11 records of 2025-05: two orders done, one begun; Excel rows 2 to 12. */
export function smallPlantMay(): readonly ProductRecordRow[] {
  const { molded, late, molding } = smallPlantOrders
  return [
    productRecord({ recordDate: '2025-05-05', workingShift: '1' }, molded),
    productRecord({ recordDate: '2025-05-05', workingShift: '1', ...second }, molding),
    idleRecord({ recordDate: '2025-05-05', workingShift: '1', ...third }),
    productRecord({ recordDate: '2025-05-05', workingShift: '2' }, molded),
    productRecord({ recordDate: '2025-05-05', workingShift: '2', ...second }, molding),
    productRecord({ recordDate: '2025-05-05', workingShift: '3' }, molded),
    productRecord({ recordDate: '2025-05-06', workingShift: '1' }, molded),
    productRecord({ recordDate: '2025-05-06', workingShift: '2', moldChanged: 'A100-M-001>A200-M-001' }, late),
    idleRecord({ recordDate: '2025-05-06', workingShift: '2', ...second }),
    productRecord({ recordDate: '2025-05-06', workingShift: '3' }, late),
    productRecord({ recordDate: '2025-05-07', workingShift: '1', ...second }, late),
  ]
}

/** The 5 records of 2025-06: one order stopped, one goes on; Excel rows 2 to 6. */
export function smallPlantJune(): readonly ProductRecordRow[] {
  const { molding, paused } = smallPlantOrders
  const standing = { moldShot: 0, moldCavity: null, itemTotalQuantity: 0, itemGoodQuantity: 0, otherNG: null } as const
  return [
    productRecord({ recordDate: '2025-06-02', workingShift: '1', ...third }, paused),
    productRecord({ recordDate: '2025-06-02', workingShift: '2', ...third }, paused),
    productRecord({ recordDate: '2025-06-02', workingShift: '3', ...third, ...standing }, paused),
    productRecord({ recordDate: '2025-06-03', workingShift: '1', ...second }, molding),
    productRecord({ recordDate: '2025-06-03', workingShift: '3', ...second }, molding),
  ]
}
