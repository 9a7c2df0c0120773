import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderFigure } from '../../../../contract/order-derivation.ts'
import type { CellFault } from '../../../../contract/quarantine.ts'
import type { OrderProgress } from '../../../../contract/order-progress.ts'
import { DASH } from '../../format/formats.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { Facts, type Fact } from '../../ui/facts.tsx'
import { FigureButton } from './figure-button.tsx'
import { useFigureText } from './use-figure-text.ts'

/** `unreadable` are the cells of the order's own row that were set aside. */
export interface OrderFactsProps {
  readonly order: OrderProgress
  readonly unreadable: readonly CellFault[]
}

/** Dates, machines and molds of an order; every one opens how it is made. */
export function OrderFacts({ order, unreadable }: OrderFactsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const texts = useFigureText()
  const fact = (figure: OrderFigure, value: ReactNode): Fact => ({
    name: t(`derivation.figures.${figure}`),
    value: (
      <FigureButton figure={figure}>
        {unreadable.some(({ column }) => column === figure) ? t('derivation.unreadableShort') : value}
      </FigureButton>
    ),
  })
  const list = (values: readonly (string | number)[]) => (values.length === 0 ? DASH : values.join(', '))
  return (
    <DetailSection title={t('orders.sections.facts')}>
      <Facts
        facts={[
          fact('itemCode', order.itemCode ?? DASH),
          fact('itemName', order.itemName ?? DASH),
          fact('poReceivedDate', formats.day(order.poReceivedDate)),
          fact('poETA', formats.day(order.poETA)),
          fact('forecastDate', formats.day(order.forecastDate)),
          fact('startedDate', formats.day(order.startedDate)),
          fact('actualFinishedDate', formats.day(order.actualFinishedDate)),
          fact('etaStatus', texts.value(order.etaStatus, 'none', 'etaStatus')),
          fact('machineHist', list(order.machineHist)),
          fact('moldHist', list(order.moldHist)),
          fact('moldCavity', list(order.moldCavity)),
          fact('moldList', order.moldList ?? DASH),
          fact('itemType', order.itemType ?? DASH),
          fact('lastestRecordTime', formats.wallClock(order.lastestRecordTime)),
          fact('lastestMachineNo', order.lastestMachineNo ?? DASH),
          fact('lastestMoldNo', order.lastestMoldNo ?? DASH),
          ...(order.warningNotes === '' ? [] : [fact('warningNotes', order.warningNotes)]),
        ]}
      />
    </DetailSection>
  )
}
