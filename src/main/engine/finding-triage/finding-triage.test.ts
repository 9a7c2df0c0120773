import { expect, test } from 'vitest'
import type { Engine } from '../../../contract/engine.ts'
import type { TriageRequest } from '../../../contract/triage.ts'
import { FindingFilter, TriagedFindingQuery } from '../../../contract/triaged-finding.ts'
import { changeRecord, smallPlant } from '../../../testing/small-plant.ts'
import { engineOptions, openEngine, runOnce } from '../testing/open-engine.ts'

const MAY = 'dynamicDatabase/monthlyReports_history/monthlyReports_202505.xlsb'
const NOW = '2025-06-04T08:00:00.000Z'
const list = (engine: Engine, query: object = {}) => engine.listTriagedFindings(TriagedFindingQuery.parse(query))
const matching = (filter: object = {}) => ({ kind: 'matching', filter: FindingFilter.parse(filter) }) as const
const snooze = { kind: 'snooze', until: null, untilChanged: false, note: 'asked Ms Hoa' } as const

/** A plant whose first run found an error that nobody ever did anything about, and whose second run found new ones. */
async function openTriaged() {
  const plant = await smallPlant(content => changeRecord(content, { file: 1, row: 0 }, { itemTotalQuantity: 8_001 }))
  const clock = () => new Date(NOW)
  const engine = await openEngine(engineOptions(plant.dir, { clock, environment: { MOLDLINE_READERS: '1' } }))
  await engine.changeSettings({ people: ['Hoa', 'Minh'] })
  await runOnce(engine)
  await plant.edit(MAY, sheet => sheet.set('E2', 'NOBODY-KNOWS'))
  await runOnce(engine)
  return { plant, engine }
}

const act = (engine: Engine, request: TriageRequest, filter: object = {}, actor?: string) =>
  engine.triageFindings({ subjects: matching(filter), request, ...(actor && { actor }) })

test('a whole cause is acknowledged at once and undone at once; what is settled is no work and no new finding', async () => {
  const { engine } = await openTriaged()
  const before = await list(engine)
  const isNew = { changes: ['new'] }
  const fresh = await list(engine, isNew)
  expect(fresh.total).toBeGreaterThan(1)
  expect((await engine.status()).counts.newFindings).toBe(fresh.total)
  const errors = async () =>
    (await engine.workList()).filter(({ kind }) => kind === 'finding').map(({ subject }) => subject)
  const work = await errors()
  expect(work.length).toBeGreaterThan(1)

  const action = await act(engine, { kind: 'acknowledge', note: 'typo, told the shift leader' }, isNew, 'Lan')
  expect(action).toMatchObject({ kind: 'acknowledged', actor: 'Lan', count: fresh.total, run: 2 })
  expect((await engine.status()).counts.newFindings).toBe(0)
  expect((await errors()).length).toBeLessThan(work.length)
  expect(await engine.openFindings()).toMatchObject({ new: 0 })
  expect(await list(engine, { states: ['acknowledged'] })).toMatchObject({
    total: fresh.total,
    items: [
      { triage: { state: 'acknowledged', by: 'Lan', reason: 'typo, told the shift leader' } },
      ...fresh.items.slice(1).map(() => ({})),
    ],
  })
  const [entry] = (await engine.listAudit({ offset: 0, limit: 1, actions: ['finding-acknowledged'], search: '' })).items
  expect(entry).toMatchObject({ action: 'finding-acknowledged', actor: 'Lan', subject: `${fresh.total} findings` })

  await engine.undoTriage({ action: action.id })
  expect(await errors()).toEqual(work)
  expect((await list(engine)).items.map(({ triage }) => triage.state)).toEqual(before.items.map(() => 'open'))
  await expect(engine.undoTriage({ action: action.id })).rejects.toMatchObject({ failure: { code: 'nothing_to_undo' } })
})

test('a finding is given, talked about, snoozed until its values change, and comes back when they do', async () => {
  const { plant, engine } = await openTriaged()
  const [finding] = (await list(engine, { rules: ['po-fields-differ'] })).items
  if (!finding) throw new Error('the record differs from its order')
  const one = { subjects: { kind: 'findings' as const, fingerprints: [finding.fingerprint] } }
  await engine.triageFindings({ ...one, request: { kind: 'assign', assignee: 'Hoa', note: '' } })
  await engine.triageFindings({ ...one, request: { kind: 'comment', note: 'the label was wrong' } })
  await engine.triageFindings({ ...one, request: { ...snooze, untilChanged: true } })
  expect((await list(engine, { assignees: ['Hoa'] })).items).toMatchObject([
    {
      fingerprint: finding.fingerprint,
      triage: { state: 'snoozed', untilChanged: true, assignee: 'Hoa', comments: 1 },
    },
  ])
  await plant.edit(MAY, sheet => sheet.set('E2', 'STILL-NOBODY'))
  await runOnce(engine)
  const dossier = await engine.findingDossier({ fingerprint: finding.fingerprint, baseline: null })
  expect(dossier.finding.triage).toMatchObject({ state: 'open', cameBack: 'value', reason: 'asked Ms Hoa', by: 'An' })
  expect(dossier.history.map(({ kind }) => kind)).toEqual(['snoozed', 'commented', 'assigned'])
  expect(dossier.row).toMatchObject({ file: MAY, sheetRow: 2, isCurrent: true })
  expect(dossier.row?.marked).toContain('itemCode')
  const place = dossier.row?.columns.findIndex(({ name }) => name === 'itemCode') ?? -1
  expect(dossier.row?.rows[0]?.values[place]).toBe('STILL-NOBODY')
  expect(dossier.compared).toMatchObject([{ table: 'purchaseOrders' }])

  await plant.edit(MAY, sheet => sheet.set('E2', String(finding.evidence['purchaseOrders.itemCode'])))
  await runOnce(engine)
  const resolved = await engine.findingDossier({ fingerprint: finding.fingerprint, baseline: 2 })
  expect(resolved).toMatchObject({ finding: { change: 'resolved', resolvedBy: 4 }, found: [{ from: 2, to: 4 }] })
  expect(resolved.history).toHaveLength(3)
  const gone = await list(engine, { list: 'resolved', baseline: 2 })
  expect(gone.items.map(({ fingerprint }) => fingerprint)).toContain(finding.fingerprint)
  expect((await list(engine, { list: 'resolved' })).total).toBe(0)
})

