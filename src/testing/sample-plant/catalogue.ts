import type { RowOf } from '../plant-tables.ts'
import type { SimulatedMachine } from '../simulate-production.ts'

/** A material of the sample plant. */
export type Material = RowOf<'resinInfo'>

/** Items that share molds and resin and differ in colour. Weight in grams, cycle in seconds. */
export interface Family {
  readonly name: string
  readonly mold: string
  readonly molds: number
  readonly cavity: number
  readonly cycle: number
  readonly tonnage: string
  readonly weight: number
  readonly resin: string
  readonly colors: readonly [string, string]
}

/** Eight machines; NO.08 was installed in August. */
export const machines: readonly SimulatedMachine[] = [
  { machineNo: 'NO.01', machineCode: 'HX50-001', machineTonnage: 50 },
  { machineNo: 'NO.02', machineCode: 'HX50-002', machineTonnage: 50 },
  { machineNo: 'NO.03', machineCode: 'HX50-003', machineTonnage: 50 },
  { machineNo: 'NO.04', machineCode: 'VE100-001', machineTonnage: 100 },
  { machineNo: 'NO.05', machineCode: 'VE100-002', machineTonnage: 100 },
  { machineNo: 'NO.06', machineCode: 'VE100-003', machineTonnage: 100 },
  { machineNo: 'NO.07', machineCode: 'VE130-001', machineTonnage: 130 },
  { machineNo: 'NO.08', machineCode: 'VE130-002', machineTonnage: 130, from: '2025-08-18' },
]

const plastic = (resinCode: string, resinName: string): Material => ({
  resinCode,
  resinName,
  resinType: 'plasticResin',
  colorType: 'natural',
})

export const resins = {
  PP: plastic('20110', 'PP-LM240-NL'),
  ABS: plastic('20120', 'ABS-LM310-NL'),
  POM: plastic('20130', 'POM-LM20-NL'),
  PC: plastic('20140', 'PC-LM115-NL'),
  PS: plastic('20150FJ', 'PS-RE-LM90-NL'),
  PA: plastic('9930210055', 'PA-LM66-NL'),
} as const satisfies Readonly<Record<string, Material>>

const masterbatch = (resinCode: string, color: string): Material => ({
  resinCode,
  resinName: `MB-LM-${color}`,
  resinType: 'colorMasterbatch',
  colorType: color.toLowerCase(),
})

export const colors: Readonly<Record<string, Material>> = {
  WHITE: masterbatch('30101', 'WHITE'),
  GRAY: masterbatch('30102', 'GRAY'),
  BLUE: masterbatch('30103', 'BLUE'),
  RED: masterbatch('30104', 'RED'),
  GREEN: masterbatch('9930349055', 'GREEN'),
  BLACK: masterbatch('9930349N15', 'BLACK'),
}

export const additive: Material = {
  resinCode: '40101',
  resinName: 'AD-LM-SLIP-2',
  resinType: 'additiveMasterbatch',
  colorType: 'natural',
}

const small = '50/100'
const middle = '50/100/130'
const large = '100/130/180'

/** 15 families, 30 items, 40 molds; colour NL is natural and needs no masterbatch. */
export const families: readonly Family[] = [
  family('DESK-HINGE', 'DH', 3, [8, 22, middle, 2.4], 'POM', ['NL', 'BLACK']),
  family('CABLE-CLIP', 'CC', 3, [16, 18, small, 0.6], 'PP', ['WHITE', 'BLACK']),
  family('DRAWER-STOP', 'DS', 3, [8, 20, small, 1.1], 'PP', ['NL', 'GRAY']),
  family('KNOB-18', 'K18', 3, [8, 24, middle, 3.2], 'ABS', ['WHITE', 'RED']),
  family('KNOB-24', 'K24', 3, [4, 28, large, 5.8], 'ABS', ['WHITE', 'BLUE']),
  family('LATCH', 'LT', 3, [4, 26, middle, 4.1], 'PA', ['NL', 'BLACK']),
  family('SPACER-6', 'SP6', 3, [16, 16, '50', 0.4], 'POM', ['NL', 'GREEN']),
  family('SPACER-9', 'SP9', 3, [16, 17, '50', 0.5], 'POM', ['NL', 'RED']),
  family('GROMMET-40', 'GR40', 3, [4, 30, large, 7.5], 'PC', ['GRAY', 'BLACK']),
  family('FOOT-PAD', 'FP', 3, [8, 21, small, 1.7], 'PS', ['NL', 'GRAY']),
  family('WALL-HOOK', 'WH', 2, [4, 27, large, 6.3], 'ABS', ['WHITE', 'GREEN']),
  family('BUCKLE-25', 'BK25', 2, [4, 25, large, 5.1], 'PA', ['BLACK', 'BLUE']),
  family('CAP-12', 'CP12', 2, [16, 17, small, 0.5], 'PP', ['WHITE', 'GREEN']),
  family('CAP-18', 'CP18', 2, [8, 19, middle, 1.2], 'PP', ['WHITE', 'RED']),
  family('RAIL-SLIDER', 'RS', 2, [8, 23, middle, 2.8], 'POM', ['NL', 'BLUE']),
]

function family(
  name: string,
  mold: string,
  molds: number,
  [cavity, cycle, tonnage, weight]: readonly [number, number, string, number],
  resin: keyof typeof resins,
  itemColors: readonly [string, string],
): Family {
  return { name, mold, molds, cavity, cycle, tonnage, weight, resin, colors: itemColors }
}
