import Database from 'better-sqlite3'
import { chmodSync, copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RestorePoint } from '../../../contract/restore-point.ts'
import { flush, moveDurably } from '../backups/durable-file.ts'
import { openConsoleDatabase } from '../console/console-database.ts'
import type { Workspace } from '../workspace/open-workspace.ts'

/**
 * Puts a console database in place where there is none: that of a verified restore point, or a new one. Numbers of runs that the data
 * know are not given again.
 * @param greatestRun greatest run number the data know, 0 when they know none
 */
export function restoreConsole(
  { consoleDatabase, backups }: Workspace,
  from: RestorePoint | null,
  greatestRun: number,
): void {
  const beside = `${consoleDatabase}.restoring`
  for (const end of ['', '-wal', '-shm']) rmSync(`${beside}${end}`, { force: true })
  if (from !== null) {
    copyFileSync(join(backups, from.id, 'console.db'), beside)
    chmodSync(beside, 0o600)
  }
  const db = openConsoleDatabase(beside, { readonly: false })
  try {
    keepRunNumbers(db, greatestRun)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
  flush(beside)
  moveDurably(beside, consoleDatabase)
}

/** Greatest run that the journal of a restore point knows. @param folder of the restore point */
export function greatestRunIn(folder: string): number {
  const db = new Database(join(folder, 'console.db'), { readonly: true, fileMustExist: true })
  try {
    return db.prepare<[], number | null>('select max(run) from run').pluck().get() ?? 0
  } finally {
    db.close()
  }
}

function keepRunNumbers(db: ReturnType<typeof openConsoleDatabase>, greatestRun: number): void {
  db.transaction(() => {
    const given = db.prepare<[], number>(`select seq from sqlite_sequence where name = 'run'`).pluck().get()
    if (given === undefined) db.prepare(`insert into sqlite_sequence(name, seq) values ('run', ?)`).run(greatestRun)
    else if (given < greatestRun) db.prepare(`update sqlite_sequence set seq = ? where name = 'run'`).run(greatestRun)
  })()
}
