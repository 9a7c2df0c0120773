import { useState, type KeyboardEvent } from 'react'
import styles from './data-table.module.css'
import { HeaderCell } from './header-cell.tsx'
import type { DataTableModel } from './use-data-table.ts'

/** The header takes one stop of the Tab key; left and right go from column to column. */
export function HeaderRow<Item extends object>({ model }: { readonly model: DataTableModel<Item> }) {
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
        <HeaderCell key={column.id} model={model} column={column} place={place} isTabStop={place === focused} />
      ))}
    </div>
  )
}
