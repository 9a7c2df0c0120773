import { IconCircleCheck, IconCircleX, IconClock, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '../../../../contract/delivery.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { History, HistoryEntry } from '../../ui/history.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import type { Tone } from '../../ui/tone.ts'
import styles from './inbox.module.css'

const LOOKS: Readonly<Record<Delivery['state'], { readonly icon: Icon; readonly tone: Tone }>> = {
  waiting: { icon: IconClock, tone: 'quiet' },
  delivered: { icon: IconCircleCheck, tone: 'ok' },
  failed: { icon: IconCircleX, tone: 'bad' },
}

/** Newest attempt of each channel, and the file the notice was written to. */
export interface NoticeDeliveriesProps {
  readonly deliveries: readonly Delivery[]
  /** Below the workspace. */
  readonly textFile: string | null
}

/** Who was told by which channel, and what became of it. */
export function NoticeDeliveries({ deliveries, textFile }: NoticeDeliveriesProps) {
  const { t } = useTranslation()
  const { tell } = useEngineWords()
  const formats = useFormats()
  if (deliveries.length === 0 && textFile === null) return null
  return (
    <DetailSection title={t('inbox.sections.deliveries')}>
      <History>
        {deliveries.map(({ channel, state, at, attempts, recipient, problem }) => (
          <HistoryEntry
            key={`${channel}:${recipient}`}
            what={
              <span className={styles['channel']}>
                {t(`inbox.channels.${channel}`)}{' '}
                <StateWord {...LOOKS[state]}>{t(`inbox.deliveries.${state}`)}</StateWord>
              </span>
            }
            at={at}
            note={[
              recipient,
              attempts > 1 && t('inbox.deliveries.attempts', { count: attempts, n: formats.whole(attempts) }),
              tell(problem),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
        {textFile !== null && !deliveries.some(({ channel }) => channel === 'text-file') && (
          <HistoryEntry what={t('inbox.channels.text-file')} note={textFile} />
        )}
      </History>
    </DetailSection>
  )
}
