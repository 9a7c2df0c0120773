import { IconBellOff, IconCircleCheck, IconHourglass, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChannelStatus } from '../../../../../contract/delivery.ts'
import { useSession } from '../../../state/session-context.ts'
import { settingsPart } from '../../../state/settings-session.ts'
import { useResource } from '../../../state/use-resource.ts'
import { FailurePanel } from '../../../ui/failure-panel.tsx'
import { StateWord } from '../../../ui/state-word.tsx'
import type { Tone } from '../../../ui/tone.ts'
import type { SettingPartProps } from '../setting-part-props.ts'
import styles from '../settings.module.css'
import { ChannelTest } from './channel-test.tsx'
import { EmailForm } from './email-form.tsx'
import { SecretForm } from './secret-form.tsx'
import { WebhookForm } from './webhook-form.tsx'

const LOOKS: Readonly<Record<ChannelStatus['state'], { readonly icon: Icon; readonly tone: Tone }>> = {
  on: { icon: IconCircleCheck, tone: 'ok' },
  unconfirmed: { icon: IconHourglass, tone: 'warn' },
  off: { icon: IconBellOff, tone: 'quiet' },
}

/** Ways a notice reaches people; those that leave this computer are off until set up and confirmed by a code. */
export function ChannelsPart({ settings }: SettingPartProps) {
  const { t } = useTranslation()
  const { channels } = settingsPart(useSession())
  const state = useResource(channels)
  if (state.kind === 'failed') {
    return <FailurePanel failure={state.failure} onRetry={() => void channels.refresh()} />
  }
  if (state.kind !== 'ready') return null
  return state.value.map(status => {
    const { channel } = status
    return (
      <section key={channel} aria-labelledby={`channel-${channel}`}>
        <h3 className={styles['group']} id={`channel-${channel}`}>
          {t(`settings.channels.names.${channel}`)}
        </h3>
        <p className={styles['hint']}>{t(`settings.channels.about.${channel}`)}</p>
        <p className={styles['state']}>
          <StateWord {...LOOKS[status.state]}>{t(`settings.channels.states.${status.state}`)}</StateWord>
          {channel === 'desktop' && status.state === 'off' && settings.values.desktopNotifications && (
            <span className={styles['muted']}>{t('settings.channels.noDesktop')}</span>
          )}
        </p>
        {channel === 'email' && (
          <>
            <EmailForm key={JSON.stringify(settings.values.email)} settings={settings} />
            {settings.values.email.user !== '' && <SecretForm name="smtpPassword" where={status.secret} />}
          </>
        )}
        {channel === 'webhook' && (
          <>
            <WebhookForm key={settings.values.webhook.url} settings={settings} />
            {settings.values.webhook.url !== '' && <SecretForm name="webhookToken" where={status.secret} />}
          </>
        )}
        {(channel === 'email' || channel === 'webhook') && <ChannelTest status={status} />}
      </section>
    )
  })
}
