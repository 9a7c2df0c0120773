import { useTranslation } from 'react-i18next'
import type { MoldChangeEffect } from '../../../../../contract/quality.ts'
import { ChartFrame } from '../../../charts/chart-frame.tsx'
import { colourOf } from '../../../charts/colour-of.ts'
import { LineFigure } from '../../../charts/line-figure.tsx'
import { useFormats } from '../../../format/use-formats.ts'
import { useSession } from '../../../state/session-context.ts'
import { addDays } from '../../../format/calendar-day.ts'
import styles from '../machines.module.css'
import { shortDay, timeWords } from '../time-words.ts'
import { useFloorRead } from '../use-floor-read.ts'
import type { QualityPlace } from './quality-place.ts'
import { useConclusionWords } from './use-conclusion-words.ts'
import { useGroupTable } from './use-group-table.tsx'
import { ngPercent } from '../ng-rate.ts'

/** `onOpen` is given the day that was chosen. */
export interface MoldChangeChartProps {
  readonly effect: MoldChangeEffect
  readonly onOpen: (opened: QualityPlace) => void
}

/** Days drawn on each side of the change. */
const AROUND = 9

/** The machine whose NG rate rose after a mold change, day by day around it. */
export function MoldChangeChart({ effect, onOpen }: MoldChangeChartProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { api } = useSession()
  const words = useConclusionWords().moldChange(effect)
  const table = useGroupTable()
  const { machineNo, day } = effect
  const query = {
    from: addDays(day, -AROUND),
    to: addDays(day, AROUND),
    grain: 'day' as const,
    machineNos: [machineNo],
  }
  const read = useFloorRead(`quality:${JSON.stringify(query)}`, signal => api.floor.quality.query(query, { signal }))
  const days = read.kind === 'ready' ? read.value.overTime : []
  const openDay = (time: string) =>
    onOpen({ about: 'machine-day', name: time, query: { from: time, to: time, machineNos: [machineNo] } })
  return (
    <div className={styles['wide']}>
      <ChartFrame
        title={words.title}
        note={words.note}
        table={table(days, { head: t('quality.grain.day'), name: time => timeWords(formats, time), onOpen: openDay })}
      >
        <LineFigure
          label={words.title}
          points={days.map(group => ({
            x: group.key,
            values: { rate: ngPercent(group) },
          }))}
          series={[{ key: 'rate', name: machineNo, color: colourOf('machine', machineNo) }]}
          x={{ format: time => shortDay(formats, time) }}
          y={{ label: t('quality.axes.rate'), format: value => formats.rate(value / 100) }}
          marks={[{ x: day, label: t('machines.mark.moldChanges') }]}
          onOpen={openDay}
        />
      </ChartFrame>
    </div>
  )
}
