import { EngineFailure, failure } from '../../contract/failure.ts'
import {
  DEFAULT_SETTINGS,
  Settings,
  SettingsChange,
  type SettingKey,
  type SettingOrigin,
} from '../../contract/setting.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export interface EffectiveSettings {
  readonly values: Settings
  readonly origins: readonly SettingOrigin[]
}

/**
 * Settings in force: `MOLDLINE_*` over what the workspace keeps over the defaults.
 *
 * @throws EngineFailure `invalid_setting` naming the variable or key, what it allows and what was found
 */
export function effectiveSettings(environment: Environment, workspace: SettingsChange): EffectiveSettings {
  const origins = settingKeys().map((key): SettingOrigin => {
    const variable = variableName(key)
    const text = environment[variable]
    if (text !== undefined) return { key, value: readVariable(key, variable, text), origin: 'environment', variable }
    const kept = workspace[key]
    if (kept !== undefined) return { key, value: kept, origin: 'workspace', variable }
    return { key, value: DEFAULT_SETTINGS[key], origin: 'default', variable }
  })
  const values = Settings.parse(Object.fromEntries(origins.map(({ key, value }) => [key, value])))
  return { values, origins }
}

/** @throws EngineFailure `invalid_setting` naming the first key that does not fit */
export function validSettingsChange(change: unknown): SettingsChange {
  const result = SettingsChange.safeParse(change)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const message =
    issue?.code === 'unrecognized_keys'
      ? `There is no setting ${issue.keys.join(', ')}.`
      : `The setting ${issue?.path.join('.')} does not take this value.`
  throw invalid(message, `See the settings with: moldline config`)
}

function settingKeys(): SettingKey[] {
  return Object.keys(DEFAULT_SETTINGS) as SettingKey[]
}

/** `shrinkHoldPercent` → `MOLDLINE_SHRINK_HOLD_PERCENT`. */
function variableName(key: SettingKey): string {
  return `MOLDLINE_${key.replaceAll(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`
}

/** Lists, maps, numbers and true/false are read as JSON, everything else as text. */
function readVariable(key: SettingKey, variable: string, text: string): unknown {
  const schema = Settings.shape[key]
  const asText = schema.safeParse(text)
  if (asText.success) return asText.data
  const result = schema.safeParse(jsonOrText(text))
  if (result.success) return result.data
  const problem = result.error.issues[0]?.message ?? 'not valid'
  throw invalid(`${variable} is "${text}": ${problem}`, `Correct or unset the environment variable ${variable}.`)
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text // not JSON: the schema says what it wanted instead
  }
}

function invalid(message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('invalid_setting', message, { remedy }))
}
