import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session-context.ts'
import { formatRunsPlace, RUNS_VIEWS, type RunsPlace, type RunsView } from './runs-place.ts'
import styles from './runs.module.css'

const PLACES: Readonly<Record<RunsView, RunsPlace>> = {
  history: { kind: 'history', run: null },
  calendar: { kind: 'calendar', month: null },
  trend: { kind: 'trend' },
  log: { kind: 'log', run: null },
  support: { kind: 'support' },
}

/** The ways to look at runs, beside the title. */
export function RunsTabs({ view }: { readonly view: RunsView }) {
  const { t } = useTranslation()
  const { router } = useSession()
  return (
    <nav className={styles['tabs']} aria-label={t('runs.views.label')}>
      {RUNS_VIEWS.map(name => (
        <button
          key={name}
          type="button"
          className={styles['tab']}
          aria-current={name === view ? 'page' : undefined}
          onClick={() => router.go({ screen: 'runs', opened: formatRunsPlace(PLACES[name]) })}
        >
          {t(`runs.views.${name}`)}
        </button>
      ))}
    </nav>
  )
}
