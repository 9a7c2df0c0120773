import { Button, Kbd, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { morningOf, presetEnd, SNOOZE_PRESETS, type SnoozePreset } from '../inbox/snooze-presets.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { focusOnce } from '../../ui/focus-once.ts'
import type { TriageFormPlaceProps } from './triage-form-props.ts'
import styles from './triage.module.css'

type Until = 'changed' | 'day' | SnoozePreset
const CHOICES: readonly Until[] = [...SNOOZE_PRESETS, 'changed']

/** Until when a finding shall be quiet, by a digit or a day, then why: it is asked for once and read by whoever looks next. */
export function SnoozeFindingForm({ triage, scope }: TriageFormPlaceProps) {
  const { t } = useTranslation()
  const { now } = useSession()
  const formats = useFormats()
  const [start] = useState(now)
  const [until, setUntil] = useState<Until | null>(null)
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const reasonInput = useRef<HTMLInputElement>(null)
  const end =
    until === 'day' ? morningOf(day, start) : until === null || until === 'changed' ? null : presetEnd(until, start)
  const isComplete = reason.trim() !== '' && (until === 'changed' || end !== null)

  function choose(choice: Until): void {
    setUntil(choice)
    reasonInput.current?.focus()
  }

  return (
    <form
      className={styles['fields']}
      aria-label={t('triage.snooze.title')}
      onSubmit={event => {
        event.preventDefault()
        if (!isComplete) return
        const note = reason.trim()
        void triage.act(
          { kind: 'snooze', until: end?.toISOString() ?? null, untilChanged: until === 'changed', note },
          scope,
        )
      }}
    >
      <span className={styles['legend']}>{t('triage.snooze.title')}</span>
      <div className={styles['presets']}>
        {CHOICES.map((choice, place) => (
          <Button
            key={choice}
            size="xs"
            variant={until === choice ? 'light' : 'default'}
            aria-pressed={until === choice}
            justify="space-between"
            ref={place === 0 ? focusOnce : null}
            data-choice={place + 1}
            rightSection={<Kbd size="xs">{place + 1}</Kbd>}
            {...(choice !== 'changed' &&
              choice !== 'day' && { title: formats.moment(presetEnd(choice, start).toISOString()) })}
            onClick={() => choose(choice)}
          >
            {choice === 'changed' ? t('triage.snooze.changed') : t(`inbox.snooze.${choice as SnoozePreset}`)}
          </Button>
        ))}
        <DayInput
          label={t('inbox.snooze.day')}
          isLabelHidden
          isTakenAtOnce
          value={day}
          problem={day !== '' && morningOf(day, start) === null ? t('inbox.snooze.past') : null}
          onChange={chosen => {
            setDay(chosen)
            setUntil('day')
          }}
        />
      </div>
      <TextInput
        ref={reasonInput}
        size="xs"
        label={t('triage.snooze.reason')}
        description={t('triage.snooze.reasonHint')}
        maxLength={2_000}
        required
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <div className={styles['choices']}>
        <Button size="xs" type="submit" disabled={!isComplete} rightSection={<Kbd size="xs">↵</Kbd>}>
          {t('triage.snooze.save')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={triage.closeForm}>
          {t('decisions.notNow')}
        </Button>
      </div>
    </form>
  )
}
