import { useTranslation } from 'react-i18next'
import { DayInput } from '../../ui/day-input.tsx'
import type { Period } from './floor-period.ts'
import styles from './machines.module.css'

/** `reach` is what there are records of. */
export interface PeriodInputsProps {
  readonly period: Period
  readonly reach: Period
  readonly onChange: (period: Period) => void
}

/** A period by its first and last day; a day beyond the other takes it along. */
export function PeriodInputs({ period: { from, to }, reach, onChange }: PeriodInputsProps) {
  const { t } = useTranslation()
  return (
    <span className={styles['group']}>
      <DayInput
        isLabelHidden
        className={styles['day']}
        label={t('machines.period.from')}
        value={from}
        reach={reach}
        onChange={day => onChange({ from: day, to: day > to ? day : to })}
      />
      –
      <DayInput
        isLabelHidden
        className={styles['day']}
        label={t('machines.period.to')}
        value={to}
        reach={reach}
        onChange={day => onChange({ from: day < from ? day : from, to: day })}
      />
    </span>
  )
}
