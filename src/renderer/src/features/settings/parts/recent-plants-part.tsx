import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShellRefusal } from '../../../i18n/use-shell-refusal.ts'
import { useSession } from '../../../state/session-context.ts'
import { settingsPart } from '../../../state/settings-session.ts'
import { useResourceValue } from '../../../state/use-resource.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import styles from '../settings.module.css'

/** Where this plant is, the plants used before, and how another one is opened: here, or by a command where there is no desktop program. */
export function RecentPlantsPart() {
  const { t } = useTranslation()
  const session = useSession()
  const status = useResourceValue(session.status)
  const plants = useResourceValue(settingsPart(session).recentPlants) ?? []
  const bridge = window.moldline
  const refusal = useShellRefusal()

  async function open(path: string | null): Promise<void> {
    try {
      await bridge?.openPlant(path)
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('settings.plants.notOpened'),
        message: refusal(error),
        autoClose: 10_000,
      })
    }
  }

  return (
    <>
      {status && (
        <>
          <h3 className={styles['group']}>{t('settings.plants.here')}</h3>
          <p className={styles['hint']}>{t('settings.plants.folder')}</p>
          <p className={styles['path']}>{status.plant}</p>
          <p className={styles['hint']}>{t('settings.plants.workspace')}</p>
          <p className={styles['path']}>{status.workspace}</p>
        </>
      )}
      <h3 className={styles['group']}>{t('settings.plants.recent')}</h3>
      {!bridge && <p className={styles['hint']}>{t('settings.plants.byCommand')}</p>}
      <ul className={styles['list']}>
        {plants.map(({ plant, name, isOpen }) => (
          <li key={plant} className={styles['entry']}>
            <span className={styles['grow']}>
              {name} <span className={styles['path']}>{plant}</span>
            </span>
            {isOpen && (
              <StateWord icon={IconFolderOpen} tone="ok">
                {t('settings.plants.isOpen')}
              </StateWord>
            )}
            {!isOpen && bridge && (
              <Button size="compact-sm" variant="default" onClick={() => void open(plant)}>
                {t('settings.plants.open')}
              </Button>
            )}
            {!isOpen && !bridge && <code className={styles['command']}>{`moldline serve --plant "${plant}"`}</code>}
          </li>
        ))}
      </ul>
      {bridge && (
        <div className={styles['actions']}>
          <Button size="compact-sm" variant="default" onClick={() => void open(null)}>
            {t('settings.plants.choose')}
          </Button>
        </div>
      )}
    </>
  )
}
