import { Button, Kbd } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { focusOnce } from '../../ui/focus-once.ts'
import styles from './inbox.module.css'
import { morningOf, presetEnd, SNOOZE_PRESETS } from './snooze-presets.ts'
import type { Triage } from './use-triage.ts'

/** Until when a notice shall be quiet: a digit for the usual lengths, or a day. It comes back earlier when it recurs elsewhere. */
export function SnoozeForm({ triage }: { readonly triage: Triage }) {
  const { t } = useTranslation()
  const { now } = useSession()
  const formats = useFormats()
  const [day, setDay] = useState('')
  const [start] = useState(now)
  const end = morningOf(day, start)
  const snooze = (until: Date) => void triage.act({ kind: 'snooze', until: until.toISOString() })

  return (
    <form
      className={styles['form']}
      aria-label={t('inbox.snooze.title')}
      onSubmit={event => {
        event.preventDefault()
        if (end) snooze(end)
      }}
    >
      <div className={styles['presets']}>
        {SNOOZE_PRESETS.map((preset, place) => (
          <Button
            key={preset}
            size="xs"
            variant="default"
            justify="space-between"
            data-autofocus={place === 0 || undefined}
            ref={place === 0 ? focusOnce : null}
            rightSection={<Kbd size="xs">{place + 1}</Kbd>}
            title={formats.moment(presetEnd(preset, start).toISOString())}
            onClick={() => snooze(presetEnd(preset, start))}
          >
            {t(`inbox.snooze.${preset}`)}
          </Button>
        ))}
      </div>
      <div className={styles['choices']}>
        <DayInput
          label={t('inbox.snooze.day')}
          isLabelHidden
          isTakenAtOnce
          value={day}
          problem={day !== '' && end === null ? t('inbox.snooze.past') : null}
          onChange={setDay}
        />
        <Button size="xs" type="submit" variant="default" disabled={end === null}>
          {t('inbox.snooze.untilDay')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={triage.closeForm}>
          {t('decisions.notNow')}
        </Button>
      </div>
    </form>
  )
}
