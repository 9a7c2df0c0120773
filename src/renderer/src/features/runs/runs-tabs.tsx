import { useTranslation } from 'react-i18next'
import { useSession } from '../../state/session-context.ts'
import { ScreenTabs } from '../../ui/screen-tabs.tsx'
import { formatRunsPlace, RUNS_VIEWS, type RunsPlace, type RunsView } from './runs-place.ts'

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
    <ScreenTabs
      id="runs"
      label={t('runs.views.label')}
      tabs={RUNS_VIEWS.map(name => ({ name, text: t(`runs.views.${name}`) }))}
      value={view}
      onChange={name => router.go({ screen: 'runs', opened: formatRunsPlace(PLACES[name]) })}
    />
  )
}
