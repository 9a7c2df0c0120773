import { useTranslation } from 'react-i18next'
import { RATE_WORDS, stepColour } from '../../../charts/rate-step.ts'
import { CHANGE_MARKS, type ChangeMark } from './timeline-paths.ts'
import { HATCH } from './timeline-row.tsx'
import styles from './timeline.module.css'

const MARKS = Object.keys(CHANGE_MARKS) as readonly ChangeMark[]

/** What the colours, the hatching and the marks mean. */
export function TimelineLegend() {
  const { t } = useTranslation()
  return (
    <ul className={styles['legend']} aria-label={t('machines.legend')}>
      {RATE_WORDS.map(word => (
        <li key={word}>
          <svg width={14} height={12} aria-hidden>
            <rect width={14} height={12} fill={stepColour(word)} />
          </svg>
          {t(`machines.rate.${word}`)}
        </li>
      ))}
      <li>
        <svg width={14} height={12} aria-hidden>
          <rect x={0.5} y={0.5} width={13} height={11} className={styles['idle']} />
        </svg>
        {t('machines.look.idle')}
      </li>
      <li>
        <svg width={14} height={12} aria-hidden>
          <rect width={14} height={12} fill={`url(#${HATCH})`} />
        </svg>
        {t('machines.look.not-reported')}
      </li>
      {MARKS.map(kind => (
        <li key={kind}>
          <svg width={10} height={12} aria-hidden>
            <path
              d={CHANGE_MARKS[kind](1, kind === 'colourChanges' ? -10 : kind === 'moldChanges' ? 3 : -2)}
              className={styles['marks']}
            />
          </svg>
          {t(`machines.mark.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
