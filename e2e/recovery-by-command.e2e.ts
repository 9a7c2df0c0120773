import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { json } from 'node:stream/consumers'
import { expect } from '@playwright/test'
import { moldline } from './built-program.ts'
import { test } from './fixtures.ts'
import type { TestPlace } from './place.ts'

/** A command on the place's workspace; its one document, its exit code, what it said to the person. */
async function ask({ plant, workspace, environment }: TestPlace, ...args: readonly string[]) {
  const ended = await moldline([...args, '--plant', plant, '--workspace', workspace, '--json'], environment)
  return { ...ended, document: JSON.parse(ended.out) as unknown }
}

/** One of the plant's monthly reports. */
function monthOf({ plant }: TestPlace): string {
  const folder = join(plant, 'dynamicDatabase', 'monthlyReports_history')
  return join(folder, readdirSync(folder).find(name => name.startsWith('monthlyReports_')) ?? '')
}

/** A command that is done by a run. */
async function run(place: TestPlace, ...args: readonly string[]) {
  const ended = await ask(place, ...args)
  return { ...ended, document: ended.document as Run }
}

async function notices(place: TestPlace, ...args: readonly string[]) {
  return (await ask(place, 'notices', ...args)).document as readonly Notice[]
}

async function generations(place: TestPlace) {
  return (await ask(place, 'generations')).document as readonly Generation[]
}

async function restorePoints(place: TestPlace) {
  return (await ask(place, 'restore')).document as readonly RestorePoint[]
}

async function verification(place: TestPlace) {
  const ended = await ask(place, 'verify')
  return { ...ended, document: ended.document as Verification }
}

interface RestorePoint {
  readonly id: string
  readonly state: string
  readonly generation: number
}
interface Verification {
  readonly isWhole: boolean
  readonly parts: readonly { readonly part: string }[]
}
interface Run {
  readonly run: number
  readonly state: string
  readonly outcome: {
    readonly generation: number
    readonly undo?: { readonly reversed: number; readonly heldFiles: readonly string[] }
  }
}
interface Notice {
  readonly id: number
  readonly run: number
  readonly state: string
  readonly fixedByRun: number | null
  readonly failures: readonly { readonly file: string | null }[]
}
interface Generation {
  readonly generation: number
  readonly checksum: string
  readonly rows: number
  readonly isCurrent: boolean
}

test('a broken file: the last good data stay, a notice waits, and the next clean run resolves it', async ({
  place,
}) => {
  const good = await run(place, 'run')
  expect(good.document).toMatchObject({ run: 1, state: 'succeeded', outcome: { generation: 1 } })
  const month = monthOf(place)
  const content = readFileSync(month)
  writeFileSync(month, 'no workbook at all')

  const broken = await run(place, 'run')
  expect([broken.code, broken.document.state, broken.document.outcome.generation]).toEqual([3, 'partial', 1])
  const waiting = await notices(place)
  expect(waiting).toMatchObject([
    { run: 2, state: 'new', failures: [{ file: expect.stringContaining('monthlyReports_') }] },
  ])
  const id = String(waiting[0]?.id)

  const { workspace, environment } = place
  const shown = await moldline(['notice', id, '--workspace', workspace], environment)
  expect([shown.code, shown.err]).toEqual([0, ''])
  expect(shown.out).toContain('DataCollector')
  const acknowledged = await ask(place, 'ack', id, '--note', 'asked the office', '--as', 'Lan')
  expect(acknowledged.code).toBe(0)
  expect(acknowledged.document).toMatchObject([{ state: 'acknowledged' }])
  const { document: audit } = await ask(place, 'audit')
  expect(audit).toContainEqual(expect.objectContaining({ actor: 'Lan', subject: `notice ${id}` }))

  // What the next run would do with a decision, without deciding.
  const path = `dynamicDatabase/monthlyReports_history/${basename(month)}`
  const preview = await run(place, 'decide', 'file', path, 'load-without', '--preview')
  expect([preview.code, preview.document.state]).toEqual([0, 'succeeded'])
  expect((await ask(place, 'decide', 'list')).document).toEqual([])

  writeFileSync(month, content)
  const repaired = await run(place, 'retry')
  expect(repaired.document).toMatchObject({ run: 4, state: 'succeeded' })
  expect(await notices(place)).toEqual([])
  expect(await notices(place, '--all')).toMatchObject([{ state: 'resolved', fixedByRun: 4 }])
})

