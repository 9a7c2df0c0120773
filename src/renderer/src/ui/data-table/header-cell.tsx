import { Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { ColumnFilterButton } from './column-filter-button.tsx'
import type { Column } from './column.ts'
import styles from './data-table.module.css'
import type { DataTableModel } from './use-data-table.ts'

/** `place` counts visible columns from 0. */
export interface HeaderCellProps<Item extends object> {
  readonly model: DataTableModel<Item>
  readonly column: Column<Item>
  readonly place: number
  readonly isTabStop: boolean
}

/** How far one key press widens a column, in CSS pixels. */
const RESIZE_STEP = 16

/** Sorts (with shift: also by this), filters and resizes one column. */
export function HeaderCell<Item extends object>({ model, column, place, isTabStop }: HeaderCellProps<Item>) {
  const { table, view } = model
  const own = table.getColumn(column.id)
  const header = table.getFlatHeaders().find(other => other.column.id === column.id)
  const sorted = own?.getIsSorted() ?? false
  const SortIcon = sorted === 'desc' ? IconArrowDown : IconArrowUp
  const canSort = model.rowWindow?.canSort ?? true

  function resize(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    const by = event.key === 'ArrowRight' ? RESIZE_STEP : -RESIZE_STEP
    const width = Math.max((own?.getSize() ?? column.width) + by, own?.columnDef.minSize ?? 0)
    model.changeLayout({ sizing: { ...model.layout.sizing, [column.id]: width } })
  }

  return (
    <div
      className={styles['headerCell']}
      role="columnheader"
      aria-label={column.header}
      aria-colindex={place + 1}
      aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
      data-align={column.align}
      data-first={place === 0 || undefined}
      tabIndex={-1}
    >
      <Tooltip label={column.hint ?? column.header} multiline maw={280}>
        <button
          type="button"
          className={styles['sort']}
          tabIndex={isTabStop ? 0 : -1}
          data-sort
          disabled={!canSort}
          onClick={own?.getToggleSortingHandler()}
          onKeyDown={resize}
        >
          <span className={styles['text']}>{column.header}</span>
          {sorted !== false && <SortIcon size={13} aria-hidden />}
          {sorted !== false && view.sorting.length > 1 && <span>{(own?.getSortIndex() ?? 0) + 1}</span>}
        </button>
      </Tooltip>
      {column.filter && model.rowWindow === null && (
        <ColumnFilterButton model={model} column={column} kind={column.filter} />
      )}
      {/* A mouse's way; the keyboard resizes by Alt and arrows on the header. */}
      <div
        className={styles['resizer']}
        aria-hidden
        data-resizing={own?.getIsResizing() || undefined}
        onMouseDown={header?.getResizeHandler()}
        onTouchStart={header?.getResizeHandler()}
        onDoubleClick={() => own?.resetSize()}
      />
    </div>
  )
}
