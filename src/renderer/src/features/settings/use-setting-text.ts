import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { SETTING_LOOKS } from './setting-looks.ts'
import type { PlainSetting } from './setting-places.ts'

/** A setting's value as words: with its unit, switches as On and Off, nothing as what then holds. */
export function useSettingText(): (setting: PlainSetting, value: unknown) => string {
  const { t } = useTranslation()
  const formats = useFormats()
  return (setting, value) => {
    const look = SETTING_LOOKS[setting]
    switch (look.kind) {
      case 'switch':
        return value === true ? t('settings.on') : t('settings.off')
      case 'choice':
        return String(value)
      case 'text':
        return value === '' ? t('settings.empty') : `“${String(value)}”`
      case 'number': {
        const figure = formats.decimal(Number(value) / look.scale)
        return look.unit === 'none' ? figure : t(`settings.units.${look.unit}`, { figure })
      }
      default:
        return look satisfies never
    }
  }
}
