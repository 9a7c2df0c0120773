import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  ORDER_SPLITS,
  SPLIT_FIGURES,
  splitKey,
  type OrderDetail,
  type OrderSplit,
  type SplitEntry,
  type SplitQuantity,
} from '../../../../contract/order-breakdown.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { ExportMenu } from '../../ui/data-table/export-menu.tsx'
import { DetailSection } from '../../ui/detail-panel.tsx'
import styles from './order-splits.module.css'
import { FigureButton } from './figure-button.tsx'
import { useFigureText } from './use-figure-text.ts'
import { useSplitExport } from './use-split-export.ts'

/** What an order was made of by day, shift, machine, mold, material and cavity: pieces, NG and shots, each with its rows behind it. */
export function OrderSplits({ poNo, splits }: Pick<OrderDetail, 'poNo' | 'splits'>) {
  const { t } = useTranslation()
  const formats = useFormats()
  const texts = useFigureText()
  const [split, setSplit] = useState<OrderSplit>('day')
  const entries = splits[split]
  const toExport = useSplitExport({ poNo, split, entries })
  if (entries.length === 0) {
    return (
      <DetailSection title={t('orders.sections.production')}>
        <p className={styles['none']}>{t('orders.noProduction')}</p>
      </DetailSection>
    )
  }

  const most = Math.max(1, ...entries.map(entry => entry.itemGoodQuantity))
  const sum = (of: (entry: SplitEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0)
  const rate = (total: number, good: number) => (total === 0 ? DASH : formats.rate((total - good) / total))
  const named = SPLIT_FIGURES[split]
  /** A quantity of an entry opens its own map where the progress has one, else what it is as part of the whole. */
  const opened = (entry: SplitEntry, figure: SplitQuantity, text: string) => {
    const isOfMap = figure === (split === 'mold' ? 'totalMoldShot' : 'moldedQuantity') && entry.key !== null
    return (
      <FigureButton figure={isOfMap ? named : figure} entry={isOfMap ? entry.key : splitKey(split, entry.key)}>
        {text}
      </FigureButton>
    )
  }
  return (
    <DetailSection
      title={t('orders.sections.production')}
      aside={
        <span data-paper="no">
          <ExportMenu table={toExport} size={24} />
        </span>
      }
    >
      <SegmentedControl
        size="xs"
        fullWidth
        data-paper="no"
        aria-label={t('orders.sections.by')}
        data={ORDER_SPLITS.map(value => ({ value, label: t(`orders.by.${value}`) }))}
        value={split}
        onChange={setSplit}
      />
      <div className={styles['scroller']}>
        <table className={styles['root']}>
          <thead>
            <tr>
              <th scope="col">{t(`orders.by.${split}`)}</th>
              <th scope="col" className={styles['number']}>
                {t('orders.split.good')}
              </th>
              <th scope="col" className={styles['number']}>
                {t('orders.split.rejected')}
              </th>
              <th scope="col" className={styles['number']}>
                {t('orders.split.rate')}
              </th>
              <th scope="col" className={styles['number']}>
                {t('orders.split.shots')}
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map(entry => (
              <tr key={entry.key ?? ''}>
                <th scope="row">
                  {texts.entry(splitKey(split, entry.key), 'moldedQuantity')}
                  <span
                    className={styles['bar']}
                    aria-hidden
                    style={{ width: `${(entry.itemGoodQuantity / most) * 100}%` }}
                  />
                </th>
                <td className={styles['number']}>
                  {opened(entry, 'moldedQuantity', formats.whole(entry.itemGoodQuantity))}
                </td>
                <td className={styles['number']}>
                  {opened(entry, 'ngQuantity', formats.whole(entry.itemTotalQuantity - entry.itemGoodQuantity))}
                </td>
                <td className={styles['number']}>
                  {opened(entry, 'ngRate', rate(entry.itemTotalQuantity, entry.itemGoodQuantity))}
                </td>
                <td className={styles['number']}>{opened(entry, 'totalMoldShot', formats.whole(entry.moldShot))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('derivation.addsUp')}</th>
              <td className={styles['number']}>
                <FigureButton figure="moldedQuantity">
                  {formats.whole(sum(entry => entry.itemGoodQuantity))}
                </FigureButton>
              </td>
              <td className={styles['number']}>
                <FigureButton figure="ngQuantity">
                  {formats.whole(sum(entry => entry.itemTotalQuantity - entry.itemGoodQuantity))}
                </FigureButton>
              </td>
              <td className={styles['number']}>
                <FigureButton figure="ngRate">
                  {rate(
                    sum(entry => entry.itemTotalQuantity),
                    sum(entry => entry.itemGoodQuantity),
                  )}
                </FigureButton>
              </td>
              <td className={styles['number']}>
                <FigureButton figure="totalMoldShot">{formats.whole(sum(entry => entry.moldShot))}</FigureButton>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </DetailSection>
  )
}
