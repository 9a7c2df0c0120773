/** What an order and a production row both say of the item and its materials. */
export interface Description {
  readonly itemCode: string | null
  readonly itemName: string | null
  readonly plasticResinCode: string | null
  readonly plasticResin: string | null
  readonly colorMasterbatchCode: string | null
  readonly colorMasterbatch: string | null
  readonly additiveMasterbatchCode: string | null
  readonly additiveMasterbatch: string | null
}

/** The eight columns in the one order of every text (production spec V-9, V-10, Q43). */
export const DESCRIPTION_COLUMNS = [
  'itemCode',
  'itemName',
  'plasticResinCode',
  'plasticResin',
  'colorMasterbatchCode',
  'colorMasterbatch',
  'additiveMasterbatchCode',
  'additiveMasterbatch',
] as const satisfies readonly (keyof Description)[]

/** Whether all eight columns agree, nothing being equal to nothing (production spec V-6). Runs once a row: no allocation. */
export function sameDescription(one: Description, other: Description): boolean {
  return (
    one.itemCode === other.itemCode &&
    one.itemName === other.itemName &&
    one.plasticResinCode === other.plasticResinCode &&
    one.plasticResin === other.plasticResin &&
    one.colorMasterbatchCode === other.colorMasterbatchCode &&
    one.colorMasterbatch === other.colorMasterbatch &&
    one.additiveMasterbatchCode === other.additiveMasterbatchCode &&
    one.additiveMasterbatch === other.additiveMasterbatch
  )
}
