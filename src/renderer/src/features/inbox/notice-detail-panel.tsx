import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { useNow } from '../../state/use-now.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { NoteForm } from '../../ui/note-form.tsx'
import { HealingTimeline } from '../run/healing-timeline.tsx'
import { FailureKinds } from './failure-kinds.tsx'
import styles from './inbox.module.css'
import { NoticeDeliveries } from './notice-deliveries.tsx'
import { NoticeFailures } from './notice-failures.tsx'
import { NoticeFigures } from './notice-figures.tsx'
import { NoticeHistory } from './notice-history.tsx'
import { NoticeRemedies } from './notice-remedies.tsx'
import { NoticeToolbar } from './notice-toolbar.tsx'
import { SnoozeForm } from './snooze-form.tsx'
import { NoticeStateWord, PriorityWord } from './state-words.tsx'
import type { OpenedNotice } from './use-notice-detail.ts'
import { useNoticeSentence } from './use-notice-sentence.ts'
import type { Triage } from './use-triage.ts'

/** A notice is opened by its number, so that a link to it holds. */
export interface NoticeDetailPanelProps {
  readonly id: string
  readonly detail: OpenedNotice
  readonly triage: Triage
  readonly onClose: () => void
}

/** One notice: what happened to the data, why, what was done to recover, what can be done now, and its history. */
export function NoticeDetailPanel({ id, detail: opened, triage, onClose }: NoticeDetailPanelProps) {
  const { t, i18n } = useTranslation()
  const { tellWhole } = useEngineWords()
  const formats = useFormats()
  const now = useNow()
  const sentence = useNoticeSentence()
  const { notice, detail, failure, refresh } = opened
  const title = t('inbox.one', { id })
  if (!notice) {
    return (
      <DetailPanel title={title} onClose={onClose}>
        {failure && <FailurePanel failure={failure} onRetry={refresh} />}
      </DetailPanel>
    )
  }
  const { run, at, raisedAt, agent, occurrences, snoozedUntil, fixedByRun } = notice
  const facts = [
    agent,
    run !== null && t('run.one', { run }),
    t('inbox.raised', { moment: formats.moment(raisedAt), ago: formats.ago(raisedAt, now) }),
    occurrences > 1 &&
      t('inbox.recurred', { count: occurrences, n: formats.whole(occurrences), moment: formats.moment(at) }),
    snoozedUntil !== null && t('inbox.snoozedUntil', { moment: formats.moment(snoozedUntil) }),
    fixedByRun !== null && t('inbox.fixedBy', { run: fixedByRun }),
  ]
  return (
    <DetailPanel
      title={title}
      onClose={onClose}
      subtitle={
        <div className={styles['states']}>
          <NoticeStateWord state={notice.state} look="filled" />
          <PriorityWord priority={notice.priority} look="filled" />
          <span className={styles['muted']}>{t(`inbox.statuses.${notice.status}`)}</span>
        </div>
      }
    >
      <section className={styles['summary']}>
        <p className={styles['message']}>{sentence(notice)}</p>
        {i18n.language !== 'en' && tellWhole(notice.summary) === null && (
          <p className={styles['muted']} lang="en">
            {notice.summary}
          </p>
        )}
        <p className={styles['muted']}>{facts.filter(Boolean).join(' · ')}</p>
        <NoticeToolbar notice={notice} triage={triage} />
        {triage.form === 'snooze' && <SnoozeForm key={`snooze:${id}`} triage={triage} />}
        {triage.form === 'note' && (
          <div key={`note:${id}`} className={styles['form']}>
            <NoteForm
              title={t('inbox.note.title')}
              hint={t('inbox.note.hint')}
              save={t('inbox.note.save')}
              onSave={note => void triage.act({ kind: 'note', note })}
              onClose={triage.closeForm}
            />
          </div>
        )}
      </section>
      <NoticeRemedies key={`remedies:${id}`} notice={notice} triage={triage} />
      <NoticeFailures failures={notice.failures} />
      <FailureKinds key={`kinds:${id}`} failures={notice.failures} />
      {notice.healing.length > 0 && (
        <DetailSection title={t('run.healingTitle')}>
          <HealingTimeline steps={notice.healing} />
        </DetailSection>
      )}
      <NoticeFigures notice={notice} />
      {detail && <NoticeHistory events={detail.events} />}
      {detail && <NoticeDeliveries deliveries={detail.deliveries} textFile={detail.textFile} />}
      {failure && <FailurePanel failure={failure} onRetry={refresh} />}
    </DetailPanel>
  )
}
