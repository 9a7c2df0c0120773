import { useTranslation } from 'react-i18next'
import { DEFECT_COLUMNS } from '../../../../../contract/production-rows.ts'
import {
  DRAWN_GROUPS,
  type Quality,
  type QualityConclusion,
  type QualityGroup,
} from '../../../../../contract/quality.ts'
import { BarFigure } from '../../../charts/bar-figure.tsx'
import { ChartFrame } from '../../../charts/chart-frame.tsx'
import { colourOf } from '../../../charts/colour-of.ts'
import { LineFigure } from '../../../charts/line-figure.tsx'
import { useFormats } from '../../../format/use-formats.ts'
import type { Period } from '../floor-period.ts'
import styles from '../machines.module.css'
import { monthWords, shortDay, spanOfTime, timeWords } from '../time-words.ts'
import { MoldChangeChart } from './mold-change-chart.tsx'
import type { QualityPlace } from './quality-place.ts'
import { useConclusionWords } from './use-conclusion-words.ts'
import { useGroupTable } from './use-group-table.tsx'
import { Opener } from '../../../ui/opener.tsx'
import { ngPercent, ngRate } from '../ng-rate.ts'

/** `narrowed` are the filters in force; they hold for every number that is opened. */
export interface QualityChartsProps {
  readonly quality: Quality
  readonly period: Period
  readonly narrowed: { readonly machineNos: string[]; readonly itemCodes: string[]; readonly moldNos: string[] }
  readonly onOpen: (opened: QualityPlace) => void
}

/** Defects by time, kind, machine, item and mold, each chart under what it says. */
export function QualityCharts({ quality, period, narrowed, onOpen }: QualityChartsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useConclusionWords()
  const table = useGroupTable()
  const { totals, conclusions } = quality
  const rate = ngRate(totals)
  const kinds = DEFECT_COLUMNS.map((column, at) => ({ column, count: totals.defects[at] ?? 0 }))
    .filter(({ count }) => count !== 0)
    .toSorted((one, other) => other.count - one.count)
  const known = kinds.reduce((sum, { count }) => sum + count, 0)

  function kindWord(column: string): string {
    const defect = DEFECT_COLUMNS.find(other => other === column)
    return defect === undefined ? column : t(`quality.kinds.${defect}`)
  }
  function openTime(time: string): void {
    const { from, to } = spanOfTime(time)
    const part = { from: from < period.from ? period.from : from, to: to > period.to ? period.to : to }
    onOpen({ about: 'time', name: time, query: { ...narrowed, ...part } })
  }
  function openKind(column: string): void {
    const defect = DEFECT_COLUMNS.find(other => other === column)
    if (defect) onOpen({ about: 'kind', name: defect, query: { ...period, ...narrowed, defect } })
  }
  const kindButton = (column: string, count: number) => (
    <Opener onClick={() => openKind(column)}>{formats.whole(count)}</Opener>
  )
  const open = (about: 'machine' | 'item' | 'mold', filter: keyof typeof narrowed) => (name: string) =>
    onOpen({ about, name, query: { ...period, ...narrowed, [filter]: [name] } })

  const lists = [
    { name: 'machines', groups: quality.byMachine, says: conclusions.machines, onOpen: open('machine', 'machineNos') },
    { name: 'items', groups: quality.byItem, says: conclusions.items, onOpen: open('item', 'itemCodes') },
    { name: 'molds', groups: quality.byMold, says: conclusions.molds, onOpen: open('mold', 'moldNos') },
  ] as const
  return (
    <div className={styles['charts']}>
      {quality.moldChange && <MoldChangeChart effect={quality.moldChange} onOpen={onOpen} />}
      <div className={styles['wide']}>
        <ChartFrame
          title={words.title(conclusions.overTime, t('quality.neutral.overTime', { rate: formats.rate(rate) }))}
          table={table(quality.overTime, {
            head: t(`quality.grain.${quality.grain}`),
            name: time => timeWords(formats, time),
            onOpen: openTime,
          })}
        >
          <LineFigure
            label={t('quality.neutral.overTime', { rate: formats.rate(rate) })}
            points={quality.overTime.map(group => ({ x: group.key, values: { rate: ngPercent(group) } }))}
            series={[{ key: 'rate', name: t('quality.axes.rate') }]}
            x={{
              format: time =>
                time.length === 10 ? shortDay(formats, time) : time.length === 7 ? monthWords(formats, time) : time,
            }}
            y={{ label: t('quality.axes.rate'), format: value => formats.rate(value / 100) }}
            onOpen={openTime}
          />
        </ChartFrame>
      </div>
      <ChartFrame
        title={words.title(conclusions.kinds, t('quality.neutral.kinds'))}
        table={{
          columns: [
            { head: t('quality.axes.kind'), cell: ({ column }) => t(`quality.kinds.${column}`) },
            {
              head: t('quality.axes.ng'),
              align: 'end',
              cell: ({ column, count }) => kindButton(column, count),
              value: ({ count }) => count,
            },
            {
              head: t('quality.axes.share'),
              align: 'end',
              cell: ({ count }) => formats.rate(count / known),
              value: ({ count }) => (count / known) * 100,
            },
          ],
          rows: kinds,
          keyOf: ({ column }) => column,
        }}
      >
        <BarFigure
          label={t('quality.neutral.kinds')}
          direction="lying"
          points={kinds.map(({ column, count }) => ({ x: column, values: { ng: count } }))}
          series={[{ key: 'ng', name: t('quality.axes.ng') }]}
          x={{ format: kindWord }}
          y={{ label: t('quality.axes.ng'), format: value => formats.whole(value) }}
          colorOf={column => colourOf('defect', column)}
          barText={column => formats.rate((kinds.find(kind => kind.column === column)?.count ?? 0) / known)}
          onOpen={openKind}
        />
      </ChartFrame>
      {lists.map(({ name, groups, says, onOpen: openGroup }) => (
        <GroupChart key={name} {...{ name, groups, says }} onOpen={openGroup} />
      ))}
    </div>
  )
}

