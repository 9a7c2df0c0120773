/** Order states of the plant's sheets (production spec T-8). */
export const PRO_STATUSES = ['PENDING', 'MOLDING', 'PAUSED', 'MOLDED'] as const
export type ProStatus = (typeof PRO_STATUSES)[number]

/** Whether a finished order met its ETA (production spec T-9). */
export const ETA_STATUSES = ['PENDING', 'ONTIME', 'LATE'] as const
export type EtaStatus = (typeof ETA_STATUSES)[number]

/** Forecast against the ETA (design 5, "Time"). */
export const RISKS = ['late', 'at-risk', 'no-forecast', 'on-time'] as const
export type Risk = (typeof RISKS)[number]

/** One combination of materials an order was molded with. */
export interface MaterialComponent {
  readonly plasticResinCode: string | null
  readonly colorMasterbatchCode: string | null
  readonly additiveMasterbatchCode: string | null
}

/** An earlier version of an order, replaced by a later order file (design 4, "Files that change shape"). */
export interface OrderRevision {
  /** Path below the plant of the file that carried it. */
  readonly file: string
  readonly row: number
  readonly poReceivedDate: string | null
  readonly poETA: string | null
  readonly itemCode: string | null
  readonly itemQuantity: number | null
}

/**
 * How far one purchase order is: the 31 columns of sheet `productionStatus` (production spec 7.3, names and order),
 * then ours. Quantities in pieces, maps keyed ascending as text. `listed` is false for a poNote that no order file knows (Q33).
 */
export interface OrderProgress {
  readonly poReceivedDate: string | null
  readonly poNo: string
  readonly itemCode: string | null
  readonly itemName: string | null
  readonly poETA: string | null
  readonly itemQuantity: number | null
  readonly itemRemain: number | null
  readonly startedDate: string | null
  readonly actualFinishedDate: string | null
  readonly proStatus: ProStatus
  readonly etaStatus: EtaStatus
  readonly machineHist: readonly string[]
  readonly itemType: string | null
  readonly moldList: string | null
  readonly moldHist: readonly string[]
  readonly moldCavity: readonly number[]
  readonly totalMoldShot: number | null
  readonly totalDay: number | null
  readonly totalShift: number | null
  readonly plasticResinCode: readonly string[]
  readonly colorMasterbatchCode: readonly string[]
  readonly additiveMasterbatchCode: readonly string[]
  readonly moldShotMap: Readonly<Record<string, number>>
  readonly machineQuantityMap: Readonly<Record<string, number>>
  readonly dayQuantityMap: Readonly<Record<string, number>>
  readonly shiftQuantityMap: Readonly<Record<string, number>>
  readonly materialComponentMap: readonly MaterialComponent[]
  /** Start of the order's latest shift, plant wall clock `YYYY-MM-DDTHH:mm:ss`. */
  readonly lastestRecordTime: string | null
  readonly lastestMachineNo: string | null
  readonly lastestMoldNo: string | null
  readonly warningNotes: string
  /** Good pieces beyond the ordered quantity, never negative (Q27). */
  readonly surplus: number
  readonly risk: Risk
  /** One sentence with its numbers. */
  readonly riskReason: string
  readonly forecastDate: string | null
  /** Whether the order is in a purchase order file. */
  readonly listed: boolean
  /** False while a blocking rule has an undecided finding on this order (design 5). */
  readonly figuresConfirmed: boolean
  readonly revisions: readonly OrderRevision[]
}

/** An order as lists have it. */
export interface ListedOrder extends OrderProgress {
  /** Open findings that name it, as of the run its progress is of. */
  readonly findings: number
}

/** Pieces made without an order number (Q32), in pieces and rows. */
export interface UnassignedProduction {
  readonly rows: number
  readonly itemTotalQuantity: number
  readonly itemGoodQuantity: number
}

/** The moment all open-order figures refer to: the end of the latest reported shift (design 5, "Time"). */
export interface ReferenceShift {
  readonly recordDate: string
  readonly workingShift: string
  /** Plant wall clock `YYYY-MM-DDTHH:mm:ss`. */
  readonly start: string
  readonly end: string
}
