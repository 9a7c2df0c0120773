import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { EngineFailure } from '../../../contract/failure.ts'
import { openWorkspace } from './open-workspace.ts'
import { acquireOwnership, type Owner } from './ownership.ts'

const owner: Owner = { name: 'moldline run', pid: process.pid, host: 'planner-pc', since: '2019-02-01T08:00:00Z' }

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

test('a workspace is its owner’s alone', () => {
  const { dir } = temporaryWorkspace()
  expect(statSync(dir).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700)
})

test('a network path is refused with the way out', () => {
  for (const path of ['\\\\server\\share\\moldline', '//server/share/moldline']) {
    expect(() => openWorkspace(path)).toThrow(/network share/)
  }
})
