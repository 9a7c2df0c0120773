import { Button } from '@mantine/core'
import { IconCircleCheck, IconClipboardList } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../contract/finding.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useOpenedItem } from '../../ui/use-opened-item.ts'
import { useDecide } from '../run/use-decide.ts'
import { Evidence } from './evidence.tsx'
import styles from './finding-detail.module.css'
import { NoveltyWord, noveltyOf } from './novelty-word.tsx'
import { ReferenceWording } from './reference-wording.tsx'
import { RuleFacts } from './rule-facts.tsx'
import { SeverityWord } from './severity-word.tsx'
import { useCauseText } from './use-cause-text.ts'
import { useFindingText } from './use-finding-text.ts'

/** A finding is opened by its fingerprint, so that a link to it survives the next run. */
export interface FindingDetailProps {
  readonly fingerprint: string
  /** The finding as the list has it; null when it is not among its rows. */
  readonly known: Finding | null
  readonly onClose: () => void
}

/** One finding: what was read and where, the rule, the verdict, and the wording of the plant's old report. */
export function FindingDetail({ fingerprint, known, onClose }: FindingDetailProps) {
  const { t } = useTranslation()
  const { api, router, decisions } = useSession()
  const formats = useFormats()
  const state = useOpenedItem(known, signal => api.findings.get.query({ fingerprint }, { signal }))
  const decide = useDecide()
  const describe = useFindingText()
  const causeText = useCauseText()
  const made = useResourceValue(decisions)

  if (state.kind !== 'ready') {
    return (
      <DetailPanel title={t('findings.one')} onClose={onClose}>
        {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={state.retry} />}
      </DetailPanel>
    )
  }
  const { item: finding } = state
  const isConfirmed = made?.some(
    ({ subject }) => subject.kind === 'finding' && subject.fingerprint === finding.fingerprint,
  )
  return (
    <DetailPanel
      title={t(`rules.${finding.rule}.name`)}
      onClose={onClose}
      subtitle={
        <div className={styles['states']}>
          <SeverityWord severity={finding.severity} look="filled" />
          <NoveltyWord novelty={noveltyOf(finding)} look="filled" />
        </div>
      }
    >
      <section className={styles['summary']}>
        <p className={styles['message']}>{describe(finding)}</p>
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
          {finding.blocking && !isConfirmed && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconCircleCheck size={14} />}
              onClick={() =>
                void decide({ subject: { kind: 'finding', fingerprint: finding.fingerprint }, kind: 'confirm-figures' })
              }
            >
              {t('decisions.kinds.confirm-figures')}
            </Button>
          )}
          {isConfirmed && (
            <StateWord icon={IconCircleCheck} tone="ok">
              {t('findings.confirmed')}
            </StateWord>
          )}
        </div>
      </section>
      <DetailSection title={t('findings.sections.read')}>
        <Evidence finding={finding} />
      </DetailSection>
      <DetailSection title={t('findings.sections.rule')}>
        <RuleFacts rule={finding.rule} />
      </DetailSection>
      <DetailSection title={t('findings.sections.verdict')}>
        <Facts
          facts={[
            { name: t('findings.columns.severity'), value: <SeverityWord severity={finding.severity} /> },
            { name: t('findings.columns.pieces'), value: formats.whole(finding.pieces) },
            { name: t('findings.columns.cause'), value: causeText(finding.cause) || DASH },
            ...(describe(finding) === finding.message
              ? []
              : [{ name: t('findings.engineSentence'), value: <span lang="en">{finding.message}</span> }]),
            {
              name: t('findings.columns.novelty'),
              value: t(`findings.noveltyHint.${noveltyOf(finding)}`, { run: finding.firstRun }),
            },
            {
              name: t('findings.blocking'),
              value: t(finding.blocking ? 'findings.blockingYes' : 'findings.blockingNo'),
            },
          ]}
        />
      </DetailSection>
      <ReferenceWording finding={finding} />
    </DetailPanel>
  )
}
