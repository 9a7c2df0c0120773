import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../format/use-formats.ts'
import { monthWords } from '../time-words.ts'
import type { FloorDay, FloorShift } from '../../../../../contract/machine-timeline.ts'
import styles from './timeline.module.css'

/** The days above the timeline; `dayWidth` in CSS pixels. */
export interface TimelineHeadsProps {
  readonly days: readonly FloorDay[]
  readonly shifts: readonly FloorShift[]
  readonly dayWidth: number
  readonly referenceDay: string | null
}

/** Wide enough for the shifts' clock times, or for a day of its own. */
const SHIFTS_FROM = 120
const DAYS_FROM = 18

/** Days with their weekday, holidays in words, shift edges with clock times; far out only months. */
export function TimelineHeads({ days, shifts, dayWidth, referenceDay }: TimelineHeadsProps) {
  const { i18n } = useTranslation()
  const formats = useFormats()
  const weekday = new Intl.DateTimeFormat(i18n.language, {
    weekday: dayWidth >= SHIFTS_FROM ? 'long' : 'short',
    timeZone: 'UTC',
  })
  const marked = days
    .map((day, at) => ({ ...day, at }))
    .filter(({ day, at }) => dayWidth >= DAYS_FROM || at === 0 || day.endsWith('-01'))
  return (
    <div className={styles['heads']} style={{ width: days.length * dayWidth }}>
      {marked.map(({ day, isOff, note, at }, place) => {
        const width = dayWidth >= DAYS_FROM ? dayWidth : ((marked[place + 1]?.at ?? days.length) - at) * dayWidth
        if (width < 30 && dayWidth < DAYS_FROM) return null
        return (
          <div
            key={day}
            className={styles['dayHead']}
            style={{ left: at * dayWidth, width }}
            data-off={(isOff && dayWidth >= DAYS_FROM) || undefined}
            data-reference={(day === referenceDay && dayWidth >= DAYS_FROM) || undefined}
            title={[formats.day(day), note, ...clocks(shifts)].filter(text => text !== null).join('\n')}
          >
            {dayWidth >= SHIFTS_FROM ? (
              <>
                <div>
                  {formats.day(day)}{' '}
                  <span className={styles['weekday']}>{weekday.format(new Date(`${day}T00:00:00Z`))}</span>{' '}
                  {note !== null && <span className={styles['note']}>{note}</span>}
                </div>
                <div className={styles['shiftHeads']}>
                  {shifts.map(({ code, from }) => (
                    <span key={code} className={styles['shiftHead']}>
                      {code === '' ? '?' : code} {from}
                    </span>
                  ))}
                </div>
              </>
            ) : dayWidth >= DAYS_FROM ? (
              <>
                <div>
                  {Number(day.slice(8))}
                  {note !== null && <span className={styles['note']}>*</span>}
                </div>
                <div className={styles['weekday']}>
                  {weekday
                    .format(new Date(`${day}T00:00:00Z`))
                    .replace(/^Th\D*(?=\d)/, 'T')
                    .slice(0, 2)}
                </div>
              </>
            ) : (
              monthWords(formats, day)
            )}
          </div>
        )
      })}
    </div>
  )
}

function clocks(shifts: readonly FloorShift[]): readonly string[] {
  return shifts.flatMap(({ code, from, to }) => (from === null ? [] : [`${code}: ${from}–${to}`]))
}
