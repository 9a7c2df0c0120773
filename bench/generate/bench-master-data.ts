import { itemComposition, machineInfo, moldInfo, moldSpecification, resinInfo } from '../../src/testing/plant-rows.ts'
import type { RowOf } from '../../src/testing/plant-tables.ts'
import type { SimulatedMachine, SimulatedMold } from '../../src/testing/simulate-production.ts'
import type { MasterData } from '../../src/testing/small-plant-master-data.ts'

/** An item of a generated plant and how it is made. */
export interface BenchItem {
  readonly itemCode: string
  readonly itemName: string
  readonly color: string
  readonly molds: readonly SimulatedMold[]
  readonly recipe: RowOf<'itemCompositionSummary'>
}

/** Items and machines of a generated plant and its static tables. */
export interface BenchMasterData {
  readonly items: readonly BenchItem[]
  readonly machines: readonly SimulatedMachine[]
  readonly tables: MasterData
}

const families = 60
const moldsPerFamily = 3
const tonnages = [50, 100, 130] as const
const cavities = [4, 8, 16] as const
const colors = ['WHITE', 'GRAY', 'BLUE', 'RED', 'GREEN', 'BLACK', 'LIME', 'PINK'] as const
const resins = ['PP-B1-NL', 'PP-B2-NL', 'ABS-B1-NL', 'ABS-B2-NL', 'POM-B1-NL', 'PC-B1-NL'] as const

/** 120 items in 60 families with 180 molds that fit every machine. */
export function benchMasterData(machineCount: number, layoutStartDate: string): BenchMasterData {
  const machines = Array.from({ length: machineCount }, (_, index) => machineOf(index))
  const items = Array.from({ length: 2 * families }, (_, index) => itemOf(index))
  const tables: MasterData = {
    itemInfo: items.map(({ itemCode, itemName }) => ({ itemCode, itemName })),
    itemCompositionSummary: items.map(item => item.recipe),
    machineInfo: machines.map(machine =>
      machineInfo({
        ...machine,
        machineName: `B${machine.machineTonnage}`,
        manufacturerName: 'Brevik',
        layoutStartDate,
      }),
    ),
    moldInfo: Array.from({ length: families }, (_, family) => moldsOf(family))
      .flat()
      .map(({ moldNo, cavity, cycle }) =>
        moldInfo({
          moldNo,
          moldName: `B-${moldNo}`,
          moldCavityStandard: cavity,
          moldSettingCycle: cycle,
          machineTonnage: tonnages.join('/'),
        }),
      ),
    moldSpecificationSummary: items.map(({ itemCode, itemName, molds }) =>
      moldSpecification({
        itemCode,
        itemName,
        itemType: itemName.slice(0, itemName.lastIndexOf('-')),
        moldNum: molds.length,
        moldList: molds.map(mold => mold.moldNo).join('/'),
      }),
    ),
    resinInfo: [
      ...resins.map((resinName, index) => resinInfo({ resinCode: String(20_101 + index), resinName })),
      ...colors.map((color, index) =>
        resinInfo({
          resinCode: String(30_101 + index),
          resinName: `MB-B-${color}`,
          resinType: 'colorMasterbatch',
          colorType: color.toLowerCase(),
        }),
      ),
    ],
    holidayNotes: [],
  }
  return { items, machines, tables }
}

function machineOf(index: number): SimulatedMachine {
  const machineTonnage = tonnages[index % tonnages.length] ?? 50
  const number = String(index + 1).padStart(2, '0')
  return { machineNo: `NO.${number}`, machineCode: `B${machineTonnage}-${number}`, machineTonnage }
}

function moldsOf(family: number): readonly SimulatedMold[] {
  const cavity = cavities[family % cavities.length] ?? 8
  return Array.from({ length: moldsPerFamily }, (_, index) => ({
    moldNo: `B${String(family + 1).padStart(3, '0')}-M-${String(index + 1).padStart(3, '0')}`,
    cavity,
    cycle: 16 + (family % 15),
  }))
}

function itemOf(index: number): BenchItem {
  const family = Math.floor(index / 2)
  const color = colors[(family + 3 * (index % 2)) % colors.length] ?? 'WHITE'
  const itemCode = `B${String(index + 1).padStart(5, '0')}M`
  const itemName = `BN-PART-${String(family + 1).padStart(3, '0')}-${color}`
  const resin = family % resins.length
  const recipe = itemComposition({
    itemCode,
    itemName,
    plasticResinCode: String(20_101 + resin),
    plasticResin: resins[resin] ?? null,
    colorMasterbatchCode: String(30_101 + colors.indexOf(color)),
    colorMasterbatch: `MB-B-${color}`,
  })
  return { itemCode, itemName, color, molds: moldsOf(family), recipe }
}
