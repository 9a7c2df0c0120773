import { machineInfo, moldInfo, moldSpecification } from '../plant-rows.ts'
import type { RowOf } from '../plant-tables.ts'
import type { MasterData } from '../small-plant-master-data.ts'
import { errorCell } from '../workbook-cell.ts'
import { holidayNotes } from './calendar.ts'
import { additive, colors, families, machines, resins } from './catalogue.ts'
import { moldsOf, rounded, sampleItems, unlistedItem } from './sample-items.ts'

/** Molds whose weight is `#REF!` in moldInfo, as in the plant's own files (production spec 1.4). */
export const moldsWithoutWeight: readonly string[] = ['DH-M-003', 'K24-M-002']

/** The static tables of the sample plant. */
export function sampleMasterData(): MasterData {
  const items = sampleItems()
  return {
    itemInfo: items.map(({ itemCode, itemName }) => ({ itemCode, itemName })),
    itemCompositionSummary: [...items.map(item => item.recipe), secondRecipe()],
    machineInfo: machineRows(),
    moldInfo: families.flatMap((family, index) =>
      moldsOf(family).map(({ moldNo, cavity, cycle }, number) =>
        moldInfo({
          moldNo,
          moldName: `LM-${family.name}-M-${String(number + 1).padStart(4, '0')}`,
          moldCavityStandard: cavity,
          moldSettingCycle: cycle,
          machineTonnage: family.tonnage,
          acquisitionDate: `20${String(14 + number * 3)}-${String((index % 12) + 1).padStart(2, '0')}-1${number}`,
          itemsWeight: moldsWithoutWeight.includes(moldNo) ? errorCell('#REF!') : family.weight,
          runnerWeight: rounded(family.weight * 1.7 + 2),
        }),
      ),
    ),
    moldSpecificationSummary: [...items, unlistedItem()].map(({ itemCode, itemName, family, molds }) =>
      moldSpecification({
        itemCode,
        itemName,
        itemType: `LM-${family.name}`,
        moldNum: molds.length,
        moldList: molds.map(mold => mold.moldNo).join('/'),
      }),
    ),
    resinInfo: [...Object.values(resins), ...Object.values(colors), additive],
    holidayNotes: holidayNotes(),
  }
}

/** A machine that was moved and came back has one row per layout period (Q36). */
function machineRows(): readonly RowOf<'machineInfo'>[] {
  return machines.flatMap(({ machineNo, machineCode, machineTonnage, from }) => {
    const row = machineInfo({
      machineNo,
      machineCode,
      machineName: machineCode.slice(0, machineCode.indexOf('-')),
      manufacturerName: machineCode.startsWith('HX') ? 'Haldex Works' : 'Velmar',
      machineTonnage,
      layoutStartDate: from ?? '2025-06-02',
    })
    if (machineNo !== 'NO.06') return [row]
    const second = { layoutStartDate: '2025-08-04', changedTime: 2, previousMachineCode: machineCode }
    return [
      { ...row, layoutEndDate: '2025-08-03' },
      { ...row, ...second },
    ]
  })
}

/** One item may be made of another resin too. */
function secondRecipe(): RowOf<'itemCompositionSummary'> {
  const item = sampleItems().find(({ itemName }) => itemName === 'LM-CAP-18-RED')
  if (item === undefined) throw new Error('The catalogue has no LM-CAP-18-RED')
  return { ...item.recipe, plasticResinCode: resins.PS.resinCode, plasticResin: resins.PS.resinName }
}
