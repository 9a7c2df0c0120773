import type { SettingKey } from '../../../contract/setting.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** When one of these settings was last changed in the workspace, UTC ISO 8601; null when none ever was. */
export function lastSettingChange(db: ConsoleDatabase, keys: readonly SettingKey[]): string | null {
  const row = db
    .prepare<[string], { readonly at: string | null }>(
      'SELECT max(at) AS at FROM setting_change WHERE key IN (SELECT value FROM json_each(?))',
    )
    .get(JSON.stringify(keys))
  return row?.at ?? null
}
