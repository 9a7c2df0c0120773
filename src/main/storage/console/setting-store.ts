import type { SettingsChange } from '../../../contract/setting.ts'
import { appendAudit } from './audit-log.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** What the workspace keeps; defaults and the environment are laid around it by the engine. */
export function readSettings(db: ConsoleDatabase): Readonly<Record<string, unknown>> {
  const rows = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM setting').all()
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]))
}

/** Keeps the given settings, who changed them when, and the audit entry; all or nothing. */
export function writeSettings(db: ConsoleDatabase, change: SettingsChange, actor: string, at: string): void {
  const upsert = db.prepare<[string, string]>(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const record = db.prepare<[string, string, string, string]>(
    'INSERT INTO setting_change (at, actor, key, value) VALUES (?, ?, ?, ?)',
  )
  const changed = Object.entries(change).filter(([, value]) => value !== undefined)
  if (changed.length === 0) return
  db.transaction(() => {
    const before = readSettings(db)
    for (const [key, value] of changed) {
      upsert.run(key, JSON.stringify(value))
      record.run(at, actor, key, JSON.stringify(value))
    }
    const details = Object.fromEntries(
      changed.map(([key, value]) => [
        key,
        { from: withoutAddressKeys(before[key] ?? null), to: withoutAddressKeys(value) },
      ]),
    )
    appendAudit(db, { actor, action: 'settings-changed', subject: changed.map(([key]) => key).join(', '), details }, at)
  })()
}

/** Secrets are no settings, but an address may carry one (name, password or token in it): then only where it leads is told. */
function withoutAddressKeys(value: unknown): unknown {
  if (typeof value === 'string' && URL.canParse(value) && /^https?:/i.test(value)) return new URL(value).origin
  if (Array.isArray(value)) return value.map(withoutAddressKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutAddressKeys(inner)]))
}
