import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useNow } from '../../state/use-now.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import styles from './status-bar.module.css'
import { statusFacts } from './status-facts.ts'

/** Facts about the data on screen; each opens the screen where it is dealt with. */
export function StatusBar() {
  const { t } = useTranslation()
  const session = useSession()
  const formats = useFormats()
  const now = useNow()
  const status = useResourceValue(session.status)
  const feed = useStore(session.feed)
  const connection = useStore(session.connection)
  return (
    <footer className={styles['status']} data-frame="around" aria-label={t('frame.status.title')}>
      {statusFacts({ status, feed, connection, now, t, formats }).map(fact => {
        const { key, icon: FactIcon, tone, text, title, screen, opened } = fact
        const content = (
          <>
            <FactIcon size={13} aria-hidden />
            {text}
          </>
        )
        if (!screen) {
          return (
            <span key={key} className={styles['fact']} data-tone={tone} role="status">
              {content}
            </span>
          )
        }
        return (
          <button
            key={key}
            type="button"
            className={styles['fact']}
            data-tone={tone}
            title={title}
            onClick={() => (opened ? session.router.go({ screen, opened }) : session.router.visit(screen))}
          >
            {content}
          </button>
        )
      })}
      <span className={styles['spring']} />
      {status && <span className={styles['fact']}>Moldline {status.version}</span>}
    </footer>
  )
}
