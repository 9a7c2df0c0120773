import { useTranslation } from 'react-i18next'
import type { NoticeEvent } from '../../../../contract/notice.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { History, HistoryEntry } from '../../ui/history.tsx'

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
      <History>
        {events.toReversed().map(event => (
          <HistoryEntry key={event.id} what={words(event)} who={event.actor} at={event.at} note={event.note} />
        ))}
      </History>
    </DetailSection>
  )
}
