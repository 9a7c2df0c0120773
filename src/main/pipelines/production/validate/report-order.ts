/**
 * Group numbers of the reference's sheets (production spec V-1); inside a group its rows follow the input. The resin check runs over
 * all rows once per pair, so each pair is a group of its own. What the reference does not know comes last.
 */
export const REPORT_ORDER = {
  dynamicItem: 0,
  dynamicMold: 1,
  dynamicTonnage: 2,
  dynamicRecipe: 3,
  orderItem: 4,
  orderResin: 5,
  orderColor: 6,
  orderAdditive: 7,
  orderComposition: 8,
  recordItem: 9,
  recordResin: 10,
  recordColor: 11,
  recordAdditive: 12,
  recordComposition: 13,
  fieldsDiffer: 14,
  unknownOrder: 15,
  gapMoldInfo: 16,
  gapComposition: 17,
  own: 18,
} as const
