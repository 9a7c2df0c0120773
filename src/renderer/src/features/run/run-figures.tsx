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
  readonly value: number | null
  /** Stands in place of a value this run did not work out. */
  readonly missing?: string
  /** Shows what the number is made of. */
  readonly open?: () => void
}

/** How a run ended, in figures; each that is made of something opens it. */
export function RunFigures({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation()
  const { router, tables, findingView } = useSession()
  const formats = useFormats()
  const { outcome } = run
  if (!outcome) return <p>{t('run.noFigures')}</p>

  function openFindings(columnId: 'severity' | 'change', value: Severity | 'new'): void {
    // What a run brought is what was not there when it began.
    findingView.setState({ list: 'open', ...(value === 'new' && { baseline: run.run - 1 }) })
    tables.change('findings', { search: '', filters: [choiceOf(columnId, value)] })
    router.go({ screen: 'findings', opened: null })
  }
  function openOrders(): void {
    const filters = [choiceOf('risk', 'late', 'at-risk'), choiceOf('proStatus', 'PENDING', 'MOLDING', 'PAUSED')]
    tables.change('orders', { search: '', filters })
    router.go({ screen: 'orders', opened: null })
  }
  const openDecisions = () => router.go({ screen: 'data', opened: formatDataPlace({ tab: 'decisions', key: null }) })

  const found = outcome.checked ? outcome.findings : null
  const notChecked = t('frame.status.notChecked')
  const orders = outcome.tracked ? outcome.ordersNeedingAttention : null
  const figures: readonly Figure[] = [
    { name: t('run.figures.rowsLoaded'), value: outcome.rowsLoaded },
    { name: t('run.figures.rowsChanged'), value: outcome.rowsChanged },
    { name: t('run.figures.rowsGone'), value: outcome.rowsGone },
    { name: t('run.figures.rowsQuarantined'), value: outcome.rowsQuarantined, open: openDecisions },
    { name: t('run.figures.orders'), value: orders, missing: t('run.figures.notUpdated'), open: openOrders },
    {
      name: t('run.figures.errors'),
      value: found?.error ?? null,
      missing: notChecked,
      open: () => openFindings('severity', 'error'),
    },
    {
      name: t('run.figures.warnings'),
      value: found?.warning ?? null,
      missing: notChecked,
      open: () => openFindings('severity', 'warning'),
    },
    {
      name: t('run.figures.infos'),
      value: found?.info ?? null,
      missing: notChecked,
      open: () => openFindings('severity', 'info'),
    },
    {
      name: t('run.figures.new'),
      value: found?.new ?? null,
      missing: notChecked,
      open: () => openFindings('change', 'new'),
    },
  ]
  return (
    <dl className={styles['figures']}>
      {figures.map(({ name, value, missing, open }) => (
        <div key={name} className={styles['figure']}>
          <dt>{name}</dt>
          <dd>
            {value === null ? (
              <span className={styles['missing']}>{missing}</span>
            ) : open && value > 0 ? (
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
