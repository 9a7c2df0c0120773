import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { RestorePoint } from '../../../contract/restore-point.ts'
import { hashFile } from './hash-file.ts'
import { BACKED_UP, readManifest, type RestorePointFacts } from './restore-point-manifest.ts'

/** Reads every byte of a restore point again and says whether it is what was made; only then may it be offered. */
export function verifyRestorePoint(folder: string): RestorePoint {
  const manifest = readManifest(folder)
  if (manifest.kind === 'damaged') return unreadable(folder, manifest.problem)
  const { facts } = manifest
  if (facts.id !== basename(folder)) return asRestorePoint(facts, `it was made as ${facts.id}`)
  for (const name of BACKED_UP) {
    const problem = problemOf(join(folder, name), name, facts)
    if (problem !== null) return asRestorePoint(facts, problem)
  }
  return asRestorePoint(facts, null)
}

/** As its manifest says; `problem` is null of a whole one. */
export function asRestorePoint(facts: RestorePointFacts, problem: string | null): RestorePoint {
  const { id, createdAt, generation, publishedAt, run, checksum, rowCounts, files } = facts
  const bytes = BACKED_UP.reduce((sum, name) => sum + files[name].bytes, 0)
  const state = problem === null ? 'verified' : 'damaged'
  return { id, createdAt, generation, publishedAt, run, checksum, rowCounts, bytes, state, problem: sentence(problem) }
}

function problemOf(path: string, name: (typeof BACKED_UP)[number], { files }: RestorePointFacts): string | null {
  if (!existsSync(path)) return `its ${name} is gone`
  const expected = files[name]
  try {
    const found = hashFile(path)
    if (found.bytes !== expected.bytes) return `its ${name} should have ${expected.bytes} bytes, it has ${found.bytes}`
    if (found.sha256 === expected.sha256) return null
    return `its ${name} has changed since it was made (SHA-256 ${found.sha256} instead of ${expected.sha256})`
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return `its ${name} cannot be read (${error.message})`
  }
}

/** What can be said of a restore point without a manifest: its name and the time of its folder, and that it cannot be trusted. */
function unreadable(folder: string, problem: string): RestorePoint {
  const at = (statSync(folder, { throwIfNoEntry: false })?.mtime ?? new Date(0)).toISOString()
  return {
    id: basename(folder),
    createdAt: at,
    generation: 0,
    publishedAt: at,
    run: 0,
    checksum: '',
    rowCounts: {},
    bytes: 0,
    state: 'damaged',
    problem: sentence(problem),
  }
}

function sentence(problem: string | null): string | null {
  return problem === null ? null : `This backup is damaged: ${problem}.`
}
