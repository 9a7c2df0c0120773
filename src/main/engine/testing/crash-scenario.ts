import type { RunRequest } from '../../../contract/run-request.ts'
import type { Plant } from '../../../testing/plant.ts'
import type { CrashStep } from './crash-step.ts'

/** What is done to a small plant before the work, and the work during which the engine is killed. */
export interface CrashScenario {
  readonly name: string
  /** Brings plant and workspace to where the work begins; `run` waits for its backup too, and the engine is closed afterwards. */
  prepare(plant: Plant, run: (request?: Partial<RunRequest>) => Promise<void>): Promise<void>
  readonly steps: readonly CrashStep[]
  readonly withOpening?: boolean
  /** Whether the soak kills before and after its writes, too; of the others it kills at seeded ones. */
  readonly everyWrite?: boolean
}

export const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
export const JUNE = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'
const ORDERS = 'dynamicDatabase/purchaseOrders_history/purchaseOrder_250528.xlsx'

const run: CrashStep = { kind: 'run', request: {} }

/** Every kind of work of which something could be lost. */
export const crashScenarios = [
  {
    name: 'first run',
    prepare: async () => {},
    steps: [run],
    withOpening: true,
  },
  {
    name: 'run',
    everyWrite: true,
    async prepare(plant, load) {
      await load()
      await changePlant(plant)
    },
    steps: [run],
  },
  {
    name: 'run with a broken file',
    async prepare(plant, load) {
      await load()
      await changePlant(plant)
      await plant.write(JUNE, 'no workbook')
    },
    steps: [run],
  },
  {
    name: 'decision',
    async prepare(plant, load) {
      await load()
      await plant.remove(MAY)
      await load()
    },
    steps: [
      {
        kind: 'decision',
        request: { subject: { kind: 'missing-file', path: MAY }, kind: 'keep-archived', reason: 'step 0', values: {} },
      },
      {
        kind: 'decision',
        request: { subject: { kind: 'missing-file', path: MAY }, kind: 'withdraw', reason: 'step 1', values: {} },
      },
      {
        kind: 'decision',
        request: { subject: { kind: 'missing-file', path: MAY }, kind: 'remove-rows', reason: 'step 2', values: {} },
      },
      run,
    ],
  },
  {
    name: 'notice and findings',
    everyWrite: true,
    async prepare(plant, load) {
      await changePlant(plant)
      await load()
      await plant.write(JUNE, 'no workbook')
      await load()
    },
    steps: [
      { kind: 'notice', notice: 1, action: { kind: 'acknowledge', note: 'step 0' } },
      { kind: 'notice', notice: 1, action: { kind: 'start', note: 'step 1' } },
      { kind: 'notice', notice: 1, action: { kind: 'note', note: 'step 2' } },
      { kind: 'notice', notice: 1, action: { kind: 'resolve', note: 'step 3' } },
      { kind: 'triage', request: { kind: 'acknowledge', note: 'step 4' } },
      {
        kind: 'triage',
        request: { kind: 'snooze', until: '2099-01-01T00:00:00Z', untilChanged: true, note: 'step 5' },
      },
      { kind: 'triage', request: 'take back' },
      { kind: 'triage', request: { kind: 'comment', note: 'step 7' } },
      { kind: 'triage', request: { kind: 'assign', assignee: 'An', note: 'step 8' } },
      { kind: 'triage', request: { kind: 'reopen', note: 'step 9' } },
    ],
  },
  {
    name: 'use of an earlier generation',
    async prepare(plant, load) {
      await load()
      await changePlant(plant)
      await load()
    },
    steps: [{ kind: 'undo', request: { action: { kind: 'use-generation', generation: 1 } } }],
  },
  {
    name: 'undo of a run',
    everyWrite: true,
    async prepare(plant, load) {
      await load()
      await changePlant(plant)
      await load()
    },
    steps: [{ kind: 'undo', request: { action: { kind: 'undo-run', run: 2 } } }],
  },
  {
    name: 'backup',
    async prepare(plant, load) {
      await load()
      await changePlant(plant)
    },
    steps: [run, { kind: 'backup' }],
  },
  {
    name: 'restore',
    everyWrite: true,
    async prepare(plant, load) {
      await load()
      await changePlant(plant)
      await load()
    },
    steps: [{ kind: 'restore' }],
  },
] as const satisfies readonly CrashScenario[]

/** @throws Error when there is none of that name */
export function crashScenario(name: string): CrashScenario {
  const found = crashScenarios.find(scenario => scenario.name === name)
  if (found === undefined) throw new Error(`There is no work called ${name}`)
  return found
}

/** One record changed, one new with an unknown order, one gone; an order changed: a run publishes, finds and tracks something. */
async function changePlant(plant: Plant): Promise<void> {
  await plant.edit(MAY, sheet => {
    sheet.appendRow(sheet.row(2).with(2, 'NO.03').with(9, 'IM2599999'))
    sheet.removeRow(4)
    sheet.set('Y3', 7)
  })
  await plant.edit(ORDERS, sheet => sheet.set('F2', 41_000))
}
