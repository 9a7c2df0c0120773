import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDatabaseImport, IconDatabaseX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DamageReport } from '../../../../contract/restore-point.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { useSession } from '../../state/session-context.ts'
import { formatDataPlace } from '../data/data-place.ts'
import { useExplain } from '../run/use-explain.ts'
import { useRunCommands } from '../run/use-run-commands.ts'
import { restorePointKey } from './recovery-items.ts'
import styles from './recovery.module.css'

/** A database that was not as it should be: what was found, what was kept, what is offered and what is missing since. */
export function DamageBanner({ damage }: { readonly damage: DamageReport }) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const { api, router, status } = useSession()
  const formats = useFormats()
  const explain = useExplain()
  const { canStart, start } = useRunCommands()
  const { database, at, problem, setAside, offer, missing } = damage

  async function goOn(): Promise<void> {
    try {
      await api.recovery.dismissDamage.mutate({})
      await status.refresh()
      if (database === 'plant') start()
    } catch (error) {
      notifications.show({
        color: 'red',
        title: t('recovery.damage.notDone'),
        message: explain(error),
        autoClose: 10_000,
      })
    }
  }

  return (
    <section className={styles['banner']} data-tone="bad" aria-label={t(`recovery.damage.${database}`)}>
      <IconDatabaseX size={18} aria-hidden />
      <div className={styles['bannerText']}>
        <strong>{t(`recovery.damage.${database}`)}</strong>
        <p>
          {formats.moment(at)}: {tell(problem)}
        </p>
        <p>{t('recovery.damage.setAside', { file: setAside })}</p>
        {database === 'plant' && (
          <p>
            {offer
              ? t('recovery.damage.offer', { generation: offer.generation, moment: formats.moment(offer.createdAt) })
              : t('recovery.damage.noOffer')}
          </p>
        )}
        {missing.length > 0 && (
          <>
            <p>{t('recovery.damage.missing')}</p>
            <ul className={styles['runs']}>
              {missing.map(sentence => (
                <li key={sentence}>{tell(sentence)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={styles['choices']}>
        {database === 'plant' && offer && (
          <Button
            size="xs"
            leftSection={<IconDatabaseImport size={14} />}
            onClick={() =>
              router.go({
                screen: 'data',
                opened: formatDataPlace({ tab: 'recovery', key: restorePointKey(offer.id) }),
              })
            }
          >
            {t('recovery.restoreEllipsis')}
          </Button>
        )}
        <Button size="xs" variant="default" disabled={database === 'plant' && !canStart} onClick={() => void goOn()}>
          {t(database === 'plant' ? 'recovery.damage.readAnew' : 'recovery.damage.understood')}
        </Button>
      </div>
    </section>
  )
}
