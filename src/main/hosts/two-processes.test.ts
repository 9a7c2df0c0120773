import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { EngineEvent } from '../../contract/event.ts'
import { TriagedFindingQuery } from '../../contract/triaged-finding.ts'
import { copySamplePlant } from '../../testing/copy-plant.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { appLayout } from './app-layout.ts'
import { engineOpener } from './open-engine.ts'
import { computer } from './testing/computer.ts'

const canStop = process.platform !== 'win32'

test('two processes at once: one owns the workspace, a run of the other is done by it and seen in both', async () => {
  const { workspace, moldline, opened } = computer()
  const owner = await opened('console')
  const seen: EngineEvent['kind'][] = []
  const watching = new AbortController()
  const followed = (async () => {
    for await (const event of owner.watch(watching.signal)) seen.push(event.kind)
  })()

  const run = await moldline('run', '--json', '--as', 'Lan')
  expect(run.err).toContain(`Done by the console (process ${process.pid} on`)
  expect({ code: run.code, err: run.err }).toMatchObject({ code: 4 })
  const summary = JSON.parse(run.out) as { run: number; actor: string; state: string }
  expect(summary).toMatchObject({ run: 1, actor: 'Lan', state: 'succeeded' })
  expect(seen).toContain('run-started')
  expect(seen).toContain('run-finished')
  expect((await owner.getRun(1)).actor).toBe('Lan')
  // The owner is none the worse for it, and goes on taking commands.
  const set = await moldline('config', 'set', 'plantName', 'Hà Nội 2', '--json')
  expect([set.code, JSON.parse(set.out)]).toMatchObject([0, [{ key: 'plantName', value: 'Hà Nội 2' }]])
  expect(await owner.status()).toMatchObject({ plantName: 'Hà Nội 2', generation: 1 })
  const triaged = await moldline('triage', '--severity', 'error', '--note', 'seen', '--as', 'Lan', '--json')
  expect(triaged.err).toContain('Done by the console')
  expect([triaged.code, JSON.parse(triaged.out)]).toMatchObject([
    0,
    { kind: 'acknowledged', actor: 'Lan', note: 'seen' },
  ])
  const { facets } = await owner.listTriagedFindings(TriagedFindingQuery.parse({ severities: ['error'] }))
  expect(facets.states).toMatchObject({ open: 0, acknowledged: facets.severities.error })

  watching.abort()
  await followed
  await owner.close()
  expect(existsSync(join(workspace, 'owner.sock'))).toBe(false)
  expect(JSON.parse((await moldline('runs', '--json')).out)).toMatchObject([{ run: 1, actor: 'Lan' }])
})

test('a console is turned away while another one has the workspace', async () => {
  const { opened, moldline } = computer()
  await opened('console')
  const served = await moldline('serve', '--no-open')
  expect(served.code).toBe(5)
  expect(served.err).toContain(`process ${process.pid}`)
})

test.runIf(canStop)('a killed owner frees the workspace at once, whatever it left behind', async () => {
  const { workspace, start, moldline, owner } = computer()
  const served = start('serve', '--no-open')
  await vi.waitUntil(() => existsSync(join(workspace, 'owner.sock')), { timeout: 60_000 })
  expect(owner()?.pid).toBe(served.pid)
  served.kill('SIGKILL')
  await once(served, 'exit')
  // The name and the socket are still there; they decide nothing.
  expect(owner()?.pid).toBe(served.pid)
  const set = await moldline('config', 'set', 'plantName', 'after the crash')
  expect([set.code, set.err]).toEqual([0, ''])
  expect(owner()).toBeNull()
  expect(existsSync(join(workspace, 'owner.sock'))).toBe(false)
})

test.runIf(canStop)('while a run is on, others read; an owner that hangs is named with 5', async () => {
  const { start, moldline } = computer()
  const running = start('run', '--json')
  const ended = Promise.all([text(running.stdout), once(running, 'exit')])
  await vi.waitUntil(() => once(running.stderr, 'data'), { timeout: 60_000 })
  running.kill('SIGSTOP')
  const status = await moldline('status', '--json')
  expect([status.code, status.err]).toEqual([0, ''])
  expect(JSON.parse(status.out)).toMatchObject({ latestRun: { run: 1 } })
  const listed = await moldline('orders', '--json')
  expect([listed.code, Array.isArray(JSON.parse(listed.out))]).toEqual([0, true])
  const refused = await moldline('config', 'set', 'plantName', 'x')
  expect(refused.code).toBe(5)
  expect(refused.err).toContain(`the command line (process ${running.pid} on`)
  expect(refused.err).toContain('last seen')
  running.kill('SIGCONT')
  const [out] = await ended
  expect(JSON.parse(out)).toMatchObject({ run: 1, state: 'succeeded' })
})

test('a command that owns the workspace does what others ask before it lets go', async () => {
  const { opened, moldline } = computer()
  const owner = await opened('command')
  const asked = moldline('run', '--json', '--as', 'Minh')
  // As long as it has not begun, a command that is closed would have let the other own the workspace itself.
  await vi.waitUntil(async () => (await owner.status()).activeRun !== null, { timeout: 60_000, interval: 5 })
  await owner.close()
  const run = await asked
  expect(JSON.parse(run.out)).toMatchObject({ run: 1, state: 'succeeded', actor: 'Minh' })
  expect(run.err).toContain('Done by the command line')
})

test('an owner of another version is not talked to', async () => {
  const home = temporaryFolder('processes')
  const place = { plant: copySamplePlant().dir, workspace: join(home, 'workspace'), plantOrigin: 'given' } as const
  const surroundings = { platform: 'linux', home, environment: {} } as const
  const newer = { ...appLayout(), version: '9.9.9' }
  const owner = await engineOpener(newer, surroundings)({ place, use: 'console' })
  onTestFinished(() => owner.close())
  await expect(engineOpener(appLayout(), surroundings)({ place, use: 'command' })).rejects.toMatchObject({
    failure: {
      code: 'workspace_in_use',
      message: expect.stringContaining(`version 9.9.9, this is ${appLayout().version}`),
    },
  })
})

test('two commands that start at once both get their way', async () => {
  const { moldline } = computer()
  const names = ['a', 'b', 'c', 'd']
  const set = await Promise.all(names.map(name => moldline('config', 'set', 'plantName', name)))
  expect(set.map(({ code, err }) => [code, err.replace(/^Done by .*\n$/, '')])).toEqual(names.map(() => [0, '']))
})
