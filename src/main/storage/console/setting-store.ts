import type { ConsoleDatabase } from './console-database.ts'
import type { SettingsChange } from '../../../contract/setting.ts'

/** What the workspace keeps; defaults and the environment are laid around it by the engine. */
export function readSettings(db: ConsoleDatabase): unknown {
  const rows = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM setting').all()
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]))
}

/** Keeps the given settings and who changed them when, both or neither. */
export function writeSettings(db: ConsoleDatabase, change: SettingsChange, actor: string, at: string): void {
  const upsert = db.prepare<[string, string]>(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const record = db.prepare<[string, string, string, string]>(
    'INSERT INTO setting_change (at, actor, key, value) VALUES (?, ?, ?, ?)',
  )
  db.transaction(() => {
    for (const [key, value] of Object.entries(change)) {
      if (value === undefined) continue
      upsert.run(key, JSON.stringify(value))
      record.run(at, actor, key, JSON.stringify(value))
    }
  })()
}
