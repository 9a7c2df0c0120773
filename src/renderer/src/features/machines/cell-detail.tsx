import { useTranslation } from 'react-i18next'
import type { FloorMachine } from '../../../../contract/machine-timeline.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailPanel, DetailSection } from '../../ui/detail-panel.tsx'
import { Facts } from '../../ui/facts.tsx'
import { FloorRecords } from './floor-records.tsx'
import type { Period } from './floor-period.ts'
import type { TimelinePlace } from './machines-place.ts'

/** `period` is what the place stands for; of a machine alone its last days. */
export interface CellDetailProps {
  readonly place: TimelinePlace
  /** Null for a machine nobody knows. */
  readonly machine: FloorMachine | null
  readonly period: Period
  readonly onClose: () => void
}

/** One place of the timeline: the machine that stands there, and the records that make up what is shown. */
export function CellDetail({ place, machine, period, onClose }: CellDetailProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { machineNo, day, shift } = place
  const when =
    day === null
      ? t('machines.period.shown', { from: formats.day(period.from), to: formats.day(period.to) })
      : shift === null
        ? formats.day(day)
        : t('machines.cell.shift', { day: formats.day(day), shift, clock: '' })
  return (
    <DetailPanel title={`${machineNo} · ${when}`} onClose={onClose}>
      <DetailSection title={t('machines.detail.records')}>
        <FloorRecords query={{ ...period, machineNos: [machineNo], workingShift: shift ?? '' }} />
      </DetailSection>
      <DetailSection title={t('machines.detail.machine')}>
        {machine === null || !machine.isListed ? (
          <p>{t('machines.notListedHint')}</p>
        ) : (
          <Facts
            facts={[
              { name: t('machines.detail.code'), value: machine.machineCode },
              { name: t('machines.detail.name'), value: machine.machineName ?? '–' },
              { name: t('machines.detail.tonnage'), value: formats.whole(machine.tonnage) },
              { name: t('machines.detail.since'), value: formats.day(machine.from) },
            ]}
          />
        )}
      </DetailSection>
    </DetailPanel>
  )
}
