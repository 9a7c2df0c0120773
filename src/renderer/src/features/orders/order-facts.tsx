import { useTranslation } from 'react-i18next'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { Facts } from '../../ui/facts.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { ETA_STATUS_LOOKS } from './order-states.ts'

/** Dates, machines and molds of an order. */
export function OrderFacts({ order }: { readonly order: OrderProgress }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const list = (values: readonly (string | number)[]) => (values.length === 0 ? DASH : values.join(', '))
  const last = [
    order.lastestRecordTime && formats.wallClock(order.lastestRecordTime),
    order.lastestMachineNo,
    order.lastestMoldNo,
  ]
  return (
    <Facts
      facts={[
        {
          name: t('orders.columns.itemCode'),
          value: [order.itemCode, order.itemName].filter(Boolean).join(' · ') || DASH,
        },
        { name: t('orders.columns.poReceivedDate'), value: formats.day(order.poReceivedDate) },
        { name: t('orders.columns.poETA'), value: formats.day(order.poETA) },
        { name: t('orders.columns.forecastDate'), value: formats.day(order.forecastDate) },
        { name: t('orders.columns.startedDate'), value: formats.day(order.startedDate) },
        { name: t('orders.columns.actualFinishedDate'), value: formats.day(order.actualFinishedDate) },
        {
          name: t('orders.columns.etaStatus'),
          value: (
            <StateWord {...ETA_STATUS_LOOKS[order.etaStatus]}>{t(`orders.etaStatus.${order.etaStatus}`)}</StateWord>
          ),
        },
        { name: t('orders.columns.machineHist'), value: list(order.machineHist) },
        { name: t('orders.columns.moldHist'), value: list(order.moldHist) },
        { name: t('orders.columns.moldCavity'), value: list(order.moldCavity) },
        { name: t('orders.columns.moldList'), value: order.moldList ?? DASH },
        { name: t('orders.columns.itemType'), value: order.itemType ?? DASH },
        { name: t('orders.columns.totalDay'), value: formats.whole(order.totalDay) },
        { name: t('orders.columns.totalShift'), value: formats.whole(order.totalShift) },
        { name: t('orders.columns.totalMoldShot'), value: formats.whole(order.totalMoldShot) },
        { name: t('orders.columns.lastestRecordTime'), value: last.filter(Boolean).join(' · ') || DASH },
      ]}
    />
  )
}
