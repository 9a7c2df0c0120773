import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { settingsPart } from '../../state/settings-session.ts'
import { useResource } from '../../state/use-resource.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { formatSettingPlace, parseSettingPlace, SETTING_SECTIONS } from './setting-places.ts'
import { SettingSectionPage } from './setting-section-page.tsx'
import styles from './settings.module.css'

/** What the plant, this PC and this window go by: sections on the left, each with an address of its own. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const session = useSession()
  const { settings } = settingsPart(session)
  const opened = useStore(session.router, route => route.opened)
  const { section, setting } = parseSettingPlace(opened)
  const state = useResource(settings)
  return (
    <>
      <ScreenHeader title={t('frame.screens.settings')} />
      <div className={styles['root']}>
        <nav className={styles['sections']} aria-label={t('settings.sectionsLabel')}>
          {SETTING_SECTIONS.map(name => (
            <button
              key={name}
              type="button"
              className={styles['section']}
              aria-current={name === section ? 'page' : undefined}
              onClick={() => session.router.open(formatSettingPlace({ section: name, setting: null }))}
            >
              {t(`settings.sections.${name}`)}
            </button>
          ))}
        </nav>
        <div className={styles['content']}>
          {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={() => void settings.refresh()} />}
          {state.kind === 'ready' && (
            <SettingSectionPage section={section} lookedFor={setting} settings={state.value} />
          )}
        </div>
      </div>
    </>
  )
}
