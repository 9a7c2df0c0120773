import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SCHEDULE_MAX_LENGTH, TIME_ZONE_MAX_LENGTH } from '../../../../contract/setting.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { settingsPart } from '../../state/settings-session.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { useChangeSettings } from '../settings/use-change-settings.ts'
import { presetOf, SCHEDULE_PRESETS, SCHEDULE_PRESET_NAMES } from './schedule-presets.ts'
import styles from './schedule-panel.module.css'
import { SetElsewhere, useVariableOf } from './set-elsewhere.tsx'
import { useWatchWords } from './use-watch-words.ts'
import { useSchedulePreview } from './use-schedule-preview.ts'
import { isForeignZone, OWN_TIME_ZONE, useScheduleWords } from './use-schedule-words.ts'

/** A schedule by preset or as cron text, with what it means before it is kept. */
export function ScheduleForm() {
  const settings = useResourceValue(settingsPart(useSession()).settings)
  if (!settings) return null
  const { schedule, scheduleTimeZone } = settings.values
  return <Form key={`${schedule}|${scheduleTimeZone}`} kept={{ schedule, scheduleTimeZone }} />
}

interface Kept {
  readonly schedule: string
  readonly scheduleTimeZone: string
}

/** Times of one's own begin with what there is, else with each working day. */
const OWN = 'own'

function Form({ kept }: { readonly kept: Kept }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const wordsOf = useScheduleWords()
  const changeSettings = useChangeSettings()
  const variable = useVariableOf('schedule')
  const [cronText, setCron] = useState(kept.schedule)
  const [timeZoneText, setTimeZone] = useState(kept.scheduleTimeZone)
  const [cron, timeZone] = [cronText.trim(), timeZoneText.trim()]
  const [isOwn, setOwn] = useState(presetOf(kept.schedule) === null)
  const preview = useSchedulePreview(cron, timeZone)
  const texts = useWatchWords()
  const words = wordsOf(cron, timeZone)
  const isChanged = cron !== kept.schedule || timeZone !== kept.scheduleTimeZone
  const problem = preview?.problem
    ? t('automation.cronProblem', { problem: texts.scheduleProblem(preview.problem) })
    : ''
  const isZoneWrong = preview?.problem?.kind === 'time-zone'

  function choose(value: string | null): void {
    setOwn(value === OWN)
    const preset = SCHEDULE_PRESET_NAMES.find(name => name === value)
    if (preset) setCron(SCHEDULE_PRESETS[preset])
    else if (cron === '') setCron(SCHEDULE_PRESETS.afterNight)
  }

  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault()
        const sentence = t('automation.scheduleChanged', { words: words ?? t('automation.presets.never') })
        void changeSettings({ schedule: cron, scheduleTimeZone: timeZone }, sentence)
      }}
    >
      <Select
        size="xs"
        label={t('automation.when')}
        allowDeselect={false}
        disabled={variable !== null}
        value={isOwn ? OWN : presetOf(cron)}
        onChange={choose}
        data={[
          ...SCHEDULE_PRESET_NAMES.map(name => ({ value: name, label: t(`automation.presets.${name}`) })),
          { value: OWN, label: t('automation.presets.own') },
        ]}
      />
      {isOwn && (
        <TextInput
          size="xs"
          label={t('automation.cron')}
          description={t('automation.cronHint')}
          value={cronText}
          maxLength={SCHEDULE_MAX_LENGTH}
          disabled={variable !== null}
          onChange={event => setCron(event.currentTarget.value)}
          error={(!isZoneWrong && problem) || null}
          spellCheck={false}
          classNames={{ input: styles['cron'] ?? '' }}
        />
      )}
      {cron !== '' && (
        <TextInput
          size="xs"
          label={t('automation.timeZone')}
          description={t('automation.timeZoneHint', { zone: OWN_TIME_ZONE })}
          value={timeZoneText}
          maxLength={TIME_ZONE_MAX_LENGTH}
          disabled={variable !== null}
          onChange={event => setTimeZone(event.currentTarget.value)}
          error={((isZoneWrong || !isOwn) && problem) || null}
          spellCheck={false}
        />
      )}
      {preview && problem === '' && cron !== '' && (
        <p className={styles['preview']} role="status">
          <strong>{words}</strong>
          <br />
          {t(isForeignZone(timeZone) ? 'automation.nextTimesHere' : 'automation.nextTimes', {
            times: preview.next.map(time => formats.moment(time)).join(' · '),
          })}
        </p>
      )}
      <Button size="xs" type="submit" disabled={!isChanged || preview === null || problem !== '' || variable !== null}>
        {t('automation.keepSchedule')}
      </Button>
      <SetElsewhere variable={variable} />
    </form>
  )
}
