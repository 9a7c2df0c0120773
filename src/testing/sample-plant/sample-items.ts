import { itemComposition } from '../plant-rows.ts'
import type { RowOf } from '../plant-tables.ts'
import type { SimulatedMold } from '../simulate-production.ts'
import { additive, colors, families, resins } from './catalogue.ts'
import type { Family } from './catalogue.ts'

/** An item with what is needed to order and to make it. */
export interface SampleItem {
  readonly itemCode: string
  readonly itemName: string
  readonly family: Family
  readonly color: string
  readonly molds: readonly SimulatedMold[]
  /** Its recipe, kg per 10,000 pieces. */
  readonly recipe: RowOf<'itemCompositionSummary'>
}

/** The 30 items of the sample plant. */
export function sampleItems(): readonly SampleItem[] {
  return families.flatMap((family, index) =>
    family.colors.map((color, variant) =>
      sampleItem(family, color, `51${String(index + 1).padStart(2, '0')}${variant + 1}L`),
    ),
  )
}

/** An item that is ordered although only moldSpecificationSummary knows it (production spec 1.4, defect b). */
export function unlistedItem(): SampleItem {
  const family = families.at(-1)
  if (family === undefined) throw new Error('The catalogue has no family')
  return sampleItem(family, 'GREEN', '51159L')
}

/** The molds of a family, numbered from 1. */
export function moldsOf(family: Family): readonly SimulatedMold[] {
  return Array.from({ length: family.molds }, (_, index) => ({
    moldNo: `${family.mold}-M-${String(index + 1).padStart(3, '0')}`,
    cavity: family.cavity,
    cycle: family.cycle,
  }))
}

function sampleItem(family: Family, color: string, itemCode: string): SampleItem {
  const itemName = `LM-${family.name}-${color}`
  const resin = resins[family.resin as keyof typeof resins]
  const masterbatch = colors[color]
  const kilograms = family.weight * 10
  const withAdditive = family.name === 'RAIL-SLIDER'
  const recipe = itemComposition({
    itemCode,
    itemName,
    plasticResinCode: resin.resinCode,
    plasticResin: resin.resinName,
    plasticResinQuantity: rounded(kilograms),
    colorMasterbatchCode: masterbatch?.resinCode ?? null,
    colorMasterbatch: masterbatch?.resinName ?? null,
    colorMasterbatchQuantity: masterbatch === undefined ? null : rounded(kilograms * 0.02),
    additiveMasterbatchCode: withAdditive ? additive.resinCode : null,
    additiveMasterbatch: withAdditive ? additive.resinName : null,
    additiveMasterbatchQuantity: withAdditive ? rounded(kilograms * 0.005) : null,
  })
  return { itemCode, itemName, family, color, molds: moldsOf(family), recipe }
}

/** To grams. */
export function rounded(kilograms: number): number {
  return Math.round(kilograms * 1_000) / 1_000
}
