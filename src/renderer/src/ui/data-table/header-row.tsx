import { memo, useState, type KeyboardEvent } from 'react'
import styles from './data-table.module.css'
import { ExportMenu } from './export-menu.tsx'
import { HeaderCell } from './header-cell.tsx'
import type { DataTableModel } from './use-data-table.ts'

/** The table, and whether its export stands here. */
export interface HeaderRowProps<Item extends object> {
  readonly model: DataTableModel<Item>
  readonly hasExport: boolean
}

function Row<Item extends object>({ model, hasExport }: HeaderRowProps<Item>) {
  const [focused, setFocused] = useState(0)

  function walk(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-sort]')]
    const here = buttons.findIndex(button => button === document.activeElement)
    const next = here + (event.key === 'ArrowRight' ? 1 : -1)
    if (here < 0 || !buttons[next]) return
    event.preventDefault()
    event.stopPropagation()
    setFocused(next)
    buttons[next].focus()
  }

  return (
    <div className={styles['header']} role="row" tabIndex={-1} onKeyDown={walk}>
      {model.columns.map((column, place) => (
        <HeaderCell
          key={column.id}
          model={model}
          column={column}
          place={place}
          isTabStop={place === focused}
          isResizing={model.table.getColumn(column.id)?.getIsResizing() ?? false}
        />
      ))}
      {hasExport && (
        <div className={styles['corner']} role="columnheader">
          <ExportMenu model={model} size={24} />
        </div>
      )}
    </div>
  )
}

/** The header takes one stop of the Tab key; left and right go from column to column. Scrolling leaves it alone. */
export const HeaderRow = memo(Row) as typeof Row
