import { Button, PasswordInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelStatus } from '../../../../../contract/delivery.ts'
import type { SecretName } from '../../../../../contract/secret-store.ts'
import { useSession } from '../../../state/session-context.ts'
import { settingsPart } from '../../../state/settings-session.ts'
import { useExplain } from '../../run/use-explain.ts'
import styles from '../settings.module.css'

/** A secret by its name, and where it is kept now. */
export interface SecretFormProps {
  readonly name: SecretName
  readonly where: ChannelStatus['secret']
}

/** Keeps or forgets a secret: it is never read back, so nothing of it is ever shown. */
export function SecretForm({ name, where }: SecretFormProps) {
  const { t } = useTranslation()
  const session = useSession()
  const explain = useExplain()
  const [typed, setTyped] = useState('')

  async function keep(value: string | null): Promise<void> {
    try {
      await session.api.channels.setSecret.mutate({ name, value })
    } catch (error) {
      const title = t('settings.channels.secretNotKept')
      return void notifications.show({ color: 'red', title, message: explain(error), autoClose: 10_000 })
    }
    setTyped('')
    notifications.show({
      message: value === null ? t('settings.channels.secretForgotten') : t('settings.channels.secretKept'),
    })
    await settingsPart(session).channels.refresh()
  }

  return (
    <form
      className={styles['actions']}
      onSubmit={event => {
        event.preventDefault()
        if (typed !== '') void keep(typed)
      }}
    >
      <PasswordInput
        size="xs"
        w={240}
        label={t(`settings.channels.secrets.${name}`)}
        description={t(`settings.channels.secretWhere.${where ?? 'missing'}`)}
        value={typed}
        disabled={where === 'environment'}
        autoComplete="new-password"
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" variant="default" disabled={typed === ''}>
        {t('settings.channels.keepSecret')}
      </Button>
      {where === 'keystore' && (
        <Button size="xs" variant="subtle" onClick={() => void keep(null)}>
          {t('settings.channels.forgetSecret')}
        </Button>
      )}
    </form>
  )
}
