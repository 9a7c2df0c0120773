import { useTranslation } from 'react-i18next'
import type { RunMark } from '../../../../contract/run-views.ts'
import { useSession } from '../../state/session-context.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { RUN_STATE_LOOKS } from '../run/run-states.ts'
import styles from './run-calendar.module.css'
import screen from './runs.module.css'
import { formatRunsPlace } from './runs-place.ts'

/** Runs of a day that have their own line; of the others the number is told, with the failures first. */
const SHOWN = 4

export interface CalendarDayProps {
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly title: string
  readonly runs: readonly RunMark[]
  readonly isToday: boolean
  /** Of the month before or after. */
  readonly isBeside: boolean
}

/** One day: its runs with how they ended; the rest of a busy day leads to the list of that day. */
export function CalendarDay({ day, title, runs, isToday, isBeside }: CalendarDayProps) {
  const { t } = useTranslation()
  const { router, tables } = useSession()
  // What did not go well is what one looks for.
  const sorted = runs.toSorted((a, b) => Number(isWell(a)) - Number(isWell(b)) || a.run - b.run)
  const rest = sorted.length - SHOWN
  function openDay(): void {
    tables.change('runs', { search: '', filters: [{ id: 'startedAt', value: { kind: 'day', from: day, to: day } }] })
    router.go({ screen: 'runs', opened: null })
  }
  return (
    <td className={styles['day']} data-today={isToday || undefined} data-beside={isBeside || undefined}>
      <time dateTime={day} title={title} aria-current={isToday ? 'date' : undefined}>
        {Number(day.slice(8))}
      </time>
      <ul className={screen['plain']}>
        {sorted.slice(0, SHOWN).map(({ run, state, dryRun }) => (
          <li key={run}>
            <button
              type="button"
              className={styles['mark']}
              onClick={() => router.go({ screen: 'runs', opened: formatRunsPlace({ kind: 'history', run }) })}
            >
              <StateWord {...RUN_STATE_LOOKS[state]}>
                {t('runs.calendar.mark', { run, state: t(`run.states.${state}`) })}
                {dryRun && ` · ${t('runs.tries.try')}`}
              </StateWord>
            </button>
          </li>
        ))}
        {rest > 0 && (
          <li>
            <button type="button" className={styles['mark']} onClick={openDay}>
              {t('runs.calendar.more', { count: rest })}
            </button>
          </li>
        )}
      </ul>
    </td>
  )
}

function isWell({ state }: RunMark): boolean {
  return state === 'succeeded'
}
