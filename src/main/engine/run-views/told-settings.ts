import type { SettingOrigin } from '../../../contract/setting.ts'
import type { SupportFile } from '../../../contract/support-file.ts'

/** Settings whose values name people or places outside: only whether they are set is told. */
const CLOSED: ReadonlySet<string> = new Set(['email', 'webhook', 'people', 'actor'])

/** Settings as a file for support tells them: where each comes from, and its value unless it concerns people or addresses. */
export function toldSettings(origins: readonly SettingOrigin[]): SupportFile['settings'] {
  return origins.map(({ key, value, origin }) => ({
    key,
    origin,
    value: CLOSED.has(key) ? closed(value) : open(value),
  }))
}

function open(value: unknown): string {
  return JSON.stringify(value ?? null)
}

function closed(value: unknown): string {
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return part === '' ? '' : 'set'
    return Array.isArray(part) ? `${part.length} entries` : part
  })
  return text ?? 'null'
}
