import type { GenerationSummary, RestorePoint, RestorePreview } from '../../../contract/restore-point.ts'

/** Two that verified and one with a flipped bit, newest first. */
export const SAMPLE_RESTORE_POINTS: readonly RestorePoint[] = [
  {
    id: '20190201T070004-g41',
    createdAt: '2019-02-01T07:00:04.000Z',
    generation: 41,
    publishedAt: '2019-02-01T07:00:01.600Z',
    run: 7,
    checksum: '00ff',
    rowCounts: { productRecords: 2_134, purchaseOrders: 190 },
    bytes: 4_812_800,
    state: 'verified',
    problem: null,
  },
  {
    id: '20190130T140200-g40',
    createdAt: '2019-01-30T14:02:00.000Z',
    generation: 40,
    publishedAt: '2019-01-30T14:01:50.000Z',
    run: 6,
    checksum: '4af0',
    rowCounts: { productRecords: 1_446, purchaseOrders: 185 },
    bytes: 4_501_504,
    state: 'verified',
    problem: null,
  },
  {
    id: '20190128T080000-g39',
    createdAt: '2019-01-28T08:00:00.000Z',
    generation: 39,
    publishedAt: '2019-01-28T07:59:50.000Z',
    run: 5,
    checksum: '1234',
    rowCounts: { productRecords: 1_400, purchaseOrders: 180 },
    bytes: 4_400_000,
    state: 'damaged',
    problem: 'plant.db does not have the SHA-256 it was written with.',
  },
]

/** Generations 39 to 41, newest first. */
export const SAMPLE_GENERATIONS: readonly GenerationSummary[] = [
  {
    generation: 41,
    publishedAt: '2019-02-01T07:00:01.600Z',
    run: 7,
    kind: 'run',
    checksum: '00ff',
    rows: 2_821,
    isCurrent: true,
  },
  {
    generation: 40,
    publishedAt: '2019-01-30T14:01:50.000Z',
    run: 6,
    kind: 'run',
    checksum: '4af0',
    rows: 2_062,
    isCurrent: false,
  },
  {
    generation: 39,
    publishedAt: '2019-01-28T07:59:50.000Z',
    run: 5,
    kind: 'use',
    checksum: '1234',
    rows: 2_010,
    isCurrent: false,
  },
]

/** What bringing a restore point back would change in the plant of the double. */
export function aRestorePreview(restorePoint: RestorePoint): RestorePreview {
  return {
    restorePoint,
    currentGeneration: 41,
    tables: [
      { table: 'productRecords', rowsNow: 2_134, rowsThen: restorePoint.rowCounts.productRecords ?? 0 },
      { table: 'purchaseOrders', rowsNow: 190, rowsThen: restorePoint.rowCounts.purchaseOrders ?? 0 },
    ],
    runsSince:
      restorePoint.generation === 41
        ? []
        : [{ run: 7, finishedAt: '2019-02-01T07:00:02.300Z', sentence: 'Generation 41 published: 759 rows new.' }],
    sentence: `Replaces 2,134 production rows by generation ${restorePoint.generation} of 30 Jan, 14:02.`,
  }
}
