import { useTranslation } from 'react-i18next'
import type { RunSummary } from '../../../../contract/run.ts'
import type { Severity } from '../../../../contract/severity.ts'
import { useFormats } from '../../format/use-formats.ts'
import { choiceOf } from '../../state/table-view.ts'
import { useSession } from '../../state/session-context.ts'
import { Opener } from '../../ui/opener.tsx'
import styles from './run-panel.module.css'
import { formatDataPlace } from '../data/data-place.ts'

interface Figure {
  readonly name: string
  readonly value: number
  /** Shows what the number is made of. */
  readonly open?: () => void
}

/** How a run ended, in figures; each that is made of something opens it. */
export function RunFigures({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation()
  const { router, tables } = useSession()
  const formats = useFormats()
  const { outcome } = run
  if (!outcome) return <p>{t('run.noFigures')}</p>

  function openFindings(columnId: 'severity' | 'change', value: Severity | 'new'): void {
    tables.change('findings', { search: '', filters: [choiceOf(columnId, value)] })
    router.go({ screen: 'findings', opened: null })
  }
  function openOrders(): void {
    const filters = [choiceOf('risk', 'late', 'at-risk'), choiceOf('proStatus', 'PENDING', 'MOLDING', 'PAUSED')]
    tables.change('orders', { search: '', filters })
    router.go({ screen: 'orders', opened: null })
  }
  const openDecisions = () => router.go({ screen: 'data', opened: formatDataPlace({ tab: 'decisions', key: null }) })

  const { findings } = outcome
  const figures: readonly Figure[] = [
    { name: t('run.figures.rowsLoaded'), value: outcome.rowsLoaded },
    { name: t('run.figures.rowsChanged'), value: outcome.rowsChanged },
    { name: t('run.figures.rowsGone'), value: outcome.rowsGone },
    { name: t('run.figures.rowsQuarantined'), value: outcome.rowsQuarantined, open: openDecisions },
    { name: t('run.figures.orders'), value: outcome.ordersNeedingAttention, open: openOrders },
    { name: t('run.figures.errors'), value: findings.error, open: () => openFindings('severity', 'error') },
    { name: t('run.figures.warnings'), value: findings.warning, open: () => openFindings('severity', 'warning') },
    { name: t('run.figures.infos'), value: findings.info, open: () => openFindings('severity', 'info') },
    { name: t('run.figures.new'), value: findings.new, open: () => openFindings('change', 'new') },
  ]
  return (
    <dl className={styles['figures']}>
      {figures.map(({ name, value, open }) => (
        <div key={name} className={styles['figure']}>
          <dt>{name}</dt>
          <dd>
            {open && value > 0 ? (
              <Opener onClick={open} aria-label={t('run.figures.open', { name, value: formats.whole(value) })}>
                {formats.whole(value)}
              </Opener>
            ) : (
              formats.whole(value)
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
