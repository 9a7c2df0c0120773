import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { moldedPieces } from '../../../../contract/order-figures.ts'
import type { OrderProgress, ReferenceShift } from '../../../../contract/order-progress.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useOpenedItem } from '../../ui/use-opened-item.ts'
import { OrderCurveChart } from './order-curve-chart.tsx'
import styles from './order-detail.module.css'
import { OrderFacts } from './order-facts.tsx'
import { moldedShare } from './order-figures.ts'
import { OrderFindings } from './order-findings.tsx'
import { OrderMaterials } from './order-materials.tsx'
import { OrderQuantities } from './order-quantities.tsx'
import { OrderRecords } from './order-records.tsx'
import { OrderRevisions } from './order-revisions.tsx'
import { OrderSplits } from './order-splits.tsx'
import { PaperOrigin } from './paper-origin.tsx'
import { PrintButton } from './print-button.tsx'
import { useRiskSentence } from './use-risk-sentence.ts'

/** An order and the shift its figures refer to. */
export interface OrderSectionsProps {
  readonly order: OrderProgress
  readonly reference: ReferenceShift | null
}

/** Everything known of one order, the answer to "how far, and will it be late" first. */
export function OrderSections({ order, reference }: OrderSectionsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { api } = useSession()
  const why = useRiskSentence(reference)
  const { poNo } = order
  const detail = useOpenedItem(null, signal => api.orderViews.orderDetail.query({ poNo }, { signal }))
  const share = moldedShare(order)
  return (
    <>
      <PaperOrigin reference={reference} generation={detail.kind === 'ready' ? detail.item.asOf.generation : null} />
      {!order.figuresConfirmed && (
        <Alert className={styles['alert']} color="yellow" variant="light" icon={<IconAlertTriangle />}>
          {t('orders.figures.unconfirmedHint')}
        </Alert>
      )}
      {!order.listed && (
        <Alert className={styles['alert']} color="yellow" variant="light" icon={<IconAlertTriangle />}>
          {t('orders.notListed')}
        </Alert>
      )}
      <section className={styles['summary']}>
        <div className={styles['top']}>
          <p className={styles['why']}>{why(order)}</p>
          <PrintButton />
        </div>
        <ProgressBar share={share} text={formats.percent(share)} />
        <p className={styles['figures']}>
          {t('orders.moldedOf', {
            molded: formats.whole(moldedPieces(order)),
            ordered: formats.whole(order.itemQuantity),
            left: formats.whole(order.itemRemain),
          })}
          {order.surplus > 0 && ` ${t('orders.surplusOf', { surplus: formats.whole(order.surplus) })}`}
        </p>
      </section>
      <OrderQuantities order={order} />
      {detail.kind === 'failed' && <FailurePanel failure={detail.failure} onRetry={detail.retry} />}
      {detail.kind === 'ready' && (
        <>
          <OrderCurveChart order={order} detail={detail.item} />
          <OrderSplits poNo={poNo} splits={detail.item.splits} />
        </>
      )}
      <OrderFacts order={order} unreadable={detail.kind === 'ready' ? detail.item.unreadable : []} />
      <OrderMaterials order={order} />
      <OrderRevisions order={order} />
      <OrderFindings order={order} />
      {detail.kind === 'ready' && (
        <div data-paper="no">
          <OrderRecords poNo={poNo} total={detail.item.records} />
        </div>
      )}
    </>
  )
}
