import { useTranslation } from 'react-i18next'
import type { MaterialComponent, OrderProgress } from '../../../../contract/order-progress.ts'
import { DASH } from '../../format/formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { FigureButton } from './figure-button.tsx'

/** The combinations of materials an order was molded with; a code opens the rows that name its kind. */
export function OrderMaterials({ order }: { readonly order: OrderProgress }) {
  const { t } = useTranslation()
  if (order.materialComponentMap.length === 0) return null
  const code = (figure: keyof MaterialComponent, material: MaterialComponent) => (
    <FigureButton figure={figure}>{material[figure] ?? DASH}</FigureButton>
  )
  return (
    <DetailSection title={t('orders.sections.materials')}>
      <SmallTable
        exportAs={`${order.poNo} ${t('orders.sections.materials')}`}
        rows={order.materialComponentMap}
        keyOf={material => Object.values(material).join('|')}
        columns={(['plasticResinCode', 'colorMasterbatchCode', 'additiveMasterbatchCode'] as const).map(field => ({
          head: t(`orders.columns.${field}`),
          cell: (material: MaterialComponent) => code(field, material),
          value: (material: MaterialComponent) => material[field],
        }))}
      />
    </DetailSection>
  )
}
