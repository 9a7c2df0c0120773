import type { EngineStatus, WorkItem } from '../../../contract/engine.ts'
import type { FakePlant } from './fake-plant.ts'
import { REFERENCE } from './fake-engine.ts'
import { SAMPLE_FILES, SAMPLE_QUARANTINE } from './sample-files.ts'
import { SAMPLE_FINDINGS } from './sample-findings.ts'
import { SAMPLE_NOTICES } from './sample-notices.ts'
import { SAMPLE_GENERATIONS, SAMPLE_RESTORE_POINTS } from './sample-recovery.ts'
import { SAMPLE_ORDERS } from './sample-orders.ts'
import { aRun } from './sample-run.ts'

const NEW_STATUS: EngineStatus = {
  version: '0.1.0',
  plant: 'D:\\Plants\\Hanoi-2',
  plantName: 'Hà Nội 2',
  workspace: 'C:\\Moldline\\hanoi-2',
  samplePlant: false,
  generation: null,
  publishedAt: null,
  checksum: null,
  latestRun: null,
  activeRun: null,
  checkedRun: null,
  trackedRun: null,
  floorGeneration: null,
  reference: null,
  pending: [],
  interrupted: null,
  damage: [],
  backup: null,
  counts: { ordersNeedingAttention: null, newFindings: null, openNotices: 0, unreadNotices: 0, quarantined: null },
}

const WORK: readonly WorkItem[] = [
  {
    kind: 'order-late',
    subject: 'IM1812004',
    sentence:
      'IM1812004: 2,516 of 40,000 pieces left at 12,495 a day: done 1 Feb 2019, 32 days after the ETA 31 Dec 2018',
    weight: 32,
  },
  {
    kind: 'order-at-risk',
    subject: 'IM1901040',
    sentence: 'IM1901040: 116,267 of 500,000 pieces left at 18,400 a day: done 8 Feb, 3 days after the ETA 5 Feb 2019',
    weight: 3,
  },
  {
    kind: 'file-failed',
    subject: 'staticDatabase/moldInfo.xlsx',
    sentence: 'staticDatabase/moldInfo.xlsx, moldInfo: the column machineTonnage is missing.',
    weight: 0,
  },
  {
    kind: 'finding',
    subject: 'itemInfo:260501M1',
    sentence: '2019-01-31, shift 3, NO.11 was made for order IM1901044 with itemCode 260501M1 instead of 260501M.',
    weight: 13_440,
  },
]

/** A plant nothing was run on. */
export function newPlant(): FakePlant {
  return {
    status: NEW_STATUS,
    latest: null,
    orders: [],
    findings: [],
    resolved: [],
    triaged: {},
    files: [],
    quarantine: [],
    work: [],
    decisions: [],
    unassignedRows: 0,
    notices: [],
    generations: [],
    restorePoints: [],
  }
}

/** A plant after its seventh run, with something of everything. */
export function usedPlant(): FakePlant {
  const latest = aRun()
  return {
    ...newPlant(),
    status: {
      ...NEW_STATUS,
      generation: 41,
      publishedAt: '2019-02-01T07:00:01.600Z',
      checksum: '00ff',
      latestRun: latest,
      checkedRun: 7,
      trackedRun: 7,
      floorGeneration: 41,
      reference: REFERENCE,
      backup: { at: '2019-02-01T07:00:04.000Z', generation: 41 },
      counts: { ordersNeedingAttention: 4, newFindings: 1, openNotices: 3, unreadNotices: 3, quarantined: 1 },
    },
    latest,
    orders: SAMPLE_ORDERS,
    findings: SAMPLE_FINDINGS,
    resolved: [],
    triaged: {},
    files: SAMPLE_FILES,
    quarantine: SAMPLE_QUARANTINE,
    work: WORK,
    notices: SAMPLE_NOTICES,
    generations: SAMPLE_GENERATIONS,
    restorePoints: SAMPLE_RESTORE_POINTS,
  }
}
