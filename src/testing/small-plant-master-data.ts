import { itemComposition, machineInfo, moldInfo, moldSpecification, resinInfo } from './plant-rows.ts'
import type { PlantTable, RowOf } from './plant-tables.ts'
import { smallPlantOrders } from './small-plant-orders.ts'

/** Rows of each table but the dynamic ones. */
export type MasterData = {
  readonly [T in Exclude<PlantTable, 'productRecords' | 'purchaseOrders'>]: readonly RowOf<T>[]
}

/** Master data of the small plant: 4 items, 3 machines, 5 molds, 5 materials, the Sundays of June. */
export function smallPlantMasterData(): MasterData {
  const { molded, late, molding, paused } = smallPlantOrders
  const recipes = [molded, late, molding, paused]
  return {
    itemInfo: recipes.map(({ itemCode, itemName }) => ({ itemCode, itemName })),
    itemCompositionSummary: recipes.map(recipeOf),
    machineInfo: [
      machineInfo(),
      machineInfo({ machineNo: 'NO.02', machineCode: 'TB100-001', machineName: 'TB100', machineTonnage: 100 }),
      machineInfo({ machineNo: 'NO.03', machineCode: 'TB130-001', machineName: 'TB130', machineTonnage: 130 }),
    ],
    moldInfo: [
      moldInfo(),
      moldInfo({ moldNo: 'A200-M-001', moldName: 'AL-CAP-M-0002' }),
      moldInfo({ moldNo: 'A200-M-002', moldName: 'AL-CAP-M-0003' }),
      moldInfo({ moldNo: 'B100-M-001', moldName: 'BX-LEVER-M-0001', machineTonnage: '100' }),
      moldInfo({ moldNo: 'B200-M-001', moldName: 'BX-SLIDE-M-0001', machineTonnage: '100/130' }),
    ],
    moldSpecificationSummary: [
      moldSpecification(),
      moldSpecification({
        itemCode: 'A200',
        itemName: 'AL-CAP-BLUE',
        moldNum: 2,
        moldList: 'A200-M-001/A200-M-002',
      }),
      moldSpecification({ itemCode: 'B100', itemName: 'BX-LEVER-NL', itemType: 'BX-LEVER', moldList: 'B100-M-001' }),
      moldSpecification({ itemCode: 'B200', itemName: 'BX-SLIDE-BLUE', itemType: 'BX-SLIDE', moldList: 'B200-M-001' }),
    ],
    resinInfo: [
      resinInfo(),
      resinInfo({ resinCode: '20002', resinName: 'POM-M90-NL' }),
      resinInfo({ resinCode: '30001', resinName: 'MB-100-RED', resinType: 'colorMasterbatch', colorType: 'red' }),
      resinInfo({ resinCode: '30002', resinName: 'MB-200-BLUE', resinType: 'colorMasterbatch', colorType: 'blue' }),
      resinInfo({ resinCode: '40001', resinName: 'AD-SLIP-1', resinType: 'additiveMasterbatch' }),
    ],
    holidayNotes: ['2025-06-08', '2025-06-15', '2025-06-22', '2025-06-29'].map(date => ({
      Date: date,
      'Day of week': 'Sun',
      Holiday: null,
      Note: null,
    })),
  }
}

function recipeOf(order: RowOf<'purchaseOrders'>): RowOf<'itemCompositionSummary'> {
  const { poReceivedDate: _received, poNo: _no, poETA: _eta, itemQuantity: _quantity, ...recipe } = order
  return itemComposition({
    ...recipe,
    plasticResinQuantity: 30,
    colorMasterbatchQuantity: recipe.colorMasterbatchCode === null ? null : 0.6,
    additiveMasterbatchQuantity: recipe.additiveMasterbatchCode === null ? null : 0.2,
  })
}
