import { useTranslation } from 'react-i18next'
import type { TriageHistoryEntry } from '../../../../contract/triage.ts'
import type { FindingDossier } from '../../../../contract/triaged-finding.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { History, HistoryEntry } from '../../ui/history.tsx'

/** Who did what and when, newest first, and the runs that found it, also before it was gone for a while. */
export function FindingHistory({ history, found }: Pick<FindingDossier, 'history' | 'found'>) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useHistoryWords()
  return (
    <DetailSection title={t('triage.sections.history')}>
      <History>
        {history.map(entry => (
          <HistoryEntry
            key={entry.id}
            what={words(entry)}
            who={entry.isUndone ? `${entry.actor} · ${t('triage.history.isUndone')}` : entry.actor}
            at={entry.at}
            note={entry.note}
            isUndone={entry.isUndone}
          />
        ))}
        {found.toReversed().map(({ from, to }) => (
          <HistoryEntry
            key={`found ${from}`}
            what={
              to === null
                ? t('triage.history.found', { run: formats.whole(from) })
                : t('triage.history.foundUntil', { from: formats.whole(from), to: formats.whole(to) })
            }
          />
        ))}
      </History>
    </DetailSection>
  )
}

function useHistoryWords(): (entry: TriageHistoryEntry) => string {
  const { t } = useTranslation()
  const formats = useFormats()
  return ({ kind, until, untilChanged, assignee, undoes, count }) => {
    const many =
      count > 1 ? ` ${t('triage.history.withOthers', { count: count - 1, n: formats.whole(count - 1) })}` : ''
    switch (kind) {
      case 'assigned':
        return `${assignee === null ? t('triage.history.unassigned') : t('triage.history.assigned', { name: assignee })}${many}`
      case 'snoozed':
        if (untilChanged) return `${t('triage.history.snoozedUntilChanged')}${many}`
        return `${t('triage.history.snoozedUntil', { moment: formats.moment(until) })}${many}`
      case 'undone':
        return t('triage.history.undone', { id: undoes ?? 0 })
      case 'acknowledged':
      case 'commented':
      case 'reopened':
        return `${t(`triage.history.${kind}`)}${many}`
      default:
        return kind satisfies never
    }
  }
}
