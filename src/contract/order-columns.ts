/** Columns of the order list, each filtered and sorted by the engine as by the window. Lists are joined with `, `. */
export const ORDER_COLUMNS = [
  'poNo',
  'proStatus',
  'etaStatus',
  'risk',
  /** Percent of the ordered pieces. */
  'molded',
  'moldedPieces',
  'itemRemain',
  'itemQuantity',
  'surplus',
  'poReceivedDate',
  'poETA',
  'forecastDate',
  'startedDate',
  'actualFinishedDate',
  'lastestRecordTime',
  'lastestMachineNo',
  'lastestMoldNo',
  'totalDay',
  'totalShift',
  'totalMoldShot',
  'capacity',
  'itemCode',
  'itemName',
  'itemType',
  'machineHist',
  'moldHist',
  'moldList',
  'moldCavity',
  'plasticResinCode',
  'colorMasterbatchCode',
  'additiveMasterbatchCode',
  'warningNotes',
  /** How many open findings name the order. */
  'findings',
  /** How often a later order file changed it. */
  'revisions',
  /** `true` or `false`. */
  'figuresConfirmed',
  /** `true` or `false`. */
  'listed',
] as const
export type OrderColumn = (typeof ORDER_COLUMNS)[number]
