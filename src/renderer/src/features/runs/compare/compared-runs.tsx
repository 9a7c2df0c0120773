import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ComparedRun, RunComparison } from '../../../../../contract/run-comparison.ts'
import { DASH } from '../../../format/formats.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { useSession } from '../../../state/session-context.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import { RUN_STATE_LOOKS } from '../../run/run-states.ts'
import screen from '../runs.module.css'
import styles from './comparison.module.css'
import { formatRunsPlace } from '../runs-place.ts'

/** The two runs side by side, and in one sentence what differs. */
export function ComparedRuns({ comparison }: { readonly comparison: RunComparison }) {
  const { t } = useTranslation()
  const { base, other, orders, findings } = comparison
  const late = orders?.['became-late'] ?? 0
  const parts = [
    comparison.files.length > 0 && t('runs.compare.filesDiffer', { count: comparison.files.length }),
    late > 0 && t('runs.compare.becameLate', { count: late }),
    findings && findings.new > 0 && t('runs.compare.findingsNew', { count: findings.new }),
    findings && findings.resolved > 0 && t('runs.compare.findingsResolved', { count: findings.resolved }),
  ].filter(part => part !== false && part !== null)
  return (
    <header className={styles['compareHead']}>
      <h2 className={screen['runSentence']}>{parts.length === 0 ? t('runs.compare.same') : parts.join(' · ')}</h2>
      <div className={styles['sides']}>
        <Side run={base} title={t('runs.compare.before')} />
        <Side run={other} title={t('runs.compare.after')} />
      </div>
    </header>
  )
}

function Side({ run, title }: { readonly run: ComparedRun; readonly title: string }) {
  const { t } = useTranslation()
  const { router } = useSession()
  const formats = useFormats()
  return (
    <div className={styles['side']}>
      <span className={screen['quiet']}>{title}</span>
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => router.go({ screen: 'runs', opened: formatRunsPlace({ kind: 'history', run: run.run }) })}
      >
        {t('run.one', { run: run.run })}
      </Anchor>
      <StateWord {...RUN_STATE_LOOKS[run.state]}>{t(`run.states.${run.state}`)}</StateWord>
      <span>{formats.moment(run.startedAt)}</span>
      <span>{formats.duration(run.durationMs)}</span>
      <span>{t('runs.compare.generation', { generation: run.generation ?? DASH })}</span>
      {run.dryRun && <span>{t('runs.tries.try')}</span>}
    </div>
  )
}
