import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ETA_STATUSES, PRO_STATUSES, RISKS, type ReferenceShift } from '../../../../contract/order-progress.ts'
import { useFormats } from '../../format/use-formats.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { orderColumnKinds, type OrderColumn } from './order-column-kinds.tsx'
import { moldedPieces, moldedShare, urgency } from './order-figures.ts'
import { ETA_STATUS_LOOKS, PRO_STATUS_LOOKS, RISK_LOOKS } from './order-states.ts'
import { useRiskSentence } from './use-risk-sentence.ts'

/** Everything known of an order, most telling first; what is rarely looked at is hidden until chosen. */
export function useOrderColumns(reference: ReferenceShift | null): readonly OrderColumn[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const why = useRiskSentence(reference)
  return useMemo(() => {
    const { head, day, count, text, list, state, summed } = orderColumnKinds(t, formats)
    const hidden = (column: OrderColumn): OrderColumn => ({ ...column, isHidden: true })
    const share = (order: Parameters<typeof moldedShare>[0]) => formats.percent(moldedShare(order))
    return [
      { ...head('poNo'), width: 116, filter: 'text', value: order => order.poNo },
      state('proStatus', order => order.proStatus, {
        states: PRO_STATUSES,
        looks: PRO_STATUS_LOOKS,
        word: status => t(`orders.proStatus.${status}`),
        width: 112,
      }),
      {
        ...state('risk', order => order.risk, {
          states: RISKS,
          looks: RISK_LOOKS,
          word: risk => t(`orders.risk.${risk}`),
          width: 120,
        }),
        rank: urgency,
      },
      {
        ...head('molded'),
        hint: t('orders.hints.molded'),
        width: 132,
        value: moldedShare,
        text: share,
        cell: order => <ProgressBar share={moldedShare(order)} text={share(order)} />,
      },
      summed({ ...count('itemRemain'), hint: t('orders.hints.itemRemain') }, order => order.itemRemain),
      summed(count('itemQuantity', 108), order => order.itemQuantity),
      summed({ ...count('surplus'), hint: t('orders.hints.surplus') }, order => order.surplus),
      day('poETA'),
      { ...day('forecastDate'), hint: t('orders.hints.forecastDate') },
      { ...head('riskReason'), width: 320, filter: 'text', value: why },
      text('itemCode', 104),
      text('itemName', 240),
      list('machineHist', 176),
      list('moldHist', 152),
      day('startedDate'),
      day('actualFinishedDate'),
      {
        ...state('etaStatus', order => order.etaStatus, {
          states: ETA_STATUSES,
          looks: ETA_STATUS_LOOKS,
          word: status => t(`orders.etaStatus.${status}`),
          width: 108,
        }),
        hint: t('orders.hints.etaStatus'),
      },
      count('totalDay', 72),
      count('totalShift', 76),
      summed(count('totalMoldShot'), order => order.totalMoldShot),
      {
        ...head('lastestRecordTime'),
        hint: t('orders.hints.lastestRecordTime'),
        width: 156,
        align: 'end',
        value: order => order.lastestRecordTime,
        text: order => formats.wallClock(order.lastestRecordTime),
      },
      text('lastestMachineNo', 112),
      { ...text('warningNotes', 280), hint: t('orders.hints.warningNotes') },
      hidden(text('lastestMoldNo', 152)),
      hidden(
        summed(
          {
            ...head('moldedPieces'),
            width: 112,
            align: 'end',
            filter: 'number',
            value: moldedPieces,
            text: order => formats.whole(moldedPieces(order)),
          },
          moldedPieces,
        ),
      ),
      hidden(day('poReceivedDate')),
      hidden(text('itemType', 128)),
      hidden(text('moldList', 184)),
      hidden(list('moldCavity', 88)),
      hidden(list('plasticResinCode', 132)),
      hidden(list('colorMasterbatchCode', 132)),
      hidden(list('additiveMasterbatchCode', 132)),
      hidden({
        ...head('figuresConfirmed'),
        width: 148,
        filter: 'choice',
        value: order => t(order.figuresConfirmed ? 'orders.figures.confirmed' : 'orders.figures.unconfirmed'),
      }),
    ]
  }, [t, formats, why])
}
