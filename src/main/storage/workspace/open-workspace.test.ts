import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { EngineFailure } from '../../../contract/failure.ts'
import { isNetworkPath } from './local-disk.ts'
import { openWorkspace, type Workspace } from './open-workspace.ts'

function temporaryWorkspace(): Workspace {
  const dir = mkdtempSync(join(tmpdir(), 'moldline-workspace-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  return openWorkspace(join(dir, 'plant A'))
}

function failureOf(work: () => unknown): EngineFailure['failure'] {
  try {
    work()
  } catch (error) {
    if (error instanceof EngineFailure) return error.failure
    throw error
  }
  throw new Error('expected a failure')
}

test('a workspace is made for its owner only and opens again', () => {
  const workspace = temporaryWorkspace()
  expect(openWorkspace(workspace.dir)).toEqual(workspace)
  for (const dir of [workspace.dir, workspace.logs, workspace.exports]) expect(statSync(dir).mode & 0o777).toBe(0o700)
})

test('network paths are refused before anything is made', () => {
  expect(failureOf(() => openWorkspace(String.raw`\\server\plants\a`)).code).toBe('workspace_not_local')
  expect(failureOf(() => openWorkspace('//server/plants/a')).code).toBe('workspace_not_local')
  expect(isNetworkPath(String.raw`\\?\UNC\server\share`)).toBe(true)
  expect(isNetworkPath(String.raw`\\?\C:\plants`)).toBe(false)
  expect(isNetworkPath('/home/an/plants')).toBe(false)
  expect(isNetworkPath(String.raw`C:\plants`)).toBe(false)
})

test('a workspace that cannot be made is a failure with its place', () => {
  const file = temporaryWorkspace().owner
  writeFileSync(file, '{}')
  expect(failureOf(() => openWorkspace(join(file, 'inside a file')))).toMatchObject({ code: 'database_unreadable' })
})
