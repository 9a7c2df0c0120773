import { TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../format/calendar-day.ts'
import { dayFromText } from '../format/day-text.ts'
import { localDay } from '../format/local-day.ts'
import { useFormats } from '../format/use-formats.ts'
import { useSession } from '../state/session-context.ts'

/** Days are plant calendar days, `YYYY-MM-DD`; an empty text is none. */
export interface DayInputProps {
  readonly label: string
  /** The label is read to those who hear the screen, and not shown. */
  readonly isLabelHidden?: boolean
  readonly description?: string
  readonly value: string
  /** What is the matter with the day it has, in words. */
  readonly problem?: string | null
  /** The first and last day that can be looked at: the arrow keys go there at once. Without them there may also be no day. */
  readonly reach?: { readonly from: string; readonly to: string }
  /** Takes each letter: none as long as the text is no day. Otherwise a day counts when the field is left, or at Enter. */
  readonly isTakenAtOnce?: boolean
  /** Takes the focus when what it stands in opens. */
  readonly isFirst?: boolean
  readonly className?: string | undefined
  readonly onChange: (day: string) => void
}

/** What is typed over a value; what is no day stays, and `isLeft` says that nobody is writing it any more. */
interface Typed {
  readonly text: string
  readonly over: string
  readonly isLeft: boolean
}

/**
 * A day, written as the language writes it; the arrow keys go a day on or back, Enter takes what was typed, Esc forgets it. The browser's own
 * date field would write it as the computer's language does.
 */
export function DayInput(props: DayInputProps) {
  const { label, isLabelHidden, description, value, problem, reach, isTakenAtOnce, isFirst, className, onChange } =
    props
  const { t } = useTranslation()
  const { now } = useSession()
  const formats = useFormats()
  const [kept, setTyped] = useState<Typed | null>(null)
  // Another value from elsewhere takes the place of what was typed.
  const typed = kept?.over === value ? kept : null
  const shown = value === '' ? '' : formats.day(value)
  const day = typed === null ? value : dayOf(typed.text)
  const wrong = typed?.isLeft && day === null ? t('frame.noDay', { text: typed.text.trim() }) : null

  /** What an emptied field means: none, or where there is always one, the one before. */
  function dayOf(text: string): string | null {
    if (text.trim() === '') return reach ? value : ''
    return dayFromText(text)
  }

  function change(chosen: string): string {
    const within = reach && chosen < reach.from ? reach.from : reach && chosen > reach.to ? reach.to : chosen
    if (within !== value) onChange(within)
    return within
  }

  function type(text: string): void {
    setTyped({ text, over: isTakenAtOnce ? change(dayOf(text) ?? '') : value, isLeft: false })
  }

  function settle(): void {
    if (typed === null) return
    setTyped(day === null ? { ...typed, isLeft: true } : null)
    if (day !== null) change(day)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      const next = addDays(day || value || localDay(now()), step)
      if (reach) change(next)
      else type(formats.day(next))
    }
    if (event.key === 'Enter') settle()
    if (event.key === 'Escape') setTyped(null)
  }

  return (
    <TextInput
      size="xs"
      className={className}
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      description={description}
      placeholder={t('frame.dayFormat')}
      data-autofocus={isFirst || undefined}
      error={wrong ?? problem}
      errorProps={{ role: 'alert' }}
      // What is wrong stands above the field, which stays beside its button.
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      value={typed?.text ?? shown}
      onFocus={event => event.currentTarget.select()}
      onChange={event => type(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  )
}
