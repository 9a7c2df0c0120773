import { closeSync, existsSync, openSync, readdirSync, readSync, renameSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { AnsweredFault } from './fault-error.ts'
import { vanishedPath, type FaultKind, type FaultPlan } from './fault-plan.ts'

type DoneFault = Exclude<FaultKind, AnsweredFault>

/** Whether a fault is answered, instead of being really done. */
export function isAnswered(kind: FaultKind): kind is AnsweredFault {
  return !kind.startsWith('vanished-') && !kind.startsWith('corrupt-')
}

/** @param seed draws the place, where the plan does not name one */
export function doFault(kind: DoneFault, { workspace, plant, fault }: FaultPlan, seed: number): void {
  switch (kind) {
    case 'vanished-workspace':
      return renameSync(workspace, vanishedPath(workspace))
    case 'vanished-plant':
      return renameSync(plant, vanishedPath(plant))
    case 'corrupt-page':
      return overwritePage(join(workspace, 'plant.db'), fault?.table, seed)
    case 'corrupt-backup':
      return turnBit(newestBackup(join(workspace, 'backups')), seed)
    default:
      return kind satisfies never
  }
}

/** One page of a database, the first apart: without it the file would not even look like one. */
function overwritePage(path: string, table: string | undefined, seed: number): void {
  const header = Buffer.alloc(100)
  inFile(path, file => void readSync(file, header, 0, header.length, 0))
  const pageBytes = header.readUInt16BE(16)
  const pages = Math.floor(statSync(path).size / pageBytes)
  if (pages < 2) throw new Error(`${path} has no page to damage`)
  const page = table === undefined ? 1 + ((seed * 7_919) % (pages - 1)) : firstPage(path, table)
  inFile(path, file => void writeSync(file, Buffer.alloc(pageBytes, 0xa5), 0, pageBytes, page * pageBytes))
}

/** Counted from 0, as the file has them. */
function firstPage(path: string, table: string): number {
  const db = new Database(path, { readonly: true })
  const page = db.prepare<[string], number>('select rootpage from sqlite_schema where name = ?').pluck().get(table)
  db.close()
  if (page === undefined) throw new Error(`${path} has no table ${table}`)
  return page - 1
}

function turnBit(path: string, seed: number): void {
  const at = (seed * 104_729) % statSync(path).size
  inFile(path, file => {
    const byte = Buffer.alloc(1)
    readSync(file, byte, 0, 1, at)
    writeSync(file, Buffer.of((byte[0] ?? 0) ^ (1 << (seed % 8))), 0, 1, at)
  })
}

function newestBackup(folder: string): string {
  const databases = readdirSync(folder)
    .map(name => join(folder, name, 'plant.db'))
    .filter(path => !path.includes('unfinished') && existsSync(path))
    .toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
  const [newest] = databases
  if (newest === undefined) throw new Error('There is no backup to damage')
  return newest
}

function inFile(path: string, work: (file: number) => void): void {
  const file = openSync(path, 'r+')
  work(file)
  closeSync(file)
}
