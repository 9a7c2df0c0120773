import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { EngineFailure } from '../../contract/failure.ts'
import type { Verification } from '../../contract/restore-point.ts'
import { rowHash } from '../ingest/row-hash.ts'
import { readManifests } from '../storage/backups/backup-folders.ts'
import { listRestorePoints } from '../storage/backups/list-restore-points.ts'
import { openConsoleDatabase } from '../storage/console/console-database.ts'
import { verifyAudit } from '../storage/console/verify-audit.ts'
import { currentGeneration } from '../storage/generations/generation-store.ts'
import { verifyGeneration } from '../storage/generations/verify-generation.ts'
import { openPlantDatabase } from '../storage/open-plant-database.ts'
import { storageFailure } from '../storage/storage-failure.ts'
import { verifyConservation } from '../storage/verification/verify-conservation.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'
import { lostBackup, lostData } from './lost-data.ts'

type Part = Verification['parts'][number]
type Finding = Omit<Part, 'part'>

/** Checks everything that can be checked without the plant folder or a network; reads only, beside a running owner too. */
export function verifyWorkspace(workspace: Workspace): Verification {
  const parts: readonly Part[] = [
    { part: 'databases', ...guardedPart(() => verifyDatabases(workspace)) },
    { part: 'generation', ...guardedPart(() => verifyCurrent(workspace)) },
    { part: 'conservation', ...guardedPart(() => verifyRows(workspace)) },
    { part: 'audit', ...guardedPart(() => verifyAuditLog(workspace)) },
    { part: 'backups', ...guardedPart(() => verifyBackups(workspace)) },
  ]
  return { isWhole: parts.every(({ isWhole }) => isWhole), parts }
}

const whole = (finding: string): Finding => ({ isWhole: true, finding })
const broken = (finding: string): Finding => ({ isWhole: false, finding })
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`

/** A database that cannot even be opened is a finding, not the end of the check. */
function guardedPart(check: () => Finding): Finding {
  try {
    return check()
  } catch (error) {
    const reason = error instanceof EngineFailure ? error.failure : storageFailure(error, 'The database')
    if (reason === null) throw error
    return broken(reason.message)
  }
}

/** Each by itself, then the one against the other. */
function verifyDatabases(workspace: Workspace): Finding {
  const { plantDatabase, consoleDatabase } = workspace
  const present = [plantDatabase, consoleDatabase].filter(path => existsSync(path))
  const problems = present.flatMap(path => integrityProblems(path))
  if (problems.length > 0) return broken(problems.join(' '))
  const lost = lostData(workspace)
  if (lost.length > 0) return broken(lost.join(' '))
  if (present.length === 0) return whole('There are no databases yet.')
  return whole(`${counted(present.length, 'database')} read to the last page, every page sound.`)
}

function integrityProblems(path: string): readonly string[] {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const found = db.pragma('integrity_check(5)') as { readonly integrity_check: string }[]
    return found.flatMap(({ integrity_check: text }) => (text === 'ok' ? [] : [`${path}: ${text}.`]))
  } catch (error) {
    const reason = storageFailure(error, path)
    if (reason === null) throw error
    return [reason.message]
  } finally {
    db.close()
  }
}

function verifyCurrent({ plantDatabase }: Workspace): Finding {
  return withPublished(plantDatabase, (db, generation) => {
    const proof = verifyGeneration(db, generation, rowHash)
    if (proof.kind === 'damaged') return broken(`Generation ${generation} is not as it was published: ${proof.problem}`)
    return whole(`Generation ${generation}: ${counted(proof.rows, 'row')} hashed again, checksum ${proof.checksum}.`)
  })
}

function verifyRows({ plantDatabase }: Workspace): Finding {
  return withPublished(plantDatabase, (db, generation) => {
    const { files, rows, problems } = verifyConservation(db, generation)
    if (problems.length > 0) return broken(problems.join(' '))
    return whole(`${counted(rows, 'row')} of ${counted(files, 'file')}, each one accounted for.`)
  })
}

function withPublished(
  path: string,
  check: (db: ReturnType<typeof openPlantDatabase>, generation: number) => Finding,
): Finding {
  if (!existsSync(path)) return whole('Nothing has been published yet.')
  const db = openPlantDatabase(path, { readonly: true })
  try {
    const generation = currentGeneration(db)
    return generation === null ? whole('Nothing has been published yet.') : check(db, generation)
  } finally {
    db.close()
  }
}

/** The chain itself, and that it still contains what each backup of this journal saw at its end. */
function verifyAuditLog(workspace: Workspace): Finding {
  if (!existsSync(workspace.consoleDatabase)) return whole('Nothing has been recorded yet.')
  const db = openConsoleDatabase(workspace.consoleDatabase, { readonly: true })
  try {
    const { entries, isWhole, problem } = verifyAudit(db)
    if (!isWhole) return broken(problem ?? 'The audit log is broken.')
    const replaced = replacedAt(db)
    const heads = readManifests(workspace).filter(({ createdAt }) => createdAt > replaced)
    for (const { id, auditHead } of heads) {
      if (auditHead === null || holds(db, auditHead)) continue
      return broken(`The audit log does not contain entry ${auditHead.id} as backup ${id} saw it.`)
    }
    return whole(`${counted(entries, 'entry', 'entries')}, each sealed by the one before.`)
  } finally {
    db.close()
  }
}

/** When the journal was last replaced by an older one: backups made before saw another end. */
function replacedAt(db: Database.Database): string {
  const found = db
    .prepare<[], string | null>(
      `select max(at) from audit where action = 'database-set-aside' and subject = 'console.db'`,
    )
    .pluck()
    .get()
  return found ?? ''
}

function newestLost(workspace: Workspace): string | null {
  const db = openConsoleDatabase(workspace.consoleDatabase, { readonly: true })
  try {
    return lostBackup(db, workspace, replacedAt(db))
  } finally {
    db.close()
  }
}

function holds(db: Database.Database, { id, hash }: { readonly id: number; readonly hash: string }): boolean {
  return db.prepare('select 1 from audit where id = ? and hash = ?').get(id, hash) !== undefined
}

function verifyBackups(workspace: Workspace): Finding {
  const points = listRestorePoints(workspace)
  const lost = existsSync(workspace.consoleDatabase) ? newestLost(workspace) : null
  if (lost !== null) return broken(`${lost}, the newest one made, is not there any more.`)
  const damaged = points.filter(({ state }) => state === 'damaged')
  if (damaged.length > 0) {
    return broken(damaged.map(({ id, problem }) => `${join('backups', id)}: ${problem ?? ''}`).join(' '))
  }
  if (points.length === 0) return whole('There are no backups yet.')
  return whole(`${counted(points.length, 'backup')}, every byte as it was made.`)
}
