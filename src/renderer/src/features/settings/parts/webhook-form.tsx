import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WebhookChannel } from '../../../../../contract/setting.ts'
import { useFormats } from '../../../format/use-formats.ts'
import type { SettingPartProps } from '../setting-part-props.ts'
import { settingProblem } from '../setting-problem.ts'
import styles from '../settings.module.css'
import { useChangeSettings } from '../use-change-settings.ts'

/** Where notices are posted; another address has to be confirmed again. */
export function WebhookForm({ settings }: SettingPartProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const change = useChangeSettings()
  const kept = settings.values.webhook.url
  const [typed, setTyped] = useState(kept)
  const isLocked = settings.origins.get('webhook')?.origin === 'environment'
  const problem = settingProblem(WebhookChannel.shape.url, typed, { t, formats })
  return (
    <form
      className={styles['actions']}
      onSubmit={event => {
        event.preventDefault()
        if (problem === null) void change({ webhook: { url: typed } }, t('settings.channels.webhookKept'))
      }}
    >
      <TextInput
        size="xs"
        className={styles['grow']}
        label={t('settings.channels.url')}
        value={typed}
        error={problem}
        disabled={isLocked}
        onChange={event => setTyped(event.currentTarget.value.trim())}
      />
      {!isLocked && (
        <Button size="xs" type="submit" variant="default" disabled={typed === kept}>
          {t('settings.channels.keep')}
        </Button>
      )}
    </form>
  )
}
