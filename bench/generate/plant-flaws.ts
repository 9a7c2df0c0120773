import type { RowOf } from '../../src/testing/plant-tables.ts'
import type { Random } from '../../src/testing/random.ts'

/** Share of working records that get a flaw. */
export const flawShare = 0.001

/** Gives one record in a thousand something for the validators to find; its good pieces stay as they are. */
export function withFlaw(row: RowOf<'productRecords'>, random: Random): RowOf<'productRecords'> {
  if (row.itemTotalQuantity === null || row.itemTotalQuantity === 0 || !random.chance(flawShare)) return row
  return random.pick([
    { ...row, otherNG: (typeof row.otherNG === 'number' ? row.otherNG : 0) + 3 },
    { ...row, moldCavity: null },
    { ...row, machineCode: 'B50-0X' },
  ])
}
