import { Button, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmailChannel } from '../../../../../contract/setting.ts'
import { useFormats } from '../../../format/use-formats.ts'
import type { SettingPartProps } from '../setting-part-props.ts'
import { settingProblem } from '../setting-problem.ts'
import styles from '../settings.module.css'
import { useChangeSettings } from '../use-change-settings.ts'

type Email = SettingPartProps['settings']['values']['email']
const SECURITIES = ['tls', 'starttls', 'none'] as const satisfies readonly Email['security'][]

/** Where e-mail goes and by which server. Another set-up has to be confirmed again. */
export function EmailForm({ settings }: SettingPartProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const change = useChangeSettings()
  const kept = settings.values.email
  const [typed, setTyped] = useState(kept)
  const isLocked = settings.origins.get('email')?.origin === 'environment'
  const isSame = JSON.stringify(typed) === JSON.stringify(kept)
  const problems = problemsOf(typed)
  const put = (part: Partial<Email>) => setTyped({ ...typed, ...part })

  function problemsOf(email: Email): Readonly<Record<keyof Email, string | null>> {
    const of = (field: keyof Email) => settingProblem(EmailChannel.shape[field], email[field], { t, formats })
    return {
      host: of('host'),
      port: of('port'),
      security: of('security'),
      user: of('user'),
      from: of('from'),
      recipients: of('recipients') === null ? null : t('settings.problems.email'),
    }
  }

  function save(): void {
    if (Object.values(problems).some(problem => problem !== null)) return
    void change({ email: typed }, t('settings.channels.emailKept'))
  }

  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <TextInput
        size="xs"
        label={t('settings.channels.host')}
        value={typed.host}
        error={problems.host}
        disabled={isLocked}
        onChange={event => put({ host: event.currentTarget.value.trim() })}
      />
      <NumberInput
        size="xs"
        label={t('settings.channels.port')}
        value={typed.port}
        error={problems.port}
        disabled={isLocked}
        hideControls
        onChange={port => put({ port: port === '' ? Number.NaN : Number(port) })}
      />
      <Select
        size="xs"
        label={t('settings.channels.security')}
        data={SECURITIES.map(value => ({ value, label: t(`settings.channels.securities.${value}`) }))}
        value={typed.security}
        disabled={isLocked}
        allowDeselect={false}
        onChange={value => {
          const security = SECURITIES.find(known => known === value)
          if (security) put({ security })
        }}
      />
      <TextInput
        size="xs"
        label={t('settings.channels.user')}
        value={typed.user}
        error={problems.user}
        disabled={isLocked}
        autoComplete="off"
        onChange={event => put({ user: event.currentTarget.value.trim() })}
      />
      <TextInput
        size="xs"
        label={t('settings.channels.from')}
        value={typed.from}
        error={problems.from}
        disabled={isLocked}
        onChange={event => put({ from: event.currentTarget.value.trim() })}
      />
      <TagsInput
        size="xs"
        label={t('settings.channels.recipients')}
        description={t('settings.channels.recipientsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={[...typed.recipients]}
        error={problems.recipients}
        disabled={isLocked}
        splitChars={[',', ';', ' ']}
        acceptValueOnBlur
        onChange={recipients => put({ recipients })}
      />
      {!isLocked && (
        <div className={styles['actions']}>
          <Button size="xs" type="submit" variant="default" disabled={isSame}>
            {t('settings.channels.keep')}
          </Button>
        </div>
      )}
    </form>
  )
}
