import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { estimatedCapacity, moldedPercent, moldedPieces, urgency } from '../../../../contract/order-figures.ts'
import { ETA_STATUSES, PRO_STATUSES, RISKS, type ReferenceShift } from '../../../../contract/order-progress.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { orderColumnKinds, type OrderColumn } from './order-column-kinds.tsx'
import { moldedShare } from './order-figures.ts'
import { ETA_STATUS_LOOKS, PRO_STATUS_LOOKS, RISK_LOOKS } from './order-states.ts'
import { OrderFlags } from './order-flags.tsx'
import { unreadableCells } from './unreadable-cells.ts'
import { useOrderFlags } from './use-order-flags.ts'
import { useRiskSentence } from './use-risk-sentence.ts'

const YES_NO = ['true', 'false']

/** Everything known of an order, most telling first; what is rarely looked at is hidden until chosen. */
export function useOrderColumns(reference: ReferenceShift | null): readonly OrderColumn[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const why = useRiskSentence(reference)
  const flags = useOrderFlags()
  const quarantine = useResourceValue(useSession().quarantine)
  const isUnreadable = useMemo(() => unreadableCells(quarantine ?? []), [quarantine])
  return useMemo(() => {
    const { head, day, count, text, list, state, summed } = orderColumnKinds({ t, formats, isUnreadable })
    const hidden = (column: OrderColumn): OrderColumn => ({ ...column, isHidden: true })
    const confirmedText = (value: string) =>
      t(value === 'true' ? 'orders.figures.confirmed' : 'orders.figures.unconfirmed')
    const listedText = (value: string) => t(value === 'true' ? 'orders.listed.true' : 'orders.listed.false')
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
          width: 136,
        }),
        rank: urgency,
      },
      {
        ...head('molded'),
        hint: t('orders.hints.molded'),
        width: 132,
        filter: 'number',
        value: moldedPercent,
        text: share,
        cell: order => <ProgressBar share={moldedShare(order)} text={share(order)} />,
      },
      summed({ ...count('itemRemain'), hint: t('orders.hints.itemRemain') }, order => order.itemRemain),
      summed(count('itemQuantity', 108), order => order.itemQuantity),
      summed({ ...count('surplus'), hint: t('orders.hints.surplus') }, order => order.surplus),
      day('poETA'),
      { ...day('forecastDate'), hint: t('orders.hints.forecastDate') },
      {
        ...head('flags'),
        hint: t('orders.hints.flags'),
        width: 132,
        value: order => flags(order).join(', ') || null,
        cell: order => <OrderFlags flags={flags(order)} />,
      },
      { ...head('riskReason'), width: 320, value: why },
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
        choiceText: time => formats.wallClock(time),
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
        choices: YES_NO,
        value: order => String(order.figuresConfirmed),
        text: order => confirmedText(String(order.figuresConfirmed)),
        choiceText: confirmedText,
      }),
      hidden({
        ...head('listed'),
        width: 132,
        filter: 'choice',
        choices: YES_NO,
        value: order => String(order.listed),
        text: order => listedText(String(order.listed)),
        choiceText: listedText,
      }),
      hidden({ ...count('findings', 96), hint: t('orders.hints.findings') }),
      hidden({
        ...head('revisions'),
        hint: t('orders.hints.revisions'),
        width: 96,
        align: 'end',
        filter: 'number',
        value: order => order.revisions.length,
        text: order => formats.whole(order.revisions.length),
      }),
      hidden({
        ...head('capacity'),
        hint: t('orders.hints.capacity'),
        width: 128,
        align: 'end',
        filter: 'number',
        value: estimatedCapacity,
        text: order => formats.whole(estimatedCapacity(order)),
      }),
    ]
  }, [t, formats, why, flags, isUnreadable])
}
