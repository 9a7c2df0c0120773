import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from '@playwright/test'
import { moldline, startMoldline } from './built-program.ts'
import { test } from './fixtures.ts'

test.use({ plantData: 'shared' })

test('the numbers of the shipped data by command line', async ({ place }) => {
  const { plant, workspace, environment } = place
  const run = await moldline(['run', '--plant', plant, '--workspace', workspace, '--json'], environment)
  const summary = JSON.parse(run.out) as { state: string; outcome: { findings: { error: number } } }
  expect(summary.state).toBe('succeeded')
  expect(run.code).toBe(summary.outcome.findings.error > 0 ? 4 : 0)
  expect(run.err).toContain('DataCollector')

  // Production spec 7.4; the plant is known from the workspace.
  const listed = await moldline(['orders', '--workspace', workspace, '--json'], environment)
  const orders = JSON.parse(listed.out) as {
    poNo: string
    proStatus: string
    itemQuantity: number
    itemRemain: number
  }[]
  expect([listed.code, listed.err]).toEqual([0, ''])
  expect(orders).toHaveLength(190)
  expect(orders.reduce((sum, order) => sum + order.itemQuantity, 0)).toBe(16_878_500)
  expect(orders.reduce((sum, order) => sum + order.itemRemain, 0)).toBe(1_512_783)
  const molded = orders.filter(order => order.proStatus === 'MOLDED')
  expect(molded).toHaveLength(177)

  // Remembered as the plant used last.
  const status = await moldline(['status', '--json'], environment)
  expect(JSON.parse(status.out)).toMatchObject({ plant, generation: 1, checkedRun: 1, trackedRun: 1 })

  for (const command of ['runs', 'findings', 'files', 'quarantine', 'config']) {
    const listing = await moldline([command, '--workspace', workspace, '--json'], environment)
    expect([command, listing.code, listing.err]).toEqual([command, 0, ''])
    expect(Array.isArray(JSON.parse(listing.out))).toBe(true)
  }
})

test('a second run parses nothing and ends alike', async ({ place }) => {
  const { plant, environment } = place
  const first = await moldline(['run', '--plant', plant, '--json'], environment)
  const second = await moldline(['run', '--json'], environment)
  expect(second.code).toBe(first.code)
  expect(JSON.parse(second.out)).toMatchObject({ run: 2, outcome: { generation: 1, published: false } })
})

test('Ctrl+C stops a run in order: 130, and the next one finishes', async ({ place }) => {
  const { plant, environment } = place
  const child = startMoldline(['run', '--plant', plant], environment)
  const ended = once(child, 'exit') as Promise<[number]>
  await once(child.stderr, 'data')
  child.kill('SIGINT')
  expect((await ended)[0]).toBe(130)
  const again = await moldline(['run', '--json'], environment)
  expect(JSON.parse(again.out)).toMatchObject({ run: 2, state: 'succeeded' })
})

test('Ctrl+C at a run that the console does stops it there, and leaves the console going on', async ({
  served,
  place,
}) => {
  const { workspace, environment } = place
  expect(served.link()).toContain('token=')
  const child = startMoldline(['run', '--workspace', workspace], environment)
  const ended = once(child, 'exit') as Promise<[number]>
  child.stderr.on('data', (said: Buffer) => said.includes('Run 1 started') && child.kill('SIGINT'))
  expect((await ended)[0]).toBe(130)
  const runs = await moldline(['runs', '--workspace', workspace, '--json'], environment)
  expect(JSON.parse(runs.out)).toMatchObject([{ run: 1, state: 'cancelled' }])
  const again = await moldline(['run', '--workspace', workspace, '--json'], environment)
  expect(JSON.parse(again.out)).toMatchObject({ run: 2, state: 'succeeded' })
})

test('moldline orders | head: no error when the reader goes away', async ({ place }) => {
  const { plant, environment } = place
  await moldline(['run', '--plant', plant], environment)
  const child = startMoldline(['orders', '--json'], environment)
  const ended = once(child, 'exit') as Promise<[number]>
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [err, [code]] = await Promise.all([text(child.stderr), ended])
  expect([code, err]).toEqual([0, ''])
})

test('a workspace the console works on is read beside it, and run on by it', async ({ served, place }) => {
  const { workspace, environment } = place
  expect(served.link()).toContain('token=')
  expect((await moldline(['status', '--workspace', workspace], environment)).code).toBe(0)
  const run = await moldline(['run', '--workspace', workspace, '--json', '--as', 'Lan'], environment)
  expect(run.err).toContain('Done by the console (process')
  expect(JSON.parse(run.out)).toMatchObject({ run: 1, state: 'succeeded', actor: 'Lan' })
  const second = await moldline(['serve', '--no-open', '--workspace', workspace], environment)
  expect(second.code).toBe(5)
  expect(second.err).toContain('in use by the console (process')
})

test('exports are written where they are wanted', async ({ place }) => {
  const { plant, workspace, environment } = place
  await moldline(['run', '--plant', plant, '--workspace', workspace], environment)
  const folder = join(workspace, '..', 'exports')
  mkdirSync(folder)
  for (const [what, out] of [
    ['progress', 'progress.xlsx'],
    ['validation', 'validation.xlsx'],
    ['tables', 'tables'],
  ] as const) {
    const written = await moldline(['export', what, '--out', join(folder, out), '--json'], environment)
    expect([what, written.code, written.err]).toEqual([what, 0, ''])
    expect((JSON.parse(written.out) as unknown[]).length).toBeGreaterThan(0)
  }
})
