import type { Decision } from '../../../contract/decision.ts'
import type { Engine, EngineStatus, WorkItem } from '../../../contract/engine.ts'
import type { EngineEvent } from '../../../contract/event.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { Finding } from '../../../contract/finding.ts'
import type { OrderProgress, ReferenceShift } from '../../../contract/order-progress.ts'
import type { QuarantineEntry } from '../../../contract/quarantine.ts'
import type { NoticeDetail } from '../../../contract/notice.ts'
import type { GenerationSummary, RestorePoint } from '../../../contract/restore-point.ts'
import type { RunRequest, RunSummary } from '../../../contract/run.ts'
import type { SourceFile } from '../../../contract/source-file.ts'
import { causesOf } from '../features/findings/causes-of.ts'
import { fakeNotices } from './fake-notices.ts'
import { aLiveRun } from './sample-run.ts'
import { aRestorePreview } from './sample-recovery.ts'

/** What the double knows; a test changes it and tells the window by an event. */
export interface FakePlant {
  status: EngineStatus
  latest: RunSummary | null
  orders: readonly OrderProgress[]
  findings: readonly Finding[]
  files: readonly SourceFile[]
  quarantine: readonly QuarantineEntry[]
  work: readonly WorkItem[]
  decisions: Decision[]
  unassignedRows: number
  notices: readonly NoticeDetail[]
  generations: readonly GenerationSummary[]
  restorePoints: readonly RestorePoint[]
}

/** The double with what a test needs to steer it and to see what the window asked for. */
export interface FakeEngine extends Engine {
  readonly plant: FakePlant
  /** Requests the window made, newest last. */
  readonly requests: RunRequest[]
  emit(event: EngineEvent): void
  /** Ends everything the window listens to, as a lost engine does. */
  endWatches(): void
}

/** The latest shift of the shipped plant data (production spec 7.4). */
export const REFERENCE: ReferenceShift = {
  recordDate: '2019-01-31',
  workingShift: '3',
  start: '2019-01-31T22:00:00',
  end: '2019-02-01T06:00:00',
}

