import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelStatus } from '../../../../../contract/delivery.ts'
import { useSession } from '../../../state/session-context.ts'
import { settingsPart } from '../../../state/settings-session.ts'
import { useExplain } from '../../run/use-explain.ts'
import styles from '../settings.module.css'

/** A test message with a code to the recipients, and the code back: only then is a channel on. */
export function ChannelTest({ status }: { readonly status: ChannelStatus }) {
  const { t } = useTranslation()
  const session = useSession()
  const explain = useExplain()
  const [code, setCode] = useState('')
  const [isSending, setSending] = useState(false)
  const [said, setSaid] = useState('')
  const { channel, state, recipients } = status

  async function attempt(work: () => Promise<unknown>, done: string): Promise<void> {
    setSending(true)
    try {
      await work()
      setSaid(done)
    } catch (error) {
      setSaid(explain(error))
    }
    setSending(false)
    await settingsPart(session).channels.refresh()
  }

  if (state === 'off') return null
  return (
    <>
      <form
        className={styles['actions']}
        onSubmit={event => {
          event.preventDefault()
          const confirm = () => session.api.channels.confirm.mutate({ channel, code: code.trim() })
          void attempt(confirm, t('settings.channels.confirmed')).then(() => setCode(''))
        }}
      >
        <Button
          size="xs"
          variant="default"
          loading={isSending}
          onClick={() =>
            void attempt(
              () => session.api.channels.test.mutate({ channel }),
              t('settings.channels.sent', { recipients: recipients.join(', ') }),
            )
          }
        >
          {t('settings.channels.test')}
        </Button>
        {state === 'unconfirmed' && (
          <>
            <TextInput
              size="xs"
              w={140}
              label={t('settings.channels.code')}
              value={code}
              inputMode="numeric"
              autoComplete="one-time-code"
              onChange={event => setCode(event.currentTarget.value)}
            />
            <Button size="xs" type="submit" variant="default" disabled={code.trim() === '' || isSending}>
              {t('settings.channels.confirm')}
            </Button>
          </>
        )}
      </form>
      <p className={styles['hint']} role="status">
        {said}
      </p>
    </>
  )
}
