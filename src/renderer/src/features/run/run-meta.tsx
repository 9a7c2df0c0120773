import { useTranslation } from 'react-i18next'
import type { RunSummary } from '../../../../contract/run.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useWatchWords } from '../automation/use-watch-words.ts'
import { useNow } from '../../state/use-now.ts'
import styles from './run-panel.module.css'

/** Which run, by whom, when and how long. */
export function RunMeta({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useWatchWords()
  const now = useNow()
  const { finishedAt, startedAt, outcome } = run
  const took = finishedAt === null ? null : new Date(finishedAt).getTime() - new Date(startedAt).getTime()
  return (
    <p className={styles['meta']}>
      <span>{t('run.one', { run: run.run })}</span>
      <span title={formats.moment(startedAt)}>
        {t('run.startedAgo', { moment: formats.moment(startedAt), ago: formats.ago(startedAt, now) })}
      </span>
      {took !== null && <span>{t('run.took', { duration: formats.duration(took) })}</span>}
      {run.cause ? (
        <span>{words.cause(run.cause)}</span>
      ) : (
        run.actor !== '' && <span>{t('run.by', { actor: run.actor })}</span>
      )}
      {run.action && (
        <span>
          {t(`run.actions.${run.action.kind}`, {
            n: run.action.kind === 'undo-run' ? run.action.run : run.action.generation,
          })}
        </span>
      )}
      {run.dryRun && <span>{t('run.dryRun')}</span>}
      {outcome?.published && !run.dryRun && (
        <span>{t('run.published', { generation: outcome.generation ?? DASH })}</span>
      )}
    </p>
  )
}
