import { useTranslation } from 'react-i18next'
import { splitKey, type OrderSplit, type SplitEntry } from '../../../../contract/order-breakdown.ts'
import type { TableToExport } from '../../ui/data-table/use-export.tsx'
import { useFigureText } from './use-figure-text.ts'

/** The entries of one split, as they stand in the detail of their order. */
export interface SplitToExport {
  readonly poNo: string
  readonly split: OrderSplit
  readonly entries: readonly SplitEntry[]
}

/** An order's production by day, shift, … as a table of its own: days and figures bare, the NG rate in percent. */
export function useSplitExport({ poNo, split, entries }: SplitToExport): TableToExport {
  const { t } = useTranslation()
  const texts = useFigureText()
  const by = t(`orders.by.${split}`)
  const figures = [
    t('orders.split.good'),
    t('orders.split.rejected'),
    t('quality.axes.rate'),
    t('orders.split.shots'),
  ].map(header => ({ header, kind: 'number' as const }))
  return {
    name: `${poNo} ${t('orders.sections.production')} ${by}`,
    columns: [{ header: by, kind: split === 'day' ? 'day' : 'text' }, ...figures],
    total: entries.length,
    read: async (offset, limit) =>
      entries.slice(offset, offset + limit).map(entry => {
        const { key, itemTotalQuantity: total, itemGoodQuantity: good, moldShot } = entry
        const named = split === 'day' && key !== null ? key : texts.entry(splitKey(split, key), 'moldedQuantity')
        return [named, good, total - good, total === 0 ? null : ((total - good) / total) * 100, moldShot]
      }),
  }
}
