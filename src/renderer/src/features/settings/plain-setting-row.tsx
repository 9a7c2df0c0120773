import { useTranslation } from 'react-i18next'
import { DEFAULT_SETTINGS, Settings, type SettingsChange } from '../../../../contract/setting.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { SettingsInForce } from '../../state/settings-session.ts'
import { limitsOf } from './limits-of.ts'
import { SettingControl } from './setting-control.tsx'
import { SETTING_LOOKS } from './setting-looks.ts'
import type { PlainSetting } from './setting-places.ts'
import { settingProblem } from './setting-problem.ts'
import { SettingRow } from './setting-row.tsx'
import { useChangeSettings } from './use-change-settings.ts'
import { useSettingText } from './use-setting-text.ts'

/** One of the settings that are one value, and whether it is the one that is looked for. */
export interface PlainSettingRowProps {
  readonly setting: PlainSetting
  readonly settings: SettingsInForce
  readonly isLookedFor: boolean
}

/** A setting of one line: checked as the engine checks it, changed when it is left, undone by U. */
export function PlainSettingRow({ setting, settings, isLookedFor }: PlainSettingRowProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const change = useChangeSettings()
  const textOf = useSettingText()
  const look = SETTING_LOOKS[setting]
  const value = settings.values[setting]
  const shipped = DEFAULT_SETTINGS[setting]
  const name = t(`settings.fields.${setting}.name`)
  const isLocked = settings.origins.get(setting)?.origin === 'environment'
  const scale = look.kind === 'number' ? look.scale : 1
  const limits = look.kind === 'number' ? limitsOf(Settings.shape[setting], scale) : null

  function keep(next: string | number | boolean): void {
    if (next === value) return
    const part = { [setting]: next } as SettingsChange
    void change(part, t('settings.changed', { name, value: textOf(setting, next) }))
  }

  return (
    <SettingRow
      id={`setting-${setting}`}
      name={name}
      hint={t(`settings.fields.${setting}.hint`)}
      facts={[
        ...(limits
          ? [t('settings.limits', { least: formats.decimal(limits.least), most: formats.decimal(limits.most) })]
          : []),
        t('settings.default', { value: textOf(setting, shipped) }),
      ]}
      effect={look.effect}
      setting={setting}
      settings={settings}
      isLookedFor={isLookedFor}
      onReset={isLocked || value === shipped ? undefined : () => keep(shipped)}
      control={
        <SettingControl
          id={`setting-${setting}`}
          look={look}
          value={value}
          isLocked={isLocked}
          problemOf={next => settingProblem(Settings.shape[setting], next, { t, formats, scale })}
          choiceText={choice => textOf(setting, choice)}
          onKeep={keep}
        />
      }
    />
  )
}
