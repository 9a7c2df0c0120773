import { useTranslation } from 'react-i18next'
import type { TriagedFinding } from '../../../../contract/triaged-finding.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Evidence } from './evidence.tsx'
import styles from './finding-detail.module.css'
import { RuleFacts } from './rule-facts.tsx'
import { SeverityWord } from './severity-word.tsx'
import { useCauseSentence } from './use-cause-text.ts'
import { useFindingText } from './use-finding-text.ts'

/** Why it was flagged, in three steps: what was read, what the rule demands of it, what follows. */
export function WhyFlagged({ finding }: { readonly finding: TriagedFinding }) {
  const { t } = useTranslation()
  const { rules } = useSession()
  const formats = useFormats()
  const describe = useFindingText()
  const causeSentence = useCauseSentence()
  const known = useResourceValue(rules)?.find(({ id }) => id === finding.rule)
  const threshold = known?.setting.threshold ?? known?.threshold ?? null
  return (
    <DetailSection title={t('triage.sections.why')}>
      <ol className={styles['steps']}>
        <li>
          <h4 className={styles['step']}>{t('findings.sections.read')}</h4>
          <Evidence finding={finding} />
        </li>
        <li>
          <h4 className={styles['step']}>{t('findings.sections.rule')}</h4>
          <RuleFacts rule={finding.rule} />
        </li>
        <li>
          <h4 className={styles['step']}>{t('findings.sections.verdict')}</h4>
          <p className={styles['sentence']}>
            <SeverityWord severity={finding.severity} /> {describe(finding)}
            {threshold !== null &&
              ` ${t('triage.beyond', { threshold: `${formats.decimal(threshold)} ${known?.thresholdUnit ?? ''}`.trim() })}`}
          </p>
          <Facts
            facts={[
              { name: t('findings.columns.cause'), value: causeSentence(finding.cause) || DASH },
              { name: t('findings.columns.pieces'), value: formats.whole(finding.pieces) },
              {
                name: t('findings.columns.change'),
                value: t(`triage.changeHints.${finding.change}`, {
                  run: formats.whole(finding.change === 'resolved' ? finding.resolvedBy : finding.firstRun),
                }),
              },
              {
                name: t('findings.blocking'),
                value: t(finding.blocking ? 'findings.blockingYes' : 'findings.blockingNo'),
              },
            ]}
          />
        </li>
      </ol>
    </DetailSection>
  )
}
