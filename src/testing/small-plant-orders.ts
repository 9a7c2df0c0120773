import { purchaseOrder } from './plant-rows.ts'

const resinPom = { plasticResinCode: '20002', plasticResin: 'POM-M90-NL' } as const
const colorBlue = { colorMasterbatchCode: '30002', colorMasterbatch: 'MB-200-BLUE' } as const
const noColor = { colorMasterbatchCode: null, colorMasterbatch: null, colorMasterbatchQuantity: null } as const

/** The five orders of the small plant. */
export const smallPlantOrders = {
  /** 31,800 of A100, finished 2025-05-06, on time. */
  molded: purchaseOrder(),
  /** 23,850 of A200 on two machines, finished 2025-05-07, a day late. */
  late: purchaseOrder({
    poNo: 'IM2505002',
    poETA: '2025-05-06',
    itemCode: 'A200',
    itemName: 'AL-CAP-BLUE',
    itemQuantity: 23_850,
    plasticResinQuantity: 71.55,
    ...colorBlue,
    colorMasterbatchQuantity: 1.43,
  }),
  /** 60,000 of B100 over both months, 28,200 to go, running in the latest shift. */
  molding: purchaseOrder({
    poNo: 'IM2505003',
    poETA: '2025-06-30',
    itemCode: 'B100',
    itemName: 'BX-LEVER-NL',
    itemQuantity: 60_000,
    ...resinPom,
    plasticResinQuantity: 240,
    ...noColor,
  }),
  /** 40,000 of B200 with an additive, 24,100 to go, stopped after 2025-06-02. */
  paused: purchaseOrder({
    poReceivedDate: '2025-05-28',
    poNo: 'IM2506001',
    poETA: '2025-06-20',
    itemCode: 'B200',
    itemName: 'BX-SLIDE-BLUE',
    itemQuantity: 40_000,
    ...resinPom,
    plasticResinQuantity: 160,
    ...colorBlue,
    colorMasterbatchQuantity: 2.4,
    additiveMasterbatchCode: '40001',
    additiveMasterbatch: 'AD-SLIP-1',
    additiveMasterbatchQuantity: 0.8,
  }),
  /** 10,000 of A100, not started. */
  pending: purchaseOrder({
    poReceivedDate: '2025-05-28',
    poNo: 'IM2506002',
    poETA: '2025-06-25',
    itemQuantity: 10_000,
    plasticResinQuantity: 30,
    colorMasterbatchQuantity: 0.6,
  }),
} as const