interface GroupChartProps {
  readonly name: 'machines' | 'items' | 'molds'
  /** Most NG pieces first. */
  readonly groups: readonly QualityGroup[]
  readonly says: QualityConclusion
  readonly onOpen: (key: string) => void
}

function GroupChart({ name, groups, says, onOpen }: GroupChartProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useConclusionWords()
  const table = useGroupTable()
  const worded = (key: string) => (key === '' ? t('quality.nameless') : key)
  const shown = groups.filter(({ total, ng }) => total > 0 || ng > 0)
  const drawn = shown.slice(0, DRAWN_GROUPS).toSorted((one, other) => (ngRate(other) ?? 0) - (ngRate(one) ?? 0))
  const neutral = t(`quality.neutral.${name}`)
  return (
    <ChartFrame
      title={words.title(says, neutral)}
      note={
        shown.length > DRAWN_GROUPS
          ? t('quality.mostNg', { count: DRAWN_GROUPS, n: formats.whole(shown.length) })
          : undefined
      }
      table={table(shown, { head: t(`quality.axes.${name}`), name: worded, onOpen })}
    >
      <BarFigure
        label={neutral}
        direction="lying"
        points={drawn.map(group => ({ x: group.key, values: { rate: ngPercent(group) } }))}
        series={[{ key: 'rate', name: t('quality.axes.rate') }]}
        x={{ format: worded }}
        y={{ label: t('quality.axes.rate'), format: value => formats.rate(value / 100) }}
        barText={key => {
          const group = drawn.find(one => one.key === key)
          return formats.rate(group ? ngRate(group) : null)
        }}
        {...(name === 'machines' && { colorOf: key => colourOf('machine', key) })}
        onOpen={onOpen}
      />
    </ChartFrame>
  )
}
