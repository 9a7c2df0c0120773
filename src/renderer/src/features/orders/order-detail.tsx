import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OrderProgress, ReferenceShift } from '../../../../contract/order-progress.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useOpenedItem } from '../../ui/use-opened-item.ts'
import styles from './order-detail.module.css'
import { OrderFacts } from './order-facts.tsx'
import { moldedPieces, moldedShare } from './order-figures.ts'
import { OrderFindings } from './order-findings.tsx'
import { OrderMaterials } from './order-materials.tsx'
import { OrderQuantities } from './order-quantities.tsx'
import { OrderRevisions } from './order-revisions.tsx'
import { PRO_STATUS_LOOKS, RISK_LOOKS } from './order-states.ts'
import { useRiskSentence } from './use-risk-sentence.ts'

/** An order is opened by its number; the list lends what it already has. */
export interface OrderDetailProps {
  readonly poNo: string
  /** The order as the list has it; null when it is not among its rows. */
  readonly known: OrderProgress | null
  readonly reference: ReferenceShift | null
  readonly onClose: () => void
}

/** One order: how far, why its risk, what its figures are made of. */
export function OrderDetail({ poNo, known, reference, onClose }: OrderDetailProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const why = useRiskSentence(reference)
  const { api } = useSession()
  const state = useOpenedItem(known, signal => api.orders.get.query({ poNo }, { signal }))

  if (state.kind !== 'ready') {
    return (
      <DetailPanel title={poNo} onClose={onClose}>
        {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={state.retry} />}
      </DetailPanel>
    )
  }
  const { item: order } = state
  const molded = moldedPieces(order)
  return (
    <DetailPanel
      title={poNo}
      onClose={onClose}
      subtitle={
        <div className={styles['states']}>
          <StateWord {...PRO_STATUS_LOOKS[order.proStatus]} look="filled">
            {t(`orders.proStatus.${order.proStatus}`)}
          </StateWord>
          <StateWord {...RISK_LOOKS[order.risk]} look="filled">
            {t(`orders.risk.${order.risk}`)}
          </StateWord>
        </div>
      }
    >
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
        <p className={styles['why']}>{why(order)}</p>
        <ProgressBar share={moldedShare(order)} text={formats.percent(moldedShare(order))} />
        <p className={styles['figures']}>
          {t('orders.moldedOf', {
            molded: formats.whole(molded),
            ordered: formats.whole(order.itemQuantity),
            left: formats.whole(order.itemRemain),
          })}
          {order.surplus > 0 && ` ${t('orders.surplusOf', { surplus: formats.whole(order.surplus) })}`}
        </p>
      </section>
      <DetailSection title={t('orders.sections.facts')}>
        <OrderFacts order={order} />
      </DetailSection>
      <OrderQuantities order={order} />
      <OrderMaterials order={order} />
      <OrderRevisions order={order} />
      <OrderFindings order={order} />
    </DetailPanel>
  )
}
