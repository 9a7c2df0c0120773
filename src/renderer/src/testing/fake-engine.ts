import type { Engine } from '../../../contract/engine.ts'
import type { EngineEvent } from '../../../contract/event.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { ReferenceShift } from '../../../contract/order-progress.ts'
import type { OrderQuery } from '../../../contract/query.ts'
import type { RunRequest } from '../../../contract/run-request.ts'
import { fakeOrderViews } from './fake-order-views.ts'
import { fakeFloor } from './fake-floor.ts'
import { fakeAutomation } from './fake-automation.ts'
import { fakeRuns } from './fake-runs.ts'
import { fakeNotices } from './fake-notices.ts'
import { fakeTriage, type FakeTriage } from './fake-triage.ts'
import { fakeSearch } from './fake-search.ts'
import { fakeSettings, type FakeSettings } from './fake-settings.ts'
import { fakeTableExport, type FakeExport } from './fake-table-export.ts'
import { fakeSources } from './fake-sources.ts'
import { aLiveRun } from './sample-run.ts'
import { aRestorePreview } from './sample-recovery.ts'
import type { FakePlant } from './fake-plant.ts'

/** The double with what a test needs to steer it and to see what the window asked for. */
export interface FakeEngine extends Engine {
  readonly plant: FakePlant
  /** What was done to findings and rules, and the cells that were opened. */
  readonly triage: FakeTriage
  /** Requests the window made, newest last. */
  readonly requests: RunRequest[]
  readonly settings: FakeSettings
  /** Tables the window handed over, newest last. */
  readonly exported: FakeExport[]
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
  const triage: FakeTriage = { actions: [], openedCells: [], ruleChanges: [] }
  const watchers = new Set<(event: EngineEvent | null) => void>()
  const emit = (event: EngineEvent) => watchers.forEach(tell => tell(event))
  const found = (id: string) => plant.restorePoints.filter(point => point.id === id && point.state === 'verified')
  const settings: FakeSettings = { kept: {}, environment: {}, audit: [] }
  const exported: FakeExport[] = []
  const absent = () => Promise.reject(new Error('not part of this double'))
  const asOf = () =>
    plant.status.generation === null || plant.latest === null
      ? null
      : { run: plant.latest.run, generation: plant.status.generation }

  return {
    plant,
    requests,
    triage,
    ...fakeTriage(plant, triage),
    settings,
    exported,
    ...fakeAutomation(emit),
    ...fakeFloor(plant),
    ...fakeSearch(plant),
    ...fakeRuns(plant),
    ...fakeSettings(settings),
    ...fakeTableExport(exported),
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
    ...fakeOrderViews(plant),
    listOrders: ({ offset, limit, search, filters, sorting }) => {
      const matching = plant.orders
        .filter(order => isChosen(filters, 'proStatus', order.proStatus) && isChosen(filters, 'risk', order.risk))
        .filter(order => order.poNo.includes(search))
      const isReversed = sorting[0]?.id === 'poNo' && sorting[0].desc
      const sorted = isReversed ? matching.toReversed() : matching
      const total = (field: 'itemQuantity' | 'itemRemain' | 'surplus') =>
        matching.reduce((sum, order) => sum + (order[field] ?? 0), 0)
      return Promise.resolve({
        items: sorted.slice(offset, offset + limit).map(order => ({ ...order, findings: 0 })),
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
    ...fakeSources(plant, emit),
    listGenerations: () => Promise.resolve(plant.generations),
    listRestorePoints: async () => {
      await plant.backupsRead
      return plant.restorePoints
    },
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
    runTrend: () => Promise.resolve([]),
    verify: absent,
    waitForRun: absent,
    listRuns: absent,
    getRun: absent,
    listRecentPlants: () => Promise.resolve([]),
    exportTo: absent,
    close: () => Promise.resolve(),
  }
}

/** Whether a state is among those a column is filtered by. */
function isChosen(filters: OrderQuery['filters'], id: string, state: string): boolean {
  const value = filters.find(filter => filter.id === id)?.value
  return value?.kind !== 'choice' || value.anyOf.includes(state)
}
