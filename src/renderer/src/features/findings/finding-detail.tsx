import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { IconArrowBackUp, IconCircleCheck, IconClipboardList, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useDecide } from '../data/use-decide.ts'
import { useDecisionOn } from '../data/use-decision-on.ts'
import { CameBack } from './came-back.tsx'
import { ChangeWord } from './change-word.tsx'
import styles from './finding-detail.module.css'
import { FindingHistory } from './finding-history.tsx'
import { FindingToolbar } from './finding-toolbar.tsx'
import { ReferenceWording } from './reference-wording.tsx'
import { SeverityWord } from './severity-word.tsx'
import { SheetExcerpt } from './sheet-excerpt.tsx'
import { TriageFormPlace } from './triage-form.tsx'
import { TriageWord } from './triage-word.tsx'
import type { OpenedFinding } from './use-finding-dossier.ts'
import { useFindingText } from './use-finding-text.ts'
import type { FindingTriage } from './use-finding-triage.ts'
import { WhyFlagged } from './why-flagged.tsx'

/** A finding is opened by its fingerprint, so that a link to it survives the next run. */
export interface FindingDetailProps {
  readonly fingerprint: string
  readonly dossier: OpenedFinding
  readonly triage: FindingTriage
  readonly onClose: () => void
}

/** One finding: what to do about it, why it was flagged, the row between its neighbours, what it was compared with, and its history. */
export function FindingDetail({ fingerprint, dossier: opened, triage, onClose }: FindingDetailProps) {
  const { t } = useTranslation()
  const { router } = useSession()
  const formats = useFormats()
  const decide = useDecide()
  const describe = useFindingText()
  const made = useDecisionOn({ kind: 'finding', fingerprint })
  const { finding, dossier, failure, refresh } = opened
  const rows = useRef<HTMLDivElement>(null)
  const { comparing, compared } = triage

  // The rows it was compared with, else its own: D leads to the first of them, where the arrows scroll it.
  useEffect(() => {
    if (comparing !== fingerprint || !dossier) return
    const first = rows.current?.querySelector<HTMLElement>('[data-compared] [role="group"]')
    const place = first ?? rows.current?.querySelector<HTMLElement>('[role="group"]')
    place?.focus({ preventScroll: true })
    place?.closest('section')?.scrollIntoView({ block: 'start' })
    compared()
  }, [comparing, compared, dossier, fingerprint])

  if (!finding) {
    return (
      <DetailPanel title={t('findings.one')} onClose={onClose}>
        {failure && <FailurePanel failure={failure} onRetry={refresh} />}
      </DetailPanel>
    )
  }
  const { assignee, comments } = finding.triage
  return (
    <DetailPanel
      title={t(`rules.${finding.rule}.name`)}
      onClose={onClose}
      subtitle={
        <div className={styles['states']}>
          <SeverityWord severity={finding.severity} look="filled" />
          <ChangeWord change={finding.change} look="filled" />
          <TriageWord state={finding.triage.state} look="filled" />
          {assignee !== null && (
            <StateWord icon={IconUser} tone="info" look="filled">
              {assignee}
            </StateWord>
          )}
        </div>
      }
    >
      <section className={styles['summary']}>
        <p className={styles['message']}>{describe(finding)}</p>
        <CameBack triage={finding.triage} />
        {comments > 0 && (
          <p className={styles['muted']}>{t('triage.comments', { count: comments, n: formats.whole(comments) })}</p>
        )}
        <div className={styles['actions']}>
          {finding.poNo !== null && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconClipboardList size={14} />}
              onClick={() => router.go({ screen: 'orders', opened: finding.poNo })}
            >
              {t('findings.openOrder', { poNo: finding.poNo })}
            </Button>
          )}
          {finding.blocking && made === null && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconCircleCheck size={14} />}
              onClick={() => void decide({ subject: { kind: 'finding', fingerprint }, kind: 'confirm-figures' })}
            >
              {t('decisions.kinds.confirm-figures')}
            </Button>
          )}
          {made && (
            <>
              <StateWord icon={IconCircleCheck} tone="ok">
                {t('findings.confirmed')}
              </StateWord>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconArrowBackUp size={14} />}
                onClick={() => void decide({ subject: made.subject, kind: 'withdraw' }, made)}
              >
                {t('decisions.kinds.withdraw')}
              </Button>
            </>
          )}
        </div>
        <FindingToolbar finding={finding} triage={triage} />
        <TriageFormPlace triage={triage} scope="chosen" />
      </section>
      <WhyFlagged finding={finding} />
      <div ref={rows}>
        {dossier?.row && (
          <DetailSection title={t('triage.sections.row')}>
            <SheetExcerpt excerpt={dossier.row} />
          </DetailSection>
        )}
        {dossier && dossier.compared.length > 0 && (
          <DetailSection title={t('triage.sections.compared')}>
            <div data-compared>
              {dossier.compared.map(excerpt => (
                <SheetExcerpt key={`${excerpt.file} ${excerpt.sheetRow} ${excerpt.marked.join()}`} excerpt={excerpt} />
              ))}
            </div>
          </DetailSection>
        )}
      </div>
      {dossier && <FindingHistory history={dossier.history} found={dossier.found} />}
      <ReferenceWording finding={finding} />
      {failure && <FailurePanel failure={failure} onRetry={refresh} />}
    </DetailPanel>
  )
}
