import type { RunViews } from '../../../contract/run-views.ts'
import type { FakePlant } from './fake-plant.ts'
import { A_COMPARISON, aRunDetail, SAMPLE_RUNS, someLines } from './sample-runs.ts'
import { aRun } from './sample-run.ts'

/** History, log and comparison of a double; a plant without a latest run has no history. */
export function fakeRuns(plant: FakePlant): RunViews {
  const runs = () => plant.runs ?? (plant.latest === null ? [] : SAMPLE_RUNS)
  return {
    async listRunHistory({ offset, limit, states, actors, dryRun }) {
      const found = runs()
        .filter(({ state }) => states.length === 0 || states.includes(state))
        .filter(({ actor }) => actors.length === 0 || actors.includes(actor))
        .filter(run => dryRun === null || run.dryRun === dryRun)
      const known = [...new Set(runs().map(({ actor }) => actor))]
      return { items: found.slice(offset, offset + limit), total: found.length, actors: known }
    },
    async runsOfPeriod({ from, before }) {
      return runs()
        .filter(({ startedAt }) => startedAt >= from && startedAt < before)
        .map(({ run, state, dryRun, startedAt, durationMs }) => ({
          run,
          state,
          dryRun,
          startedAt,
          durationMs,
          rollbacks: 0,
        }))
    },
    async runDetail({ run }) {
      const { state = 'succeeded', dryRun = false, sentence = '' } = runs().find(one => one.run === run) ?? {}
      return aRunDetail(aRun({ run, state, dryRun, sentence }))
    },
    async readRunLog({ offset, limit, levels, search }) {
      const found = someLines(40)
        .filter(({ level }) => levels.length === 0 || levels.includes(level))
        .filter(({ message }) => message.includes(search))
      return {
        items: found.slice(offset, offset + limit),
        total: found.length,
        phases: ['collect', 'load'],
        cut: 3,
        isRemoved: false,
      }
    },
    async compareRuns({ base, other }) {
      const { base: before, other: after, ...rest } = A_COMPARISON
      return { ...rest, base: { ...before, run: base }, other: { ...after, run: other } }
    },
    async compareRows() {
      return {
        total: 1,
        items: [
          {
            table: 'productRecords',
            change: 'changed',
            key: { recordDate: '2019-01-31', workingShift: '3', machineNo: 'NO.11' },
            before: { rowId: 10, file: 'a.xlsb', sheet: 'Sheet1', sheetRow: 750 },
            after: { rowId: 20, file: 'a.xlsb', sheet: 'Sheet1', sheetRow: 751 },
            cells: [
              {
                column: 'itemGoodQuantity',
                before: 13_421,
                after: 13_440,
                addressBefore: 'O750',
                addressAfter: 'O751',
              },
            ],
          },
        ],
      }
    },
    async compareFindings({ changes }) {
      const items = plant.findings
        .slice(0, 1)
        .map(({ fingerprint, severity, table, poNo, pieces, message, cause, rule }) => ({
          fingerprint,
          change: 'new' as const,
          rule,
          severity,
          table,
          poNo,
          pieces,
          message,
          cause,
        }))
      return changes.length === 0 || changes.includes('new') ? { items, total: items.length } : { items: [], total: 0 }
    },
    async compareOrders() {
      const state = {
        proStatus: 'MOLDING',
        etaStatus: 'PENDING',
        risk: 'on-time',
        poETA: '2019-01-30',
        forecastDate: '2019-01-29',
        itemQuantity: 40_000,
        itemRemain: 5_000,
      } as const
      return {
        total: 1,
        items: [
          {
            poNo: 'IM1812004',
            change: 'became-late',
            before: state,
            after: { ...state, risk: 'late', forecastDate: '2019-02-01', itemRemain: 2_516 },
          },
        ],
      }
    },
    async makeSupportFile() {
      const name = 'moldline-support-ha-noi-2-2019-02-01.json.gz'
      return { name, path: `C:\\Moldline\\hanoi-2\\exports\\${name}`, bytes: 12_288 }
    },
  }
}
