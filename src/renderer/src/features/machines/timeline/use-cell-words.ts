import { useTranslation } from 'react-i18next'
import type { TimelineCell } from '../../../../../contract/machine-timeline.ts'
import { rateStep } from '../../../charts/rate-step.ts'
import { useFormats } from '../../../format/use-formats.ts'
import type { TimelineColumn, TimelineLook } from './timeline-columns.ts'

/** A place of the timeline in words: its title and what stands there, one fact a line. */
export interface CellWords {
  readonly title: string
  readonly lines: readonly string[]
}

const QUIET_LOOKS = ['idle', 'not-reported', 'off', 'absent', 'later'] as const satisfies readonly TimelineLook[]

/** Says places of the timeline in the language of the window, for the tooltip and for readers. */
export function useCellWords(): (at: {
  readonly machineNo: string
  readonly column: TimelineColumn
  readonly cell: TimelineCell | undefined
  readonly look: TimelineLook
}) => CellWords {
  const { t } = useTranslation()
  const formats = useFormats()
  return ({ machineNo, column: { day, shift }, cell, look }) => {
    const when =
      shift === null
        ? formats.day(day.day)
        : t('machines.cell.shift', {
            day: formats.day(day.day),
            shift: shift.code === '' ? '?' : shift.code,
            clock: shift.from === null ? '' : `, ${shift.from}–${shift.to}`,
          })
    const lines: string[] = []
    if (day.note !== null) lines.push(day.note)
    if (cell === undefined || cell.state === 'idle') {
      const quiet = QUIET_LOOKS.find(other => other === look) ?? 'idle'
      return { title: `${machineNo} · ${when}`, lines: [...lines, t(`machines.look.${quiet}`)] }
    }
    const rate = cell.total === 0 ? null : cell.ng / cell.total
    lines.push(
      t('machines.cell.made', {
        total: formats.whole(cell.total),
        ng: formats.whole(cell.ng),
        rate: formats.rate(rate),
      }),
      t(`machines.rate.${rateStep(rate ?? 0)}`),
    )
    if (cell.what !== null) {
      lines.push(
        t('machines.cell.molds', { names: cell.what.moldNos.join(', ') || '–' }),
        t('machines.cell.items', { names: cell.what.itemCodes.join(', ') || '–' }),
        t('machines.cell.orders', { names: cell.what.poNos.join(', ') || '–' }),
      )
    }
    for (const kind of ['moldChanges', 'colourChanges', 'machineChanges'] as const) {
      if (cell[kind] > 0) lines.push(t(`machines.change.${kind}`, { count: cell[kind] }))
    }
    return { title: `${machineNo} · ${when}`, lines }
  }
}
