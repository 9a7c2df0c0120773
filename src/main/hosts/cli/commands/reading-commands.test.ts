import { expect, test } from 'vitest'
import type { QuarantineEntry } from '../../../../contract/quarantine.ts'
import { TriagedFindingQuery } from '../../../../contract/triaged-finding.ts'
import { commandLine, keptOutput } from '../../testing/command-line.ts'
import {
  sampleFile,
  sampleFinding,
  sampleOrder,
  sampleOrderPage,
  sampleRun,
  sampleStatus,
  sampleTriagedFinding,
  sampleTriagedPage,
} from '../../testing/sample-values.ts'

const entry: QuarantineEntry = {
  id: 12,
  kind: 'row',
  table: 'productRecords',
  file: 'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb',
  fileVersionId: 4,
  sheet: 'Sheet1',
  row: 312,
  rawRowHash: 'r4w',
  faults: [
    {
      column: 'moldShot',
      address: 'L312',
      found: '12o4',
      expected: 'Int64',
      policy: 'measure',
      problem: 'should be a whole number, found "12o4"',
    },
  ],
  values: { poNote: 'IM1901040' },
  decision: null,
  isInUse: false,
}

test('orders --json has the 31 columns of 7.3 in their order, then ours; lists and maps are JSON', async () => {
  const { run, out } = await commandLine({ listOrders: async () => sampleOrderPage([sampleOrder()]) })
  expect(await run('orders', '--json')).toBe(0)
  const orders = JSON.parse(out.text()) as Record<string, unknown>[]
  expect(Object.keys(orders[0] ?? {}).join(', ')).toBe(
    'poReceivedDate, poNo, itemCode, itemName, poETA, itemQuantity, itemRemain, startedDate, actualFinishedDate, proStatus, etaStatus, machineHist, itemType, moldList, moldHist, moldCavity, totalMoldShot, totalDay, totalShift, plasticResinCode, colorMasterbatchCode, additiveMasterbatchCode, moldShotMap, machineQuantityMap, dayQuantityMap, shiftQuantityMap, materialComponentMap, lastestRecordTime, lastestMachineNo, lastestMoldNo, warningNotes, surplus, risk, riskReason, forecastDate, listed, figuresConfirmed, revisions',
  )
  expect(orders[0]).toEqual(sampleOrder())
})

test('orders are fetched page by page and printed whole', async () => {
  const all = Array.from({ length: 2_345 }, (_, index) => sampleOrder({ poNo: `IM${index}` }))
  const { run, out } = await commandLine({
    listOrders: async ({ offset, limit }) => sampleOrderPage(all.slice(offset, offset + limit), all.length),
  })
  await run('orders', '--json')
  expect((JSON.parse(out.text()) as { poNo: string }[]).map(order => order.poNo)).toEqual(all.map(order => order.poNo))
})

test('an empty list is an empty document', async () => {
  const { run, out } = await commandLine({ listOrders: async () => sampleOrderPage([]) })
  await run('orders', '--json')
  expect(out.text()).toBe('[]\n')
})

test('orders narrows by status and lateness, whatever the case', async () => {
  const { run, engine } = await commandLine({ listOrders: async () => sampleOrderPage([]) })
  await run('orders', '--status', 'molding,Paused', '--late', '--search', '14000')
  expect(engine.calls[0]).toContain('"status":["MOLDING","PAUSED"],"risk":["late"],"search":"14000"')
})

test('a person reads orders as an aligned table with sums and age', async () => {
  const { run, out } = await commandLine({
    listOrders: async () =>
      sampleOrderPage([
        sampleOrder(),
        sampleOrder({ poNo: 'IM1', itemRemain: 0, poETA: null, risk: 'on-time', riskReason: 'Finished.' }),
      ]),
  })
  await run('orders')
  expect(out.text()).toBe(
    `PO         Item       Ordered  Remaining  ETA         Finished  Status   Risk     Why
IM1901040  26003170M  500,000    116,267  2019-01-30  –         Molding  Late     Past its ETA of 30 Jan by 1 day, 116,267 pieces remain.
IM1        26003170M  500,000          0  –           –         Molding  On time  Finished.

2 orders, 500,000 pieces ordered, 116,267 remaining, 0 surplus.
0 good pieces were made without an order number.
Data until 2019-01-31 shift 3, as of run 3.
`,
  )
})

