import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { useFormats } from '../../format/use-formats.ts'
import { BarList } from '../../ui/bar-list.tsx'
import { DetailSection } from '../../ui/detail-panel.tsx'

const VIEWS = ['day', 'shift', 'machine', 'mold'] as const
type View = (typeof VIEWS)[number]

/** What the pieces of an order are made of: by day, shift or machine; its shots by mold. */
export function OrderQuantities({ order }: { readonly order: OrderProgress }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [view, setView] = useState<View>('day')
  if (Object.keys(order.dayQuantityMap).length === 0) return null

  const maps: Readonly<Record<View, Readonly<Record<string, number>>>> = {
    day: order.dayQuantityMap,
    shift: order.shiftQuantityMap,
    machine: order.machineQuantityMap,
    mold: order.moldShotMap,
  }
  const label = (key: string): string => {
    if (view === 'day') return formats.day(key)
    if (view !== 'shift') return key
    const [day = key, shift = ''] = key.split('_shift_')
    return t('orders.shiftOfDay', { day: formats.day(day), shift })
  }
  return (
    <DetailSection
      title={view === 'mold' ? t('orders.sections.shots') : t('orders.sections.pieces')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('orders.sections.by')}
          data={VIEWS.map(value => ({ value, label: t(`orders.by.${value}`) }))}
          value={view}
          onChange={setView}
        />
      }
    >
      <BarList
        entries={Object.entries(maps[view]).map(([key, value]) => ({ key, label: label(key), value }))}
        totalLabel={t('orders.total')}
      />
    </DetailSection>
  )
}
