import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { EngineFailure } from '../../../contract/failure.ts'
import { openWorkspace } from './open-workspace.ts'
import { acquireOwnership, ownerText, readOwner, type Owner } from './ownership.ts'

const owner: Omit<Owner, 'seen'> = {
  name: 'moldline run',
  pid: process.pid,
  host: 'planner-pc',
  since: '2019-02-01T08:00:00Z',
  version: '0.1.0',
  endpoint: { path: '/tmp/moldline.sock', token: 's3cret' },
}

function temporaryWorkspace() {
  const dir = mkdtempSync(join(tmpdir(), 'moldline-owner-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return openWorkspace(join(dir, 'workspace'))
}

test('two owners at once: the second is told who the first is, and may have it when the first lets go', () => {
  const workspace = temporaryWorkspace()
  const first = acquireOwnership(workspace, owner)
  expect(() => acquireOwnership(workspace, owner)).toThrow(/in use by moldline run \(process \d+ on planner-pc/)
  first.release()
  acquireOwnership(workspace, owner).release()
})

test('a killed owner frees the workspace at once', async () => {
  const workspace = temporaryWorkspace()
  const program = `
    const { acquireOwnership } = await import(${JSON.stringify(new URL('./ownership.ts', import.meta.url).href)})
    acquireOwnership(${JSON.stringify(workspace)}, ${JSON.stringify(owner)})
    process.stdout.write('owned')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  expect(() => acquireOwnership(workspace, owner)).toThrow(EngineFailure)
  child.kill('SIGKILL')
  await once(child, 'exit')
  acquireOwnership(workspace, owner).release()
})

test('a sign of life is renewed while the owner lives, names it, and decides nothing', async () => {
  const workspace = temporaryWorkspace()
  const times = ['2019-02-01T08:00:00.000Z', '2019-02-01T08:00:05.000Z', '2019-01-01T00:00:00.000Z']
  let ticks = 0
  const ownership = acquireOwnership(workspace, owner, {
    clock: () => new Date(times[Math.min(ticks++, 2)] ?? 0),
    renewMs: 5,
  })
  // Even a clock that was moved back a month, as if the owner had been silent for long.
  await vi.waitUntil(() => readOwner(workspace)?.seen === times[2])
  expect(() => acquireOwnership(workspace, owner)).toThrow('last seen 2019-01-01T00:00:00.000Z')
  ownership.release()
  expect(readOwner(workspace)).toBeNull()
})

test('who owns a workspace and how it is reached is for its user alone; the token is in no sentence', () => {
  const workspace = temporaryWorkspace()
  const ownership = acquireOwnership(workspace, owner)
  onTestFinished(() => ownership.release())
  expect(statSync(workspace.owner).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
  expect(readOwner(workspace)).toMatchObject(owner)
  expect(ownerText(readOwner(workspace))).not.toContain('s3cret')
  expect(readFileSync(workspace.owner, 'utf8')).toContain('s3cret')
})

test.each(['', '{"name":"the con', '{"name":"x"}', '[]'])('an owner file that holds %j names nobody', text => {
  const workspace = temporaryWorkspace()
  writeFileSync(workspace.owner, text)
  expect(readOwner(workspace)).toBeNull()
  expect(ownerText(null)).toBe('another Moldline')
})

test('what an older version wrote is read: it takes no commands', () => {
  const workspace = temporaryWorkspace()
  const { version: _, endpoint: __, ...older } = owner
  writeFileSync(workspace.owner, JSON.stringify(older))
  expect(readOwner(workspace)).toEqual({ ...older, seen: '', version: '', endpoint: null })
})

test('20 processes race for the lock: exactly one owns the workspace, and it is the one that is named', async () => {
  const workspace = temporaryWorkspace()
  const program = `
    const { acquireOwnership } = await import(${JSON.stringify(new URL('./ownership.ts', import.meta.url).href)})
    process.stdin.once('data', () => {
      try {
        acquireOwnership(${JSON.stringify(workspace)}, { ...${JSON.stringify(owner)}, pid: process.pid })
        process.stdout.write('owned')
      } catch (error) {
        process.stdout.write(error.failure.code)
      }
    })
    process.stdin.once('end', () => process.exit())
    process.stdout.write('ready ')`
  const racers = Array.from({ length: 20 }, () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    return { child, said: () => said }
  })
  await vi.waitUntil(() => racers.every(({ said }) => said() === 'ready '), { timeout: 100_000 })
  for (const { child } of racers) child.stdin.write('go')
  await vi.waitUntil(() => racers.every(({ said }) => said() !== 'ready '), { timeout: 100_000 })
  const owners = racers.filter(({ said }) => said() === 'ready owned')
  expect(owners).toHaveLength(1)
  expect(racers.filter(({ said }) => said() === 'ready workspace_in_use')).toHaveLength(19)
  expect(readOwner(workspace)?.pid).toBe(owners[0]?.child.pid)
})

test('a workspace is its owner’s alone', () => {
  const { dir } = temporaryWorkspace()
  expect(statSync(dir).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700)
})

test('a network path is refused with the way out', () => {
  for (const path of ['\\\\server\\share\\moldline', '//server/share/moldline']) {
    expect(() => openWorkspace(path)).toThrow(/network share/)
  }
})
