import type { OrderAggregates } from '../track/order-aggregates.ts'

/** Mold and cavity of one row, both from the row itself and never by their places in two lists (Q54). */
export function cavityKey({ columns }: OrderAggregates): string {
  return JSON.stringify([columns.moldHist[0] ?? null, columns.moldCavity[0] ?? null])
}

/** Resin, masterbatch and additive of one row. */
export function materialKey({ columns }: OrderAggregates): string {
  const [material] = columns.materialComponentMap
  return JSON.stringify([
    material?.plasticResinCode ?? null,
    material?.colorMasterbatchCode ?? null,
    material?.additiveMasterbatchCode ?? null,
  ])
}
