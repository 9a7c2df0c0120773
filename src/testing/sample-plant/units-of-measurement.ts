/** unitsOfMeasurement.txt, which a plant keeps beside its static tables (production spec 1.1). */
export const unitsOfMeasurement = `moldCavityStandard, pcs/mold
moldCavityActual, pcs/mold
moldCycle, second/mold
machineTonnage, ton/mold
plasticResinQuantity, KG/10000PCS
colorMasterbatchQuantity, KG/10000PCS
additiveMasterbatchQuantity, KG/10000PCS
`