test('moldline orders | head: a reader that goes away ends the command in order', async () => {
  const all = Array.from({ length: 5_000 }, (_, index) => sampleOrder({ poNo: `IM${index}` }))
  const { run, engine } = await commandLine(
    { listOrders: async ({ offset, limit }) => sampleOrderPage(all.slice(offset, offset + limit), all.length) },
    { out: keptOutput({ closesAfter: 3 }) },
  )
  expect(await run('orders', '--json')).toBe(0)
  expect(engine.calls.map(call => call.split('(')[0])).toEqual(['listOrders', 'close'])
})

test('findings --json has the columns of 6.2, then ours with what people did', async () => {
  const ours = sampleTriagedFinding({
    warning: null,
    rule: 'negative-number',
    message: 'moldShot is -3.',
    triage: { state: 'snoozed', assignee: 'Lan', snoozedUntil: '2026-02-01T00:00:00.000Z' },
  })
  const page = sampleTriagedPage([sampleTriagedFinding(), ours])
  const { run, out } = await commandLine({ listTriagedFindings: async () => page })
  await run('findings', '--json', '--severity', 'error')
  const [reference, own] = JSON.parse(out.text()) as Record<string, unknown>[]
  expect(Object.keys(reference ?? {}).slice(0, 6)).toEqual([
    'poNo',
    'itemInfo',
    'warningType',
    'mismatchType',
    'requiredAction',
    'message',
  ])
  expect(reference).toMatchObject({
    poNo: 'IM9999999',
    warningType: 'PO_invalid',
    message: sampleFinding().warning?.message,
    sentence: 'Order IM9999999 is in no purchase order file.',
    fingerprint: 'f00d',
    cell: 'J12',
    change: 'still',
    triage: { state: 'open', assignee: null },
  })
  expect(own).toMatchObject({ warningType: null, message: 'moldShot is -3.', rule: 'negative-number' })
  expect(own).toMatchObject({ triage: { state: 'snoozed', assignee: 'Lan', snoozedUntil: '2026-02-01T00:00:00.000Z' } })
})

test('findings are summed up by cause, or listed one by one with whose they are', async () => {
  const finding = sampleTriagedFinding({ fingerprint: '3fa9c21b8d04'.padEnd(64, '0'), triage: { assignee: 'Lan' } })
  const { run, out } = await commandLine({ listTriagedFindings: async () => sampleTriagedPage([finding]) })
  await run('findings')
  await run('findings', '--list')
  expect(out.text()).toBe(`Findings  New  Pieces  Rule        Cause
       1    0   1,200  po-unknown  purchaseOrders:IM9999999

1 finding: 1 error, 0 warnings, 0 for information. As of run 3.
Finding       Severity  Rule        PO         Change  State      Where                                                                          What
3fa9c21b8d04  error     po-unknown  IM9999999  still   open, Lan  dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb, Sheet1!J12  Order IM9999999 is in no purchase order file.

1 finding: 1 error, 0 warnings, 0 for information. As of run 3.
`)
})

test('findings says how many people have dealt with', async () => {
  const states = { open: 2, acknowledged: 3, snoozed: 1 }
  const { run, out } = await commandLine({
    listTriagedFindings: async () => sampleTriagedPage([sampleTriagedFinding()], states),
  })
  await run('findings')
  expect(out.text()).toContain('As of run 3. 2 waiting, 3 acknowledged, 1 snoozed.\n')
})

test.each<readonly [readonly string[], Partial<TriagedFindingQuery>]>([
  [['--severity', 'error', '--order', 'IM1', '--new'], { severities: ['error'], poNo: 'IM1', changes: ['new'] }],
  [
    ['--state', 'open,snoozed', '--assigned-to', 'Lan', '--unassigned'],
    { states: ['open', 'snoozed'], assignees: ['Lan', ''] },
  ],
  [
    ['--resolved', '--since', '12', '--cause', 'itemInfo:1'],
    { list: 'resolved', baseline: 12, causes: ['itemInfo:1'] },
  ],
])('findings %j asks for %j', async (args, query) => {
  const { run, engine } = await commandLine({ listTriagedFindings: async () => sampleTriagedPage([]) })
  await run('findings', ...args, '--json')
  const asked = /^listTriagedFindings\((.*)\)$/.exec(engine.calls[0] ?? '')?.[1]
  expect(JSON.parse(asked ?? '')).toEqual(TriagedFindingQuery.parse({ ...query, limit: 1_000 }))
})

test('quarantine names cell, value and what was expected', async () => {
  const { run, out } = await commandLine({ listQuarantine: async () => ({ items: [entry], total: 1 }) })
  await run('quarantine')
  expect(out.text()).toContain('monthlyReports_201901.xlsb, Sheet1!L312')
  expect(out.text()).toContain('moldShot should be a whole number, found "12o4"')
  expect(out.text()).toContain('1 row not loaded, 0 rows loaded with a cell set aside, 0 decided.')
})

