import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { CompareView } from './compare/compare-view.tsx'
import { RunCalendar } from './run-calendar.tsx'
import { RunHistory } from './run-history.tsx'
import { RunLogView } from './run-log-view.tsx'
import { RunTrendView } from './run-trend-view.tsx'
import styles from './runs.module.css'
import { parseRunsPlace, type RunsPlace } from './runs-place.ts'
import { SupportView } from './support/support-view.tsx'

/** Every run that ever was: what it did, what it said, and what changed since. */
export function RunsScreen() {
  const { router } = useSession()
  const opened = useStore(router, route => route.opened)
  return (
    <div className={styles['root']}>
      <View place={parseRunsPlace(opened)} />
    </div>
  )
}

function View({ place }: { readonly place: RunsPlace }) {
  switch (place.kind) {
    case 'history':
      return <RunHistory run={place.run} />
    case 'compare':
      return (
        <CompareView key={`${place.base}~${place.other}`} base={place.base} other={place.other} part={place.part} />
      )
    case 'calendar':
      return <RunCalendar month={place.month} />
    case 'trend':
      return <RunTrendView />
    case 'log':
      return <RunLogView key={place.run} run={place.run} />
    case 'support':
      return <SupportView />
    default:
      return place satisfies never
  }
}
