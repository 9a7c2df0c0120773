import { useTranslation } from 'react-i18next'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import styles from './order-detail.module.css'
import { revisionSteps } from './revision-steps.ts'

/** How the order changed from one order file to the next. */
export function OrderRevisions({ order }: { readonly order: OrderProgress }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const steps = revisionSteps(order)
  if (steps.length === 0) return null
  const write = (value: string | number | null) =>
    typeof value === 'number' ? formats.whole(value) : formats.day(value)
  return (
    <DetailSection title={t('orders.sections.revisions')}>
      <ul className={styles['revisions']}>
        {steps.map(({ file, row, changes }) => (
          <li key={`${file}:${row}`}>
            {changes.length === 0 && <p>{t('orders.revision.same')}</p>}
            {changes.map(({ field, from, to }) => (
              <p key={field}>{t(`orders.revision.${field}`, { from: write(from), to: write(to) })}</p>
            ))}
            <p className={styles['source']}>{t('orders.revision.source', { file, row })}</p>
          </li>
        ))}
      </ul>
    </DetailSection>
  )
}
