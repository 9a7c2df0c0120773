import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { ShellChoices, type ShellSettings, type ShellSettingsChange } from '../../contract/shell-settings.ts'

export interface ShellSettingsOptions {
  /** A small JSON file of this OS user. */
  readonly file: string
  /** Choices of a computer that has none yet. */
  readonly defaults: ShellChoices
  /** Those that have no effect here. */
  readonly unavailable: readonly (keyof ShellChoices)[]
  /** Puts a choice into effect before it is kept; what it throws refuses the change. */
  readonly apply: (now: ShellChoices, before: ShellChoices) => void
  /** Told of every change that was kept. */
  readonly onChange: (choices: ShellChoices) => void
}

export interface ShellSettingsStore {
  get(): ShellSettings
  /** @throws EngineFailure `invalid_setting` when a choice cannot take effect, `disk_full` when it cannot be kept */
  change(change: ShellSettingsChange): ShellSettings
}

/** What the shell keeps for itself, per OS user. A choice that cannot take effect here is refused, not kept in vain. */
export function createShellSettings(options: ShellSettingsOptions): ShellSettingsStore {
  const { file, defaults, unavailable, apply, onChange } = options
  let choices = readChoices(file, defaults)
  const get = (): ShellSettings => ({ ...choices, ...off(unavailable), unavailable })
  return {
    get,
    change(change) {
      const refused = unavailable.find(name => change[name] === true)
      if (refused) throw notHere(refused)
      const named = Object.entries(change).filter(([, value]) => value !== undefined)
      const next = ShellChoices.parse({ ...choices, ...Object.fromEntries(named) })
      apply(next, choices)
      writeChoices(file, next)
      choices = next
      onChange(choices)
      return get()
    },
  }
}

/** What has no effect shows as off. */
function off(names: readonly (keyof ShellChoices)[]): Partial<ShellChoices> {
  return Object.fromEntries(names.map(name => [name, false]))
}

/** A file that is not there, or that something spoiled, holds no choices: the defaults stand, as at the first start. */
function readChoices(file: string, defaults: ShellChoices): ShellChoices {
  try {
    return ShellChoices.parse({ ...defaults, ...(JSON.parse(readFileSync(file, 'utf8')) as object) })
  } catch {
    return defaults
  }
}

/** Written under another name first, so that a crash leaves the old choices. */
function writeChoices(file: string, choices: ShellChoices): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.tmp`, `${JSON.stringify(choices, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${file}.tmp`, file)
  } catch (cause) {
    const message = `The choice cannot be kept in ${file} (${String(cause)}).`
    throw new EngineFailure(
      failure('disk_full', message, {
        remedy: 'Check the space and the rights of that folder, then choose again.',
        file,
      }),
      { cause },
    )
  }
}

function notHere(name: keyof ShellChoices): EngineFailure {
  return new EngineFailure(
    failure('invalid_setting', `"${name}" has no effect in this installation.`, {
      remedy: 'Use the installed program; started from its source it cannot do this.',
    }),
  )
}