test('undo of a run: a preview changes nothing, the undo brings the data back and holds the file', async ({
  place,
}) => {
  const month = monthOf(place)
  const content = readFileSync(month)
  rmSync(month)
  await ask(place, 'run')
  const before = await generations(place)
  expect(before).toHaveLength(1)
  writeFileSync(month, content)
  const added = await run(place, 'run')
  expect(added.document.outcome.generation).toBe(2)

  const preview = await run(place, 'undo', '2', '--preview')
  expect(preview.code).toBe(0)
  expect(preview.document.outcome.undo?.reversed).toBeGreaterThan(0)
  expect(await generations(place)).toHaveLength(2)

  expect((await ask(place, 'undo', '9')).code).toBe(2)
  expect((await ask(place, 'use', '9')).code).toBe(2)
  const undone = await run(place, 'undo', '2', '--as', 'Lan')
  expect(undone.code).toBe(0)
  expect(undone.document.outcome.undo?.heldFiles).toEqual([expect.stringContaining(basename(month))])
  const after = await generations(place)
  const current = after.find(({ isCurrent }) => isCurrent)
  expect([current?.checksum, current?.rows]).toEqual([before[0]?.checksum, before[0]?.rows])

  // Not brought back unasked.
  const next = await run(place, 'run')
  expect(next.document.outcome.generation).toBe(current?.generation)
  const again = await run(place, 'use', '2')
  expect(again.code).toBe(0)
  const last = await generations(place)
  const of = (number: number) => last.find(({ generation }) => generation === number)
  expect(last.find(({ isCurrent }) => isCurrent)?.checksum).toBe(of(2)?.checksum)
})

test('restore: a preview changes nothing, --yes brings the data back, and that can be taken back too', async ({
  place,
}) => {
  const month = monthOf(place)
  const content = readFileSync(month)
  rmSync(month)
  await run(place, 'run')
  writeFileSync(month, content)
  await run(place, 'run')
  const [, first] = await generations(place)
  const points = await restorePoints(place)
  expect(points.map(({ state }) => state)).toEqual(['verified', 'verified'])
  const old = points.at(-1)?.id ?? ''

  const preview = await ask(place, 'restore', old)
  expect([preview.code, preview.err]).toEqual([0, ''])
  expect(preview.document).toMatchObject({ currentGeneration: 2, runsSince: [{ run: 2 }], restorePoint: { id: old } })
  expect((await ask(place, 'status')).document).toMatchObject({ generation: 2 })

  const restored = await ask(place, 'restore', old, '--yes', '--as', 'Lan')
  expect(restored.code).toBe(0)
  expect(restored.document).toMatchObject({ generation: 1, checksum: first?.checksum })
  expect((await ask(place, 'runs')).document).toHaveLength(2)
  expect((await verification(place)).code).toBe(0)

  const back = (await restorePoints(place)).find(({ generation }) => generation === 2)
  const again = await ask(place, 'restore', back?.id ?? '', '--yes')
  expect(again.document).toMatchObject({ generation: 2 })
  expect((await ask(place, 'restore', 'no-such-point', '--yes')).code).toBe(2)
})

test('a channel is set up by command: off until a test message is confirmed, then it is told of a failure', async ({
  served,
  place,
}) => {
  expect(served.link()).toContain('token=')
  const posts: { readonly kind: string; readonly summary: string }[] = []
  const server = createServer((request, response) => {
    void json(request).then(body => posts.push(body as (typeof posts)[number]))
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    expect((await ask(place, 'config', 'set', 'webhook.url', `http://127.0.0.1:${port}/hook`)).code).toBe(0)
    const webhook = { channel: 'webhook', state: 'unconfirmed' }
    expect((await ask(place, 'config', 'channels')).document).toContainEqual(expect.objectContaining(webhook))
    expect((await ask(place, 'config', 'test-channel', 'webhook')).code).toBe(0)
    expect(posts).toMatchObject([{ kind: 'test' }])
    expect((await ask(place, 'config', 'confirm-channel', 'webhook', 'wrong')).code).toBe(2)
    const code = /The code is (\S+)\./.exec(posts[0]?.summary ?? '')?.[1] ?? ''
    const confirmed = await ask(place, 'config', 'confirm-channel', 'webhook', code)
    expect(confirmed.document).toMatchObject([{ channel: 'webhook', state: 'on' }])

    writeFileSync(monthOf(place), 'no workbook at all')
    expect((await run(place, 'run')).code).toBe(1)
    await expect.poll(() => posts.length).toBe(2)
    expect(posts[1]).toMatchObject({ kind: 'notice', notice: 1 })
    const delivered = expect.objectContaining({ channel: 'webhook', state: 'delivered' }) as unknown
    await expect
      .poll(async () => (await ask(place, 'notice', '1')).document)
      .toMatchObject({ deliveries: expect.arrayContaining([delivered]) })
  } finally {
    server.close()
  }
})

test('verify ends with 0 while everything is whole, with 1 when a byte of a backup was changed', async ({ place }) => {
  await ask(place, 'run')
  const whole = await verification(place)
  expect([whole.code, whole.document.isWhole, whole.err]).toEqual([0, true, ''])
  expect(whole.document.parts.map(({ part }) => part)).toEqual(
    expect.arrayContaining(['audit', 'backups', 'generation', 'conservation', 'databases']),
  )

  const points = await restorePoints(place)
  expect(points).toMatchObject([{ state: 'verified' }])
  const id = points[0]?.id ?? ''
  const backup = join(place.workspace, 'backups', id, 'plant.db')
  const bytes = readFileSync(backup)
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
  writeFileSync(backup, bytes)
  const broken = await verification(place)
  expect([broken.code, broken.document.isWhole]).toEqual([1, false])
  expect((await ask(place, 'restore')).document).toMatchObject([{ id, state: 'damaged' }])
  expect((await ask(place, 'restore', id, '--yes')).document).toMatchObject({
    failure: { code: 'restore_point_damaged' },
  })
})
