/** Typed rows of the production tables; column names are the plant's (production spec 1.2 to 1.4). */

/** One machine × shift entry of the production log. Quantities in pieces, `moldShot` in shots, `moldCavity` in pieces per shot. */
export interface ProductRecord {
  readonly recordDate: string
  readonly workingShift: string | null
  readonly machineNo: string
  readonly machineCode: string | null
  readonly itemCode: string | null
  readonly itemName: string | null
  readonly colorChanged: string | null
  readonly moldChanged: string | null
  readonly machineChanged: string | null
  readonly poNote: string | null
  readonly moldNo: string | null
  readonly moldShot: number | null
  readonly moldCavity: number | null
  readonly itemTotalQuantity: number | null
  readonly itemGoodQuantity: number | null
  readonly itemBlackSpot: number | null
  readonly itemOilDeposit: number | null
  readonly itemScratch: number | null
  readonly itemCrack: number | null
  readonly itemSinkMark: number | null
  readonly itemShort: number | null
  readonly itemBurst: number | null
  readonly itemBend: number | null
  readonly itemStain: number | null
  readonly otherNG: number | null
  readonly plasticResin: string | null
  readonly plasticResinCode: string | null
  readonly plasticResinLot: string | null
  readonly colorMasterbatch: string | null
  readonly colorMasterbatchCode: string | null
  readonly additiveMasterbatch: string | null
  readonly additiveMasterbatchCode: string | null
}

/** The ten defect counts of a production record, in the order of the workbook (production spec 1.2). */
export const DEFECT_COLUMNS = [
  'itemBlackSpot',
  'itemOilDeposit',
  'itemScratch',
  'itemCrack',
  'itemSinkMark',
  'itemShort',
  'itemBurst',
  'itemBend',
  'itemStain',
  'otherNG',
] as const satisfies readonly (keyof ProductRecord)[]

/** One purchase order; material quantities in kg for the order. */
export interface PurchaseOrder {
  readonly poReceivedDate: string | null
  readonly poNo: string
  readonly poETA: string | null
  readonly itemCode: string | null
  readonly itemName: string | null
  readonly itemQuantity: number
  readonly plasticResinCode: string | null
  readonly plasticResin: string | null
  readonly plasticResinQuantity: number | null
  readonly colorMasterbatchCode: string | null
  readonly colorMasterbatch: string | null
  readonly colorMasterbatchQuantity: number | null
  readonly additiveMasterbatchCode: string | null
  readonly additiveMasterbatch: string | null
  readonly additiveMasterbatchQuantity: number | null
}

export interface ItemInfo {
  readonly itemCode: string
  readonly itemName: string | null
}

/** One recipe of an item; quantities in kg per 10,000 pieces. */
export interface ItemComposition {
  readonly itemCode: string
  readonly itemName: string | null
  readonly plasticResinCode: string | null
  readonly plasticResin: string | null
  readonly plasticResinQuantity: number | null
  readonly colorMasterbatchCode: string | null
  readonly colorMasterbatch: string | null
  readonly colorMasterbatchQuantity: number | null
  readonly additiveMasterbatchCode: string | null
  readonly additiveMasterbatch: string | null
  readonly additiveMasterbatchQuantity: number | null
}

/** One layout period of a machine; tonnage in tons. */
export interface MachineInfo {
  readonly machineNo: string | null
  readonly machineCode: string
  readonly machineName: string | null
  readonly manufacturerName: string | null
  readonly machineTonnage: number | null
  readonly changedTime: number | null
  readonly layoutStartDate: string | null
  readonly layoutEndDate: string | null
  readonly previousMachineCode: string | null
}

/** One mold; `machineTonnage` is a `/` list of tons, `moldSettingCycle` seconds, `moldCavityStandard` pieces per shot. */
export interface MoldInfo {
  readonly moldNo: string
  readonly moldName: string | null
  readonly moldCavityStandard: number | null
  readonly moldSettingCycle: number | null
  readonly machineTonnage: string | null
  readonly acquisitionDate: string | null
  readonly itemsWeight: number | null
  readonly runnerWeight: number | null
}

/** Which molds make an item; `moldList` is a `/` list. */
export interface MoldSpecification {
  readonly itemCode: string
  readonly itemName: string | null
  readonly itemType: string | null
  readonly moldNum: number | null
  readonly moldList: string | null
}

export interface ResinInfo {
  readonly resinCode: string
  readonly resinName: string | null
  readonly resinType: string | null
  readonly colorType: string | null
}

/** A typed row together with the row version it is. */
export type Versioned<Row> = Row & { readonly rowId: number }
