import { useEffect, useMemo, useRef, type MouseEvent, type ReactNode } from 'react'
import { usePreference } from '../../state/session-context.ts'
import { useStable } from '../use-stable.ts'
import { BodyRow } from './body-row.tsx'
import styles from './data-table.module.css'
import { HeaderRow } from './header-row.tsx'
import { drawnColumns, placedColumns } from './placed-columns.ts'
import { moveRow } from './row-selection.ts'
import { rowsThatFit, topToShow } from './tall-list.ts'
import { TotalsRow } from './totals-row.tsx'
import { UnreadRows } from './unread-rows.tsx'
import type { DataTableModel } from './use-data-table.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { useSight } from './use-sight.ts'

/** A model from `useDataTable` and what the screen around it decides. */
export interface DataTableProps<Item extends object> {
  readonly model: DataTableModel<Item>
  readonly label: string
  /** The row whose detail is open. */
  readonly opened: string | null
  readonly onOpen: (key: string) => void
  /** Stands in the body when no row fits the filters. */
  readonly empty: ReactNode
  /** Says how many rows the totals are of; without it there are no totals. */
  readonly totalsLabel?: string
  /** Totals by the engine, by column, where the rows are not all here. */
  readonly totals?: Readonly<Record<string, string>>
  /** For a table without tools above it: the export stands at the end of its header. */
  readonly hasExport?: boolean
}

const HEADER_HEIGHT = 32
const ROW_HEIGHTS = { compact: 30, comfortable: 38 } as const

/** The grid: sticky header and first column, every row down to the last and every column, drawn only where they are seen. */
export function DataTable<Item extends object>(props: DataTableProps<Item>) {
  const { model, label, opened, onOpen, empty, totalsLabel, totals, hasExport = false } = props
  const { table, columns, items, keys, view, rowWindow, goal, seek, change } = model
  const [density] = usePreference('density')
  const scroller = useRef<HTMLDivElement>(null)
  const firstItem = rowWindow?.first ?? 0
  const count = rowWindow?.total ?? items.length
  const rowHeight = ROW_HEIGHTS[density]
  const around = HEADER_HEIGHT + (totalsLabel === undefined ? 0 : rowHeight)

  const sizes = columns.map(column => table.getColumn(column.id)?.getSize() ?? column.width).join(' ')
  const widths = useMemo(() => sizes.split(' ').map(Number), [sizes])
  const placed = useMemo(() => placedColumns(columns, widths), [columns, widths])
  const fitting = rowsThatFit(count, rowHeight, window.devicePixelRatio)
  const lastItem = firstItem + items.length - 1
  const measures = useMemo(() => {
    const here = { first: firstItem, last: lastItem }
    return { count, rowHeight, fitting, around, widths, here }
  }, [count, rowHeight, fitting, around, widths, firstItem, lastItem])
  useKeptScroll(model, scroller)
  const sight = useSight(scroller, measures)
  const drawnCells = useMemo(() => drawnColumns(placed, sight.columns), [placed, sight.columns])
  const { first, last } = sight.rows
  const reveal = rowWindow?.reveal
  // Also when the rows became others; not because what was asked for failed.
  useEffect(() => {
    if (first <= last) reveal?.(first, Math.min(last, measures.count - 1))
  }, [reveal, measures, first, last])

  const active = view.active !== null && keys.includes(view.active) ? view.active : null
  const scrollTo = useStable((place: number) => {
    if (place < 0 || !scroller.current) return
    const { scrollTop: top, clientHeight } = scroller.current
    const next = topToShow(place, { top, height: clientHeight - around, rowHeight, count, fitting })
    if (next !== top) scroller.current.scrollTop = next
  })
  const follow = useStable((key: string | null) => {
    const at = key === null ? -1 : keys.indexOf(key)
    if (at >= 0) scrollTo(firstItem + at)
  })
  // Only a move of the keyboard scrolls; new rows do not.
  useEffect(() => follow(view.active), [follow, view.active])
  useEffect(() => scrollTo(goal ?? -1), [scrollTo, goal])

  const selected = useMemo(() => new Set(view.selected), [view.selected])
  const isWhole = rowWindow === null
  const sums = useMemo(
    () => isWhole && Object.fromEntries(columns.flatMap(({ id, total }) => (total ? [[id, total(items)]] : []))),
    [isWhole, columns, items],
  )

  const choose = useStable((key: string, event: MouseEvent) => {
    const to = keys.indexOf(key)
    seek(null)
    if (event.shiftKey) return change(moveRow(view, keys, { kind: 'move', to, extend: true }))
    if (event.ctrlKey || event.metaKey) return change(moveRow({ ...view, active: key }, keys, { kind: 'toggle' }))
    change(moveRow(view, keys, { kind: 'move', to, extend: false }))
    onOpen(key)
  })

  return (
    <>
      <div
        ref={scroller}
        className={styles['scroller']}
        style={{ scrollPaddingLeft: widths[0] }}
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-activedescendant={active === null ? undefined : rowId(model.id, active)}
        tabIndex={0}
        data-list
      >
        <div className={styles['content']} style={{ width: widths.reduce((sum, width) => sum + width, 0) }}>
          <HeaderRow model={model} placed={placed} drawn={drawnCells} hasExport={hasExport} />
          {count === 0 ? (
            <div className={styles['empty']} role="row">
              <div role="gridcell">{empty}</div>
            </div>
          ) : (
            <div className={styles['body']} role="rowgroup" style={{ height: fitting * rowHeight }}>
              {/* What the engine is still asked for has no rows yet: leaping through a long list draws nothing. */}
              {Array.from({ length: sight.drawn.last - sight.drawn.first + 1 }, (_row, at) => {
                const index = sight.drawn.first + at
                const item = items[index - firstItem]
                const key = keys[index - firstItem]
                if (item === undefined || key === undefined) return null
                return (
                  <BodyRow
                    // By place: when another order comes, the row that is drawn is filled, not made anew.
                    key={index}
                    id={rowId(model.id, key)}
                    rowKey={key}
                    item={item}
                    columns={drawnCells}
                    index={index}
                    top={(index - sight.passed) * rowHeight}
                    isActive={key === view.active}
                    isSelected={selected.has(key)}
                    isOpened={key === opened}
                    onChoose={choose}
                  />
                )
              })}
            </div>
          )}
          {totalsLabel !== undefined && count > 0 && (
            <TotalsRow columns={drawnCells} label={totalsLabel} totals={sums || totals} />
          )}
        </div>
      </div>
      {rowWindow && <UnreadRows {...rowWindow} />}
    </>
  )
}

function rowId(table: string, key: string): string {
  return `${table}-row-${key}`
}