test.each([
  ['files', { listFiles: async () => [sampleFile()] }, [sampleFile()]],
  ['quarantine', { listQuarantine: async () => ({ items: [entry], total: 1 }) }, [entry]],
  ['runs', { listRuns: async () => ({ items: [sampleRun()], total: 1 }) }, [sampleRun()]],
  ['status', { status: async () => sampleStatus() }, sampleStatus()],
])('%s --json prints what the engine says', async (command, answers, document) => {
  const { run, out } = await commandLine(answers)
  expect(await run(command, '--json')).toBe(0)
  expect(JSON.parse(out.text())).toEqual(document)
})

test('config prints each setting with its origin', async () => {
  const setting = { key: 'retryCount', value: 0, origin: 'environment', variable: 'MOLDLINE_RETRY_COUNT' } as const
  const { run, out } = await commandLine({ listSettings: async () => [setting] })
  await run('config')
  expect(out.text()).toBe(`Setting     Value  From         Variable
retryCount  0      environment  MOLDLINE_RETRY_COUNT
`)
})

test('status tells of an interrupted run, of damage, of the newest backup and of new notices', async () => {
  const interrupted = {
    run: 4,
    agent: 'DataLoader',
    generation: 3,
    isVerified: true,
    stagedFiles: 14,
    sentence: 'Moldline stopped during run 4, at the DataLoader.',
  }
  const damage = {
    database: 'plant' as const,
    at: '2026-02-01T08:00:00.000Z',
    problem: 'page 7 does not read.',
    setAside: 'damaged/plant.db',
    offer: null,
    missing: [],
  }
  const status = sampleStatus({
    interrupted,
    damage: [damage],
    backup: { at: '2026-02-01T07:00:05.000Z', generation: 3 },
    counts: { ordersNeedingAttention: 1, newFindings: 0, openNotices: 3, unreadNotices: 2, quarantined: 0 },
  })
  const { run, out } = await commandLine({ status: async () => status })
  await run('status')
  expect(out.text()).toMatch(/^Interrupted +Moldline stopped during run 4, at the DataLoader\.$/m)
  expect(out.text()).toMatch(/^Damaged +plant data: page 7 does not read\.$/m)
  expect(out.text()).toMatch(/^Backup +of generation 3, made 2026-02-01T07:00:05\.000Z$/m)
  expect(out.text()).toContain('3 notices (2 new)')
})

test('status tells the facts of a plant in a few lines', async () => {
  const { run, out } = await commandLine({ status: async () => sampleStatus() })
  await run('status')
  expect(out.text()).toBe(`Plant       Hà Nội 2, /plants/hanoi
Workspace   /data/hanoi
Data        generation 3, published 2026-02-01T07:00:02.000Z, checksum 00ff
Until       –
Latest run  3 succeeded: Finished with 2 findings.
Backup      none yet
Checked     as of run 3
Tracked     as of run 3
To do       30 orders late or at risk, 1 new finding, 0 notices, 2 in quarantine
Since then  staticDatabase/moldInfo.xlsx (changed)
`)
})

test('what no run has come to yet is not told as none', async () => {
  const none = { ordersNeedingAttention: null, newFindings: null, quarantined: null, openNotices: 0, unreadNotices: 0 }
  const { run, out } = await commandLine({
    status: async () => sampleStatus({ generation: null, checkedRun: null, trackedRun: null, counts: none }),
    listQuarantine: async () => ({ items: [], total: 0 }),
  })
  await run('status')
  await run('quarantine')
  expect(out.text()).toMatch(/^To do +orders not worked out yet, nothing checked yet, 0 notices, nothing read yet$/m)
  expect(out.text()).toMatch(/^Nothing has been read yet\. Start a run with: moldline run$/m)
})

test('data that were not checked are not called never checked', async () => {
  const { run, out } = await commandLine({
    status: async () => sampleStatus({ generation: 7, checkedRun: null, trackedRun: null }),
  })
  await run('status')
  expect(out.text()).toMatch(/^Checked +not generation 7$/m)
  expect(out.text()).toMatch(/^Tracked +not generation 7$/m)
})

test('cells cannot steer the terminal or break a table', async () => {
  const { run, out } = await commandLine({
    listFiles: async () => [sampleFile({ path: 'a\u001B[2J\nb.xlsx', reason: 'line\r\nbreak' })],
  })
  await run('files')
  expect(out.text()).not.toContain('\u001B')
  expect(out.text()).toContain('a [2J b.xlsx')
  expect(out.text()).toContain('line break')
})
