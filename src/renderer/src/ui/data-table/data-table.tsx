import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, type MouseEvent, type ReactNode } from 'react'
import { usePreference } from '../../state/session-context.ts'
import { useStable } from '../use-stable.ts'
import { BodyRow } from './body-row.tsx'
import styles from './data-table.module.css'
import { HeaderRow } from './header-row.tsx'
import { moveRow } from './row-selection.ts'
import { TotalsRow } from './totals-row.tsx'
import type { DataTableModel } from './use-data-table.ts'

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

/** The grid: sticky header and first column, every row down to the last, drawn only where they are seen. */
export function DataTable<Item extends object>(props: DataTableProps<Item>) {
  const { model, label, opened, onOpen, empty, totalsLabel, totals, hasExport = false } = props
  const { table, columns, items, keys, view, rowWindow, change } = model
  const [density] = usePreference('density')
  const scroller = useRef<HTMLDivElement>(null)
  const first = rowWindow?.first ?? 0
  const count = rowWindow?.total ?? items.length
  const rowHeight = ROW_HEIGHTS[density]

  // The compiler this rule is for is not in use; rows get plain values and a stable handler.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
    scrollPaddingEnd: totalsLabel === undefined ? 0 : rowHeight,
    initialOffset: view.top,
  })
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  useKeptScroll(model, scroller)

  const rows = virtualizer.getVirtualItems()
  const firstVisible = rows[0]?.index
  const lastVisible = rows.at(-1)?.index
  useEffect(() => {
    if (firstVisible !== undefined && lastVisible !== undefined) rowWindow?.reveal(firstVisible, lastVisible)
  }, [rowWindow, firstVisible, lastVisible])

  const activeIndex = view.active === null ? -1 : keys.indexOf(view.active)
  const scrollTo = useStable((key: string | null) => {
    const place = key === null ? -1 : keys.indexOf(key)
    if (place >= 0) virtualizer.scrollToIndex(first + place, { align: 'auto' })
  })
  // Only a move of the keyboard scrolls; new rows do not.
  useEffect(() => scrollTo(view.active), [scrollTo, view.active])

  const selected = useMemo(() => new Set(view.selected), [view.selected])
  const sizes = columns.map(column => `${table.getColumn(column.id)?.getSize() ?? column.width}px`)

  const choose = useStable((key: string, event: MouseEvent) => {
    const to = keys.indexOf(key)
    if (event.shiftKey) return change(moveRow(view, keys, { kind: 'move', to, extend: true }))
    if (event.ctrlKey || event.metaKey) return change(moveRow({ ...view, active: key }, keys, { kind: 'toggle' }))
    change(moveRow(view, keys, { kind: 'move', to, extend: false }))
    onOpen(key)
  })

  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      style={{ '--columns': `${sizes.join(' ')} minmax(0, 1fr)` } as React.CSSProperties}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={activeIndex >= 0 ? rowId(model.id, view.active) : undefined}
      tabIndex={0}
      data-list
    >
      <div className={styles['content']}>
        <HeaderRow model={model} hasExport={hasExport} />
        {count === 0 ? (
          <div className={styles['empty']} role="row">
            <div role="gridcell">{empty}</div>
          </div>
        ) : (
          <div className={styles['body']} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
            {rows.map(({ index, start }) => {
              const item = items[index - first]
              const key = keys[index - first]
              return (
                <BodyRow
                  // By place: when its order comes, or another one, the row that is drawn is filled, not made anew.
                  key={index}
                  id={rowId(model.id, key ?? null)}
                  rowKey={key ?? null}
                  item={item ?? null}
                  columns={columns}
                  index={index}
                  top={start - HEADER_HEIGHT}
                  isActive={key !== undefined && key === view.active}
                  isSelected={key !== undefined && selected.has(key)}
                  isOpened={key !== undefined && key === opened}
                  onChoose={choose}
                />
              )
            })}
          </div>
        )}
        {totalsLabel !== undefined && count > 0 && (
          <TotalsRow
            columns={columns}
            label={totalsLabel}
            totalOf={column => (rowWindow === null ? column.total?.(items) : totals?.[column.id])}
          />
        )}
      </div>
    </div>
  )
}

function rowId(table: string, key: string | null): string | undefined {
  return key === null ? undefined : `${table}-row-${key}`
}

/** The scroll position survives going away and coming back. */
function useKeptScroll<Item extends object>(
  { view, change }: DataTableModel<Item>,
  scroller: React.RefObject<HTMLDivElement | null>,
): void {
  const keep = useStable(change)
  const restore = useStable((element: HTMLElement) => element.scrollTo({ top: view.top, left: view.left }))
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    restore(element)
    const position = { top: element.scrollTop, left: element.scrollLeft }
    const remember = () => {
      position.top = element.scrollTop
      position.left = element.scrollLeft
    }
    element.addEventListener('scroll', remember, { passive: true })
    return () => {
      element.removeEventListener('scroll', remember)
      keep(position)
    }
  }, [scroller, keep, restore])
}
