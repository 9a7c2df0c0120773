import { Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo, type KeyboardEvent } from 'react'
import { ColumnFilterButton } from './column-filter-button.tsx'
import type { Column } from './column.ts'
import styles from './data-table.module.css'
import type { DataTableModel } from './use-data-table.ts'

/** `place` counts visible columns from 0; `left` and `width` are CSS pixels. */
export interface HeaderCellProps<Item extends object> {
  readonly model: DataTableModel<Item>
  readonly column: Column<Item>
  readonly place: number
  readonly left: number
  readonly width: number
  readonly isTabStop: boolean
  readonly isResizing: boolean
}

/** How far one key press widens a column, in CSS pixels. */
const RESIZE_STEP = 16

/** What is dragged from one header to another: the id of a column. */
const DRAGGED = 'application/x-moldline-column'

function Cell<Item extends object>(props: HeaderCellProps<Item>) {
  const { model, column, place, left, width, isTabStop, isResizing } = props
  const { table, view } = model
  const own = table.getColumn(column.id)
  const header = table.getFlatHeaders().find(other => other.column.id === column.id)
  const sorted = own?.getIsSorted() ?? false
  const SortIcon = sorted === 'desc' ? IconArrowDown : IconArrowUp
  const canSort = model.rowWindow?.canSort ?? true

  /** To the place of another column; the first one always stays where it is. */
  function moveTo(id: string, target: string): void {
    const order = table
      .getAllLeafColumns()
      .map(other => other.id)
      .filter(other => other !== model.allColumns[0]?.id)
    const at = order.indexOf(target)
    if (at < 0 || !order.includes(id) || id === target) return
    const others = order.filter(other => other !== id)
    model.changeLayout({ order: others.toSpliced(at, 0, id) })
  }

  function resize(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    if (event.shiftKey) {
      const neighbour = model.columns[place + (event.key === 'ArrowRight' ? 1 : -1)]
      return neighbour && moveTo(column.id, neighbour.id)
    }
    const by = event.key === 'ArrowRight' ? RESIZE_STEP : -RESIZE_STEP
    const wider = Math.max((own?.getSize() ?? column.width) + by, own?.columnDef.minSize ?? 0)
    model.changeLayout({ sizing: { ...model.layout.sizing, [column.id]: wider } })
  }

  return (
    <div
      className={styles['headerCell']}
      style={{ left, width }}
      role="columnheader"
      aria-label={column.header}
      aria-colindex={place + 1}
      aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
      data-align={column.align}
      data-first={place === 0 || undefined}
      data-column={column.id}
      tabIndex={-1}
      onDragOver={event => {
        if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault()
      }}
      onDrop={event => moveTo(event.dataTransfer.getData(DRAGGED), column.id)}
    >
      <Tooltip label={column.hint ?? column.header} multiline maw={280}>
        <button
          type="button"
          className={styles['sort']}
          tabIndex={isTabStop ? 0 : -1}
          data-sort
          aria-disabled={!canSort || undefined}
          onClick={canSort ? own?.getToggleSortingHandler() : undefined}
          onKeyDown={resize}
          draggable={place > 0}
          onDragStart={event => event.dataTransfer.setData(DRAGGED, column.id)}
        >
          <span className={styles['text']}>{column.header}</span>
          {sorted !== false && <SortIcon size={13} aria-hidden />}
          {sorted !== false && view.sorting.length > 1 && <span>{(own?.getSortIndex() ?? 0) + 1}</span>}
        </button>
      </Tooltip>
      {column.filter && (model.rowWindow?.canFilter ?? true) && (
        <ColumnFilterButton model={model} column={column} kind={column.filter} />
      )}
      {/* A mouse's way; the keyboard resizes by Alt and arrows on the header. */}
      <div
        className={styles['resizer']}
        aria-hidden
        data-resizing={isResizing || undefined}
        onMouseDown={header?.getResizeHandler()}
        onTouchStart={header?.getResizeHandler()}
        onDoubleClick={() => own?.resetSize()}
      />
    </div>
  )
}

/** What is drawn of a model; its functions do what its newest one says. Rows count only where their values can be chosen from. */
function drawn<Item extends object>({ model }: HeaderCellProps<Item>): readonly unknown[] {
  const { table, view, layout, columns, allColumns, rowWindow, items } = model
  const rows = rowWindow === null ? items : null
  return [
    table,
    view.sorting,
    view.filters,
    layout,
    columns,
    allColumns,
    rowWindow?.canSort,
    rowWindow?.canFilter,
    rows,
  ]
}

function isSame<Item extends object>(a: HeaderCellProps<Item>, b: HeaderCellProps<Item>): boolean {
  if (a.column !== b.column || a.place !== b.place || a.left !== b.left || a.width !== b.width) return false
  if (a.isTabStop !== b.isTabStop || a.isResizing !== b.isResizing) return false
  const after = drawn(b)
  return drawn(a).every((value, place) => value === after[place])
}

/** Sorts (with shift: also by this), filters, resizes and moves one column. Other rows alone draw it anew only where they have to. */
export const HeaderCell = memo(Cell, isSame) as typeof Cell
