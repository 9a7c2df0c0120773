import { useTranslation } from 'react-i18next'
import { RunPreset } from '../../../../contract/run-request.ts'
import { useSession } from '../../state/session-context.ts'
import { settingsPart } from '../../state/settings-session.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { useChangeSettings } from '../settings/use-change-settings.ts'

/** Options of runs kept under a name, in the workspace: everybody who works with the plant has them. */
export interface RunPresets {
  readonly presets: readonly RunPreset[]
  /** Keeps options under a name, in place of those of the same name. */
  readonly keep: (name: string, options: RunPreset['options']) => void
  readonly remove: (name: string) => void
}

export function useRunPresets(): RunPresets {
  const { t } = useTranslation()
  const { settings } = settingsPart(useSession())
  const presets = useResourceValue(settings)?.values.runPresets ?? []
  const changeSettings = useChangeSettings()
  const others = (name: string) => presets.filter(preset => preset.name !== name)
  return {
    presets,
    keep(name, options) {
      const preset = RunPreset.parse({ name, options })
      const runPresets = [...others(preset.name), preset].toSorted((a, b) => (a.name < b.name ? -1 : 1))
      void changeSettings({ runPresets }, t('automation.options.presetKept', { name: preset.name }))
    },
    remove: name => void changeSettings({ runPresets: others(name) }, t('automation.options.presetRemoved', { name })),
  }
}
