import { expect, test } from 'vitest'
import { OrderQuery } from '../../../contract/query.ts'
import { TriagedFindingQuery } from '../../../contract/triaged-finding.ts'
import { SEARCH_KINDS } from '../../../contract/search.ts'
import { samplePlant } from '../../../testing/shared-plant.ts'
import { smallPlant } from '../../../testing/small-plant.ts'
import { engineOptions, openEngine, runOnce } from '../testing/open-engine.ts'

test('one search finds orders, items, molds, machines, findings, runs and files, the very name first', async () => {
  const engine = await openEngine(engineOptions((await smallPlant()).dir))
  expect(await engine.search({ text: 'a', limit: 5 })).toEqual([])
  await runOnce(engine)
  const { items } = await engine.listOrders(OrderQuery.parse({}))
  const order = items.find(({ machineHist }) => machineHist.length > 0)
  const [first] = await engine.search({ text: order?.poNo.toLowerCase() ?? '', limit: 5 })
  expect(first).toMatchObject({ kind: 'order', hits: [{ key: order?.poNo, state: order?.proStatus }] })

  const machine = order?.machineHist[0]?.split('_')[0] ?? ''
  const machines = await engine.search({ text: machine, limit: 3 })
  expect(machines[0]).toMatchObject({ kind: 'machine', hits: [{ key: machine }] })
  const kinds = machines.map(({ kind }) => kind)
  expect(kinds.slice(1)).toEqual(SEARCH_KINDS.filter(kind => kinds.slice(1).includes(kind)))
  expect(kinds).toContain('order')
  for (const { hits, total } of machines) expect(hits.length).toBeLessThanOrEqual(Math.min(3, total))

  expect(await engine.search({ text: 'monthlyreports 2025', limit: 5 })).toMatchObject([
    { kind: 'file', total: 2, hits: [{ detail: 'productRecords', state: 'loaded' }, {}] },
  ])
  const runs = await engine.search({ text: 'run 1', limit: 5 })
  expect(runs.find(({ kind }) => kind === 'run')).toMatchObject({ hits: [{ key: '1', state: 'succeeded' }] })
  expect(await engine.search({ text: '', limit: 5 })).toEqual([])
})

test('a finding is found by its sentence', async () => {
  const engine = await openEngine(engineOptions(samplePlant()))
  await runOnce(engine)
  const findings = await engine.listTriagedFindings(TriagedFindingQuery.parse({}))
  const [finding] = findings.items
  const found = await engine.search({ text: finding?.message ?? '', limit: 3 })
  expect(found.find(({ kind }) => kind === 'finding')).toMatchObject({
    hits: [{ key: finding?.fingerprint, detail: finding?.rule, state: finding?.severity }],
  })
})
