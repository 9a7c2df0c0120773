/** For tests: the nine columns that begin sheets 1 to 5 (production spec 7.3). */
export const base9 = [
  'poReceivedDate',
  'poNo',
  'itemCode',
  'itemName',
  'poETA',
  'itemQuantity',
  'itemRemain',
  'startedDate',
  'actualFinishedDate',
]

/** For tests: the 31 columns of productionStatus and our four. */
export const statusColumns = [
  base9,
  ['proStatus', 'etaStatus', 'machineHist', 'itemType', 'moldList', 'moldHist', 'moldCavity', 'totalMoldShot'],
  ['totalDay', 'totalShift', 'plasticResinCode', 'colorMasterbatchCode', 'additiveMasterbatchCode', 'moldShotMap'],
  ['machineQuantityMap', 'dayQuantityMap', 'shiftQuantityMap', 'materialComponentMap', 'lastestRecordTime'],
  ['lastestMachineNo', 'lastestMoldNo', 'warningNotes'],
  ['surplus', 'risk', 'riskReason', 'forecastDate'],
].flat()
