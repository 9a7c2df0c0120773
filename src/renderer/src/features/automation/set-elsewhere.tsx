import { useTranslation } from 'react-i18next'
import type { SettingKey } from '../../../../contract/setting.ts'
import { useSession } from '../../state/session-context.ts'
import { settingsPart } from '../../state/settings-session.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import styles from './schedule-panel.module.css'

/** The environment variable that sets a setting, which then cannot be changed here; null when it can. */
export function useVariableOf(key: SettingKey): string | null {
  const settings = useResourceValue(settingsPart(useSession()).settings)
  const origin = settings?.origins.get(key)
  return origin?.origin === 'environment' ? origin.variable : null
}

/** Says why something cannot be changed here; nothing where it can. */
export function SetElsewhere({ variable }: { readonly variable: string | null }) {
  const { t } = useTranslation()
  if (variable === null) return null
  return <p className={styles['lead']}>{t('automation.setElsewhere', { variable })}</p>
}