/** The engine's behaviour as far as the window can tell, over lists in memory: what cannot run in a browser (style 21). */
export function createFakeEngine(plant: FakePlant): FakeEngine {
  const requests: RunRequest[] = []
  const watchers = new Set<(event: EngineEvent | null) => void>()
  const emit = (event: EngineEvent) => watchers.forEach(tell => tell(event))
  const found = (id: string) => plant.restorePoints.filter(point => point.id === id && point.state === 'verified')
  const absent = () => Promise.reject(new Error('not part of this double'))
  const asOf = () =>
    plant.status.generation === null || plant.latest === null
      ? null
      : { run: plant.latest.run, generation: plant.status.generation }

  return {
    plant,
    requests,
    emit,
    endWatches: () => watchers.forEach(tell => tell(null)),
    status: () => Promise.resolve(plant.status),
    workList: () => Promise.resolve(plant.work),
    startRun: request => {
      requests.push(request)
      const run = { ...aLiveRun(), dryRun: request.dryRun, ...(request.action && { action: request.action }) }
      emit({ kind: 'run-started', run })
      return Promise.resolve(run)
    },
    cancelRun: run => {
      emit({ kind: 'run-state-changed', run, state: 'cancelling' })
      return Promise.resolve({ ...aLiveRun(), state: 'cancelling' })
    },
    async *watch(signal) {
      const events: (EngineEvent | null)[] = []
      let wake = () => {}
      const tell = (event: EngineEvent | null) => {
        events.push(event)
        wake()
      }
      watchers.add(tell)
      signal?.addEventListener('abort', () => tell(null))
      yield { kind: 'snapshot', active: null, progress: [], latest: plant.latest, pending: plant.status.pending }
      for (;;) {
        const event = events.shift()
        if (event) yield event
        else if (event === null) break
        else await new Promise<void>(resolve => (wake = resolve))
      }
      watchers.delete(tell)
    },
    listOrders: ({ offset, limit, status, risk, search, sortBy, descending }) => {
      const matching = plant.orders
        .filter(order => status.length === 0 || status.includes(order.proStatus))
        .filter(order => risk.length === 0 || risk.includes(order.risk))
        .filter(order => order.poNo.includes(search))
      const sorted = sortBy === 'poNo' && descending ? matching.toReversed() : matching
      const total = (field: 'itemQuantity' | 'itemRemain' | 'surplus') =>
        matching.reduce((sum, order) => sum + (order[field] ?? 0), 0)
      return Promise.resolve({
        items: sorted.slice(offset, offset + limit),
        total: matching.length,
        totals: { itemQuantity: total('itemQuantity'), itemRemain: total('itemRemain'), surplus: total('surplus') },
        reference: plant.orders.length > 0 ? REFERENCE : null,
        unassigned: { rows: plant.unassignedRows, itemTotalQuantity: 0, itemGoodQuantity: plant.unassignedRows * 100 },
        asOf: asOf(),
      })
    },
    getOrder: poNo => {
      const order = plant.orders.find(other => other.poNo === poNo)
      return order
        ? Promise.resolve(order)
        : Promise.reject(
            new EngineFailure(
              failure('order_not_found', `There is no order ${poNo}.`, { remedy: 'Check the number.' }),
            ),
          )
    },
    listFindings: ({ offset, limit, severities, poNo, cause, newOnly }) => {
      const matching = plant.findings
        .filter(finding => severities.length === 0 || severities.includes(finding.severity))
        .filter(finding => poNo === '' || finding.poNo === poNo)
        .filter(finding => cause === '' || finding.cause === cause)
        .filter(finding => !newOnly || finding.isNew)
      const of = (severity: Finding['severity']) => matching.filter(finding => finding.severity === severity).length
      return Promise.resolve({
        items: matching.slice(offset, offset + limit),
        total: matching.length,
        bySeverity: { error: of('error'), warning: of('warning'), info: of('info') },
        causes: causesOf(matching),
        asOf: asOf(),
      })
    },
    getFinding: absent,
    listRules: () => Promise.resolve([]),
    listTables: () => Promise.resolve([]),
    readTable: absent,
    // As in a browser tab, where nothing can be opened.
    openSourceFile: path =>
      Promise.reject(
        new EngineFailure(
          failure('unknown_option', `${path} cannot be opened from here.`, { remedy: 'Open it in Excel.' }),
        ),
      ),
    listFiles: () => Promise.resolve(plant.files),
    listQuarantine: () => Promise.resolve({ items: plant.quarantine, total: plant.quarantine.length }),
    decide: ({ subject, kind, reason, values }) => {
      const decision = {
        id: plant.decisions.length + 1,
        at: '2019-02-01T08:00:00.000Z',
        actor: 'hoa',
        subject,
        kind,
        reason,
        values,
      }
      plant.decisions.push(decision)
      return Promise.resolve(decision)
    },
    listDecisions: () => Promise.resolve([...plant.decisions]),
    ...fakeNotices(plant),
    listGenerations: () => Promise.resolve(plant.generations),
    listRestorePoints: () => Promise.resolve(plant.restorePoints),
    previewRestore: async id => {
      const [point] = found(id)
      return point ? aRestorePreview(point) : absent()
    },
    restore: async id => {
      const [point] = found(id)
      if (!point) return absent()
      plant.status = { ...plant.status, generation: point.generation, damage: [] }
      emit({ kind: 'data-changed' })
      return plant.status
    },
    dismissDamage: () => {
      plant.status = { ...plant.status, damage: [] }
      return Promise.resolve(plant.status)
    },
    listAudit: absent,
    runTrend: absent,
    verify: absent,
    listChannels: absent,
    testChannel: absent,
    confirmChannel: absent,
    setSecret: absent,
    waitForRun: absent,
    listRuns: absent,
    getRun: absent,
    listSettings: absent,
    changeSettings: absent,
    exportTo: absent,
    close: () => Promise.resolve(),
  }
}
