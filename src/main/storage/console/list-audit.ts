import type { AuditEntry } from '../../../contract/audit.ts'
import type { Page } from '../../../contract/page.ts'
import type { AuditQuery } from '../../../contract/query.ts'
import { statement } from '../statement.ts'
import type { AuditRow } from './audit-log.ts'
import type { ConsoleDatabase } from './console-database.ts'
import { containing } from './full-text.ts'

/** What people and the console did, newest first. */
export function listAudit(db: ConsoleDatabase, query: AuditQuery): Page<AuditEntry> {
  const found = searchesOf(query.search)
  const conditions = [
    ...(query.actions.length > 0 ? ['action IN (SELECT value FROM json_each(@actions))'] : []),
    ...(found.length > 0 ? [`(${found.map(({ rows }) => `id IN (${rows})`).join(' OR ')})`] : []),
  ]
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  const filter = {
    ...(query.actions.length > 0 && { actions: JSON.stringify(query.actions) }),
    ...Object.fromEntries(found.map(({ name, search }) => [name, search])),
  }
  const rows = statement<[object], AuditRow>(
    db,
    `SELECT * FROM audit ${where} ORDER BY id DESC LIMIT @limit OFFSET @offset`,
  ).all({ ...filter, limit: query.limit, offset: query.offset })
  const total = statement<[object], { readonly total: number }>(db, `SELECT count(*) AS total FROM audit ${where}`).get(
    filter,
  )
  return {
    items: rows.map(row => ({ ...row, details: JSON.parse(row.details) as AuditEntry['details'] })),
    total: total?.total ?? 0,
  }
}

/** As typed, and as JSON writes it: a quotation mark in the details stands there with a backslash. */
function searchesOf(typed: string) {
  return [typed, JSON.stringify(typed).slice(1, -1)]
    .filter((text, index, all) => all.indexOf(text) === index)
    .flatMap((text, index) => {
      const name = `search${index}`
      const found = containing('audit_text', ['actor', 'action', 'subject', 'details'], text, name)
      return found ? [{ ...found, name }] : []
    })
}
