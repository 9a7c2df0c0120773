import { memo, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import styles from './data-table.module.css'
import { ExportMenu } from './export-menu.tsx'
import { HeaderCell } from './header-cell.tsx'
import type { PlacedColumn } from './placed-columns.ts'
import { shownTable } from './shown-table.ts'
import type { DataTableModel } from './use-data-table.ts'

/** The table, its columns, those of them in sight, and whether its export stands here. */
export interface HeaderRowProps<Item extends object> {
  readonly model: DataTableModel<Item>
  readonly placed: readonly PlacedColumn<Item>[]
  readonly drawn: readonly PlacedColumn<Item>[]
  readonly hasExport: boolean
}

function Row<Item extends object>({ model, placed, drawn, hasExport }: HeaderRowProps<Item>) {
  const [inHand, setInHand] = useState<string | null>(null)
  // The header that has the focus is drawn wherever it is: scrolling takes it from nobody.
  const stop = placed.find(({ column }) => column.id === inHand) ?? placed[0]
  const shown = drawn.some(({ place }) => place === stop?.place)
    ? drawn
    : placed.filter(column => column.place === stop?.place || drawn.includes(column))

  function follow(event: FocusEvent<HTMLElement>): void {
    const header = event.target.closest<HTMLElement>('[data-column]')
    if (header) setInHand(header.dataset['column'] ?? null)
  }

  function walk(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    if (!(event.target instanceof Element) || !event.target.matches('[data-sort]') || !stop) return
    const next = placed[stop.place + (event.key === 'ArrowRight' ? 1 : -1)]
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    // It may have been out of sight: the focus brings it in.
    flushSync(() => setInHand(next.column.id))
    event.currentTarget
      .querySelector<HTMLButtonElement>(`[data-column="${CSS.escape(next.column.id)}"] [data-sort]`)
      ?.focus()
  }

  return (
    <div className={styles['header']} role="row" aria-rowindex={1} tabIndex={-1} onKeyDown={walk} onFocus={follow}>
      {shown.map(({ column, place, style }) => (
        <HeaderCell
          key={column.id}
          model={model}
          column={column}
          place={place}
          left={style.left}
          width={style.width}
          isTabStop={place === stop?.place}
          isResizing={model.table.getColumn(column.id)?.getIsResizing() ?? false}
        />
      ))}
      {hasExport && (
        <div className={styles['corner']} role="columnheader">
          <ExportMenu table={shownTable(model)} size={24} />
        </div>
      )}
    </div>
  )
}

/** The header takes one stop of the Tab key; left and right go from column to column. Scrolling up and down leaves it alone. */
export const HeaderRow = memo(Row) as typeof Row
