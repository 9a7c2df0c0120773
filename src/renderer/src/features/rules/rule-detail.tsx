import { Button } from '@mantine/core'
import { IconListSearch, IconPlayerPause, IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RuleBook, RuleCard } from '../../../../contract/finding-triage.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { choiceOf } from '../../state/table-view.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { SeverityWord } from '../findings/severity-word.tsx'
import { RuleChanges } from './rule-changes.tsx'
import { RuleForm } from './rule-form.tsx'
import { inForce } from './rule-in-force.ts'
import styles from './rules.module.css'
import { useChangeRule } from './use-change-rule.ts'

/** A rule of the book, opened beside it. */
export interface RuleDetailProps {
  readonly rule: RuleCard
  readonly book: RuleBook
  readonly onClose: () => void
}

/** One rule: what it demands and where that comes from, how it is set, what changing it does, and who changed it. */
export function RuleDetail({ rule, book, onClose }: RuleDetailProps) {
  const { t } = useTranslation()
  const { router, findingView, tables } = useSession()
  const formats = useFormats()
  const change = useChangeRule(rule)
  const isLocked = book.origin === 'environment'

  function showFindings(): void {
    findingView.setState({ list: 'open' })
    tables.change('findings', { filters: [choiceOf('rule', rule.id)], search: '', active: null, selected: [] })
    router.open(null)
  }

  return (
    <DetailPanel
      title={t(`rules.${rule.id}.name`)}
      onClose={onClose}
      subtitle={
        <div className={styles['states']}>
          <SeverityWord severity={inForce(rule).severity} look="filled" />
          {rule.isOff && (
            <StateWord icon={IconPlayerPause} tone="warn" look="filled">
              {t('triage.rules.off', { day: formats.day(rule.setting.offUntil ?? null) })}
            </StateWord>
          )}
        </div>
      }
    >
      <section className={styles['summary']}>
        <p className={styles['sentence']}>{t(`rules.${rule.id}.sentence`)}</p>
        <Facts
          facts={[
            { name: t('findings.rule.checker'), value: rule.checker },
            { name: t('triage.rules.columns.source'), value: rule.source },
            { name: t('findings.rule.id'), value: rule.id },
          ]}
        />
        <div className={styles['actions']}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconListSearch size={14} />}
            disabled={rule.open === null || rule.open === 0}
            onClick={showFindings}
          >
            {rule.open === null
              ? t('triage.rules.notChecked')
              : t('triage.rules.showFindings', { count: rule.open, n: formats.whole(rule.open) })}
          </Button>
          {Object.keys(rule.setting).length > 0 && !isLocked && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRestore size={14} />}
              onClick={() => change(() => ({}))}
            >
              {t('triage.rules.reset')}
            </Button>
          )}
        </div>
      </section>
      <DetailSection title={t('triage.rules.settings')}>
        {isLocked ? (
          <p className={styles['hint']}>{t('triage.rules.locked')}</p>
        ) : (
          <RuleForm rule={rule} onChange={change} />
        )}
        <p className={styles['hint']}>{t('triage.rules.effect')}</p>
      </DetailSection>
      <RuleChanges changes={book.changes.filter(other => other.rule === rule.id)} rule={rule} />
    </DetailPanel>
  )
}
