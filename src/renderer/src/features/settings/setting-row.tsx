import { Button, Tooltip } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingKey } from '../../../../contract/setting.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { SettingsInForce } from '../../state/settings-session.ts'
import { useNow } from '../../state/use-now.ts'
import type { SettingEffect } from './setting-looks.ts'
import styles from './settings.module.css'

/** What stands around a setting's control. */
export interface SettingRowProps {
  readonly id: string
  readonly name: string
  readonly hint: string
  readonly control: ReactNode
  /** Unit, limits and default, in words. */
  readonly facts?: readonly string[]
  readonly effect?: SettingEffect
  /** What the engine keeps it under; without one it is a choice of this window. */
  readonly setting?: SettingKey
  readonly settings?: SettingsInForce
  /** Offered when the value is not the default. */
  readonly onReset?: (() => void) | undefined
  readonly isLookedFor?: boolean
}

/** One setting: what it is, its control, where its value comes from, what it may be and who changed it last. */
export function SettingRow(props: SettingRowProps) {
  const { id, name, hint, control, facts = [], effect, onReset, isLookedFor = false } = props
  const { t } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isLookedFor) return
    root.current?.scrollIntoView({ block: 'center' })
    root.current?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true })
  }, [isLookedFor])
  return (
    <div ref={root} className={styles['row']} data-looked-for={isLookedFor || undefined}>
      <div className={styles['words']}>
        <label className={styles['name']} htmlFor={id}>
          {name}
        </label>
        <p className={styles['hint']} id={`${id}-hint`}>
          {hint}
        </p>
        <p className={styles['facts']}>
          {[...facts, ...(effect ? [t(`settings.effects.${effect}`)] : [])].join(' · ')}
        </p>
      </div>
      <div className={styles['control']}>
        {control}
        <SettingSource {...props} />
        {onReset && (
          <Button size="compact-xs" variant="subtle" onClick={onReset} aria-label={t('settings.resetOf', { name })}>
            {t('settings.reset')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Where the value comes from, and who changed it last. */
function SettingSource({ setting, settings }: SettingRowProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const now = useNow()
  if (!setting || !settings) return null
  const origin = settings.origins.get(setting)
  const last = settings.lastChanges.get(setting)
  if (origin?.origin === 'environment') {
    return (
      <span className={styles['source']} data-locked>
        <IconLock size={12} aria-hidden /> {t('settings.locked', { variable: origin.variable })}
      </span>
    )
  }
  if (!last) return <span className={styles['source']}>{t('settings.asShipped')}</span>
  return (
    <Tooltip label={formats.moment(last.at)}>
      <span className={styles['source']}>
        {t('settings.lastChange', { actor: last.actor, ago: formats.ago(last.at, now) })}
      </span>
    </Tooltip>
  )
}
