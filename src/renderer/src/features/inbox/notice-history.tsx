import { useTranslation } from 'react-i18next'
import type { NoticeEvent } from '../../../../contract/notice.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import styles from './inbox.module.css'

/** Who did what and when, newest first, with notes. */
export function NoticeHistory({ events }: { readonly events: readonly NoticeEvent[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = ({ kind, run, until }: NoticeEvent) => {
    if (kind === 'snoozed' && until !== null) return t('inbox.events.snoozedUntil', { moment: formats.moment(until) })
    if (kind === 'resolved' && run !== null) return t('inbox.events.resolvedBy', { run })
    if (run !== null && (kind === 'raised' || kind === 'recurred')) return t(`inbox.events.${kind}By`, { run })
    return t(`inbox.events.${kind}`)
  }
  return (
    <DetailSection title={t('inbox.sections.history')}>
      <ol className={styles['history']}>
        {events.toReversed().map(event => (
          <li key={event.id}>
            <span>
              {words(event)} <span className={styles['muted']}>{event.actor}</span>
            </span>
            <span className={styles['when']}>{formats.moment(event.at)}</span>
            {event.note !== '' && <p className={styles['note']}>{event.note}</p>}
          </li>
        ))}
      </ol>
    </DetailSection>
  )
}
