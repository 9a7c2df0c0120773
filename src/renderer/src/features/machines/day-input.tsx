import { useState } from 'react'
import { useFormats } from '../../format/use-formats.ts'
import { dayFromText } from './day-text.ts'
import { addDays, type Period } from './floor-period.ts'
import styles from './machines.module.css'

/** `reach` are the first and last day that can be chosen. */
export interface DayInputProps {
  readonly label: string
  readonly value: string
  readonly reach: Period
  readonly onChange: (day: string) => void
}

/**
 * A day, written as the language writes it; the arrow keys go a day on or back, Enter takes what was typed. The browser's own date field
 * would write it as the computer's language does.
 */
export function DayInput({ label, value, reach, onChange }: DayInputProps) {
  const formats = useFormats()
  const [typed, setTyped] = useState<string | null>(null)
  const day = typed === null ? value : dayFromText(typed)

  function take(chosen: string | null): void {
    setTyped(null)
    if (chosen === null || chosen === value) return
    onChange(chosen < reach.from ? reach.from : chosen > reach.to ? reach.to : chosen)
  }
  return (
    <input
      className={styles['day']}
      size={11}
      aria-label={label}
      aria-invalid={day === null}
      value={typed ?? formats.day(value)}
      onFocus={event => event.currentTarget.select()}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={() => take(day)}
      onKeyDown={event => {
        const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
        if (step !== 0) {
          event.preventDefault()
          take(addDays(day ?? value, step))
        }
        if (event.key === 'Enter') take(day)
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
