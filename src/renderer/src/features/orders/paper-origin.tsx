import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ReferenceShift } from '../../../../contract/order-progress.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import styles from './order-detail.module.css'

/** What the figures on the page are of. */
export interface PaperOriginProps {
  readonly reference: ReferenceShift | null
  readonly generation: number | null
}

/** On paper alone: whose order this is, until when its data reach, and when it was printed. */
export function PaperOrigin({ reference, generation }: PaperOriginProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { status, now } = useSession()
  const plantName = useResourceValue(status)?.plantName
  const [printed, setPrinted] = useState(now)
  useEffect(() => {
    const stamp = () => flushSync(() => setPrinted(now()))
    window.addEventListener('beforeprint', stamp)
    return () => window.removeEventListener('beforeprint', stamp)
  }, [now])
  return (
    <p className={styles['origin']} data-paper="only">
      {plantName} ·{' '}
      {t('handOver.asOf', {
        until: formats.wallClock(reference?.end ?? null),
        generation: generation ?? '–',
        moment: formats.moment(printed.toISOString()),
      })}
    </p>
  )
}
