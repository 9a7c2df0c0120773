import { IconClockExclamation } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewedOrder, UploadPreview } from '../../../../../contract/upload.ts'
import { DASH } from '../../../format/formats.ts'
import { useFormats } from '../../../format/use-formats.ts'
import type { Column } from '../../../ui/data-table/column.ts'
import { DetailPanel, DetailSection } from '../../../ui/detail-panel.tsx'
import { SmallTable } from '../../../ui/small-table.tsx'
import { StateWord } from '../../../ui/state-word.tsx'
import { ChangeList, type ChangeDetailProps } from './change-list.tsx'
import { usePreviewChanges, type PlacedChange } from './use-preview-changes.ts'

type OrderChange = PlacedChange<'order'>
const FIGURES = ['proStatus', 'risk', 'poETA', 'itemQuantity', 'itemRemain', 'forecastDate'] as const
type Figure = (typeof FIGURES)[number]

/** Orders whose figures would differ; those that turn late first. */
export function OrderChanges({ found }: { readonly found: UploadPreview }) {
  const list = usePreviewChanges(found, 'order')
  const columns = useOrderChangeColumns()
  return <ChangeList kind="order" list={list} columns={columns} detail={OrderChangeDetail} />
}

function OrderChangeDetail({ change: { poNo, before, after }, onClose }: ChangeDetailProps<'order'>) {
  const { t } = useTranslation()
  const figureText = useFigureText()
  return (
    <DetailPanel title={poNo} onClose={onClose}>
      <DetailSection title={t('data.upload.figures')}>
        <SmallTable
          rows={FIGURES}
          keyOf={figure => figure}
          columns={[
            { head: t('data.upload.figure'), cell: figure => t(`data.upload.orderFigures.${figure}`) },
            { head: t('data.upload.before'), align: 'end', cell: figure => figureText(before, figure) },
            { head: t('data.upload.after'), align: 'end', cell: figure => figureText(after, figure) },
          ]}
        />
      </DetailSection>
    </DetailPanel>
  )
}

function useFigureText(): (order: PreviewedOrder | null, figure: Figure) => string {
  const { t } = useTranslation()
  const formats = useFormats()
  return useMemo(
    () => (order, figure) => {
      if (order === null) return DASH
      switch (figure) {
        case 'proStatus':
          return t(`orders.proStatus.${order.proStatus}`)
        case 'risk':
          return t(`orders.risk.${order.risk}`)
        case 'poETA':
        case 'forecastDate':
          return formats.day(order[figure])
        case 'itemQuantity':
        case 'itemRemain':
          return formats.whole(order[figure])
        default:
          return figure satisfies never
      }
    },
    [t, formats],
  )
}

function useOrderChangeColumns(): readonly Column<OrderChange>[] {
  const { t } = useTranslation()
  const figureText = useFigureText()
  return useMemo(() => {
    const step = ({ before, after }: OrderChange, figure: Figure) => {
      const [was, is] = [figureText(before, figure), figureText(after, figure)]
      return was === is ? is : `${was} → ${is}`
    }
    const figure = (name: Figure, width: number): Column<OrderChange> => ({
      id: name,
      header: t(`data.upload.orderFigures.${name}`),
      width,
      value: change => step(change, name),
    })
    return [
      { id: 'poNo', header: t('data.upload.columns.order'), width: 128, value: ({ poNo }) => poNo },
      { id: 'itemCode', header: t('data.upload.columns.item'), width: 120, value: ({ itemCode }) => itemCode },
      {
        id: 'turnsLate',
        header: t('data.upload.columns.late'),
        width: 132,
        value: ({ turnsLate }) => (turnsLate ? t('data.upload.turnsLate') : null),
        cell: ({ turnsLate }) =>
          turnsLate ? (
            <StateWord icon={IconClockExclamation} tone="bad">
              {t('data.upload.turnsLate')}
            </StateWord>
          ) : (
            DASH
          ),
      },
      figure('risk', 190),
      figure('proStatus', 170),
      figure('poETA', 210),
      figure('itemQuantity', 160),
      figure('itemRemain', 180),
      figure('forecastDate', 210),
    ]
  }, [t, figureText])
}
