import { EngineFailure, failure } from '../../../contract/failure.ts'
import {
  DEFAULT_SETTINGS,
  Settings,
  type SettingKey,
  type SettingOrigin,
  type SettingsChange,
} from '../../../contract/setting.ts'

/** Maps whose keys hold dots themselves. */
const FLAT: ReadonlySet<string> = new Set(['cellPolicies'] satisfies SettingKey[])

/**
 * A setting as a person writes it, as a change: `retryCount 5`, `email.host mail.plant.example`,
 * `phasePolicies.load {"retries":1}`. Lists, maps, numbers and true/false are JSON, everything else is text.
 *
 * @param current Settings in force; a part of a map is changed in what it is now.
 * @throws EngineFailure `invalid_setting`
 */
export function settingChange(name: string, text: string, current: readonly SettingOrigin[]): SettingsChange {
  const [head = '', ...rest] = name.split('.')
  const key = settingKey(head)
  const path = FLAT.has(key) && rest.length > 0 ? [rest.join('.')] : rest
  const before = current.find(setting => setting.key === key)?.value
  const schema = Settings.shape[key]
  const readings = [text, jsonOrText(text)].map(value => schema.safeParse(withValue(before, path, value)))
  const fitting = readings.find(({ success }) => success)
  if (fitting) return { [key]: fitting.data }
  const issue = readings.at(-1)?.error?.issues[0]
  const where = [key, ...(issue?.path ?? [])].join('.')
  throw invalid(`${where} cannot be ${text}: ${issue?.message ?? 'it is not valid'}.`)
}

function settingKey(name: string): SettingKey {
  const key = Object.keys(DEFAULT_SETTINGS).find(known => known === name)
  if (key === undefined) throw invalid(`There is no setting "${name}".`)
  return key as SettingKey
}

/** A value with one part of it replaced; what is not there yet is made. */
function withValue(before: unknown, [head, ...rest]: readonly string[], value: unknown): unknown {
  if (head === undefined) return value
  const fields: Readonly<Record<string, unknown>> =
    typeof before === 'object' && before !== null && !Array.isArray(before) ? { ...before } : {}
  return { ...fields, [head]: withValue(fields[head], rest, value) }
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: the schema says what it wanted instead.
    return text
  }
}

function invalid(message: string): EngineFailure {
  return new EngineFailure(failure('invalid_setting', message, { remedy: 'See the settings with: moldline config' }))
}
