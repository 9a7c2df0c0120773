import { useTranslation } from 'react-i18next'
import { estimatedCapacity, moldedPercent, moldedPieces } from '../../../../contract/order-figures.ts'
import type { OrderFigure } from '../../../../contract/order-derivation.ts'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { FigureButton } from './figure-button.tsx'
import styles from './order-detail.module.css'

/** The quantities of an order side by side; every one opens how it is made. */
export function OrderQuantities({ order }: { readonly order: OrderProgress }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const percent = moldedPercent(order)
  const figures: readonly (readonly [OrderFigure, string])[] = [
    ['itemQuantity', formats.whole(order.itemQuantity)],
    // Of an order that no file knows all it made is surplus.
    ['moldedQuantity', formats.whole(moldedPieces(order) ?? order.surplus)],
    ['itemRemain', formats.whole(order.itemRemain)],
    ['progress', percent === null ? DASH : formats.rate(percent / 100)],
    ['surplus', formats.whole(order.surplus)],
    ['totalMoldShot', formats.whole(order.totalMoldShot)],
    ['totalDay', formats.whole(order.totalDay)],
    ['totalShift', formats.whole(order.totalShift)],
    ['capacity', formats.whole(estimatedCapacity(order))],
  ]
  return (
    <DetailSection title={t('orders.sections.quantities')}>
      <dl className={styles['quantities']}>
        {figures.map(([figure, text]) => (
          <div key={figure}>
            <dt>{t(`derivation.figures.${figure}`)}</dt>
            <dd>
              <FigureButton figure={figure}>{text}</FigureButton>
            </dd>
          </div>
        ))}
      </dl>
    </DetailSection>
  )
}
