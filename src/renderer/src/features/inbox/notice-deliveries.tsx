import { IconCircleCheck, IconCircleX, IconClock, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '../../../../contract/delivery.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
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
      <ul className={styles['history']}>
        {deliveries.map(({ channel, state, at, attempts, recipient, problem }) => (
          <li key={`${channel}:${recipient}`}>
            <span className={styles['channel']}>
              {t(`inbox.channels.${channel}`)} <StateWord {...LOOKS[state]}>{t(`inbox.deliveries.${state}`)}</StateWord>
            </span>
            <span className={styles['when']}>{formats.moment(at)}</span>
            <p className={styles['note']}>
              {[
                recipient,
                attempts > 1 && t('inbox.deliveries.attempts', { count: attempts, n: formats.whole(attempts) }),
                tell(problem),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
        {textFile !== null && !deliveries.some(({ channel }) => channel === 'text-file') && (
          <li>
            <span>{t('inbox.channels.text-file')}</span>
            <p className={styles['note']}>{textFile}</p>
          </li>
        )}
      </ul>
    </DetailSection>
  )
}
