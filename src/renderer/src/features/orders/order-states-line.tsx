import { useTranslation } from 'react-i18next'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { FigureButton } from './figure-button.tsx'
import styles from './order-detail.module.css'
import { PRO_STATUS_LOOKS, RISK_LOOKS } from './order-states.ts'

/** Status and risk under the number; each opens how it was decided. */
export function OrderStates({ order }: { readonly order: OrderProgress }) {
  const { t } = useTranslation()
  return (
    <div className={styles['states']}>
      <FigureButton figure="proStatus">
        <StateWord {...PRO_STATUS_LOOKS[order.proStatus]} look="filled">
          {t(`orders.proStatus.${order.proStatus}`)}
        </StateWord>
      </FigureButton>
      <FigureButton figure="risk">
        <StateWord {...RISK_LOOKS[order.risk]} look="filled">
          {t(`orders.risk.${order.risk}`)}
        </StateWord>
      </FigureButton>
    </div>
  )
}