test('what cannot be is refused and changes nothing', async () => {
  const { engine } = await openTriaged()
  const past = '2025-06-04T07:59:00.000Z'
  for (const [request, code] of [
    [{ kind: 'assign', assignee: 'Nobody', note: '' }, 'unknown_option'],
    [{ ...snooze, until: past }, 'unknown_option'],
  ] as const) {
    await expect(act(engine, request)).rejects.toMatchObject({ failure: { code } })
  }
  const subjects = { kind: 'findings' as const, fingerprints: ['nobody'] }
  await expect(engine.triageFindings({ subjects, request: { kind: 'reopen', note: '' } })).rejects.toMatchObject({
    failure: { code: 'finding_not_found' },
  })
  await expect(act(engine, { kind: 'reopen', note: '' }, { poNo: 'none' })).rejects.toMatchObject({
    failure: { code: 'finding_not_found' },
  })
  await expect(act(engine, snooze)).rejects.toThrow(/ends with a date/)
  await expect(engine.findingDossier({ fingerprint: 'nobody', baseline: null })).rejects.toMatchObject({
    failure: { code: 'finding_not_found' },
  })
  expect(
    (await engine.listAudit({ offset: 0, limit: 9, actions: ['finding-assigned', 'finding-snoozed'], search: '' }))
      .total,
  ).toBe(0)
  await act(engine, { kind: 'assign', assignee: 'Lan', note: '' }, {}, 'Lan')
  expect((await list(engine)).facets.assignees).toEqual({ Lan: (await list(engine)).total })
})

test('actions that are asked for at once are done one after another, each whole', async () => {
  const { engine } = await openTriaged()
  const { total } = await list(engine)
  const done = await Promise.all([
    act(engine, { kind: 'acknowledge', note: '' }),
    act(engine, { kind: 'assign', assignee: 'Minh', note: '' }),
    act(engine, { kind: 'comment', note: 'all of them' }),
  ])
  expect(done.map(({ id, count }) => [id, count])).toEqual([1, 2, 3].map(id => [id, total]))
  expect((await list(engine)).facets).toMatchObject({ states: { acknowledged: total }, assignees: { Minh: total } })
})

test('the rule book counts, tells who changed what, and changes one rule at a time', async () => {
  const { engine } = await openTriaged()
  const rule = (await engine.ruleBook()).rules.find(({ id }) => id === 'total-not-shots-by-cavity')
  expect(rule).toMatchObject({
    severity: 'error',
    open: 1,
    waiting: 1,
    setting: {},
    isOff: false,
    thresholdUnit: 'pieces',
  })
  await engine.changeRule({ rule: 'total-not-shots-by-cavity', setting: { threshold: 5 }, actor: 'Lan' })
  const book = await engine.changeRule({ rule: 'po-unknown', setting: { offUntil: '2025-06-03', blocking: true } })
  expect(book).toMatchObject({ origin: 'workspace', referenceDate: '2025-06-03' })
  expect(book.rules.find(({ id }) => id === 'po-unknown')).toMatchObject({ isOff: true })
  expect(book.changes).toEqual([
    { at: NOW, actor: 'An', rule: 'po-unknown', from: {}, to: { offUntil: '2025-06-03', blocking: true } },
    { at: NOW, actor: 'Lan', rule: 'total-not-shots-by-cavity', from: {}, to: { threshold: 5 } },
  ])
  await runOnce(engine)
  const checked = await engine.ruleBook()
  expect(checked.rules.find(({ id }) => id === 'total-not-shots-by-cavity')?.open).toBe(0)
  const back = await engine.changeRule({ rule: 'total-not-shots-by-cavity', setting: {} })
  expect(back.rules.find(({ id }) => id === 'total-not-shots-by-cavity')?.setting).toEqual({})
  expect(back.changes[0]).toMatchObject({ from: { threshold: 5 }, to: {} })
  await expect(engine.changeRule({ rule: 'po-unknown', setting: { threshold: 1 } })).rejects.toMatchObject({
    failure: { code: 'invalid_setting' },
  })
})

test('before the first run nothing is counted, and there is nobody to ask about it', async () => {
  const plant = await smallPlant()
  const engine = await openEngine(engineOptions(plant.dir))
  expect(await list(engine)).toMatchObject({ items: [], total: 0, asOf: null })
  expect(await engine.openFindings()).toEqual({ bySeverity: { error: 0, warning: 0, info: 0 }, new: 0 })
  const { rules } = await engine.ruleBook()
  expect(rules.length).toBeGreaterThan(20)
  expect(rules.every(({ open, waiting }) => open === null && waiting === null)).toBe(true)
  const { counts } = await engine.status()
  expect(counts).toMatchObject({ ordersNeedingAttention: null, newFindings: null, quarantined: null, openNotices: 0 })
})
