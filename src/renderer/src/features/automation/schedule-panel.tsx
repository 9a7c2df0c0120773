import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { RunModeChoice } from './run-mode-choice.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import styles from './schedule-panel.module.css'
import { useScheduleWords } from './use-schedule-words.ts'

/** What becomes of new files, and when runs start by themselves. */
export function SchedulePanel() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { feed } = useSession()
  const words = useScheduleWords()
  const automation = useStore(feed, state => state.automation)
  if (!automation) return null
  const { schedule } = automation
  return (
    <div className={styles['root']}>
      <section className={styles['part']} aria-labelledby="run-mode">
        <h3 id="run-mode" className={styles['title']}>
          {t('automation.runModeTitle')}
        </h3>
        <RunModeChoice mode={automation.runMode} />
      </section>
      <section className={styles['part']} aria-labelledby="schedule">
        <h3 id="schedule" className={styles['title']}>
          {t('automation.scheduleTitle')}
          {schedule.cron !== '' && (
            <span className={styles['now']}>{words(schedule.cron, schedule.timeZone) ?? schedule.cron}</span>
          )}
        </h3>
        <p className={styles['lead']}>{t('automation.scheduleLead')}</p>
        {schedule.missed && (
          <p className={styles['missed']} role="status">
            {t('automation.missed', { count: schedule.missed.count, moment: formats.moment(schedule.missed.due) })}
          </p>
        )}
        <ScheduleForm key={`${schedule.cron}|${schedule.timeZone}`} />
      </section>
    </div>
  )
}
