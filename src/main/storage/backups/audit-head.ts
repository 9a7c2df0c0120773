import type Database from 'better-sqlite3'

/** Newest entry of the audit log: its chain proves everything before it. */
export interface AuditHead {
  readonly id: number
  readonly hash: string
}

/** The head of the audit log in a console database; null before the first entry, and of a layout that had none. */
export function auditHead(db: Database.Database): AuditHead | null {
  if (!hasAudit(db)) return null
  return db.prepare<[], AuditHead>('select id, hash from audit order by id desc limit 1').get() ?? null
}

/** Ids of every backup the audit log knows, also of those that are gone. */
export function auditedBackups(db: Database.Database): readonly string[] {
  if (!hasAudit(db)) return []
  return db.prepare<[], string>(`select subject from audit where action = 'backup-made'`).pluck().all()
}

function hasAudit(db: Database.Database): boolean {
  return db.prepare(`select 1 from sqlite_schema where type = 'table' and name = 'audit'`).get() !== undefined
}
