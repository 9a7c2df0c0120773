import { memo, type MouseEvent } from 'react'
import { DASH } from '../../format/formats.ts'
import styles from './data-table.module.css'
import { textOf, type Column } from './column.ts'

/** Plain values and one stable handler, so that a row is drawn again only when something of it changed. */
export interface BodyRowProps<Item> {
  readonly id: string | undefined
  readonly rowKey: string | null
  /** Null while the engine is still asked for it. */
  readonly item: Item | null
  readonly columns: readonly Column<Item>[]
  readonly index: number
  readonly top: number
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly isOpened: boolean
  readonly onChoose: (key: string, event: MouseEvent) => void
}

function Row<Item>(props: BodyRowProps<Item>) {
  const { id, rowKey, item, columns, index, top, isActive, isSelected, isOpened, onChoose } = props
  return (
    // The grid itself takes the keyboard and names this row as the active one.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected || isOpened}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-opened={isOpened || undefined}
      onClick={rowKey === null ? undefined : event => onChoose(rowKey, event)}
    >
      {/* One empty cell stands for a row that is still asked for: leaping through a long list draws next to nothing. */}
      {(item === null ? columns.slice(0, 1) : columns).map((column, place) => (
        <div
          key={column.id}
          className={styles['cell']}
          role={place === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={place + 1}
          data-align={column.align}
          data-first={place === 0 || undefined}
        >
          {item !== null && cellOf(column, item)}
        </div>
      ))}
    </div>
  )
}

function cellOf<Item>(column: Column<Item>, item: Item) {
  if (column.cell) return column.cell(item)
  const value = column.value(item)
  if (value === null || value === '') return <span className={styles['nothing']}>{DASH}</span>
  const text = textOf(column, item)
  return (
    <span className={styles['text']} title={text.length > 12 ? text : undefined}>
      {text}
    </span>
  )
}

function isSame<Item>(a: BodyRowProps<Item>, b: BodyRowProps<Item>): boolean {
  return (
    a.item === b.item &&
    a.columns === b.columns &&
    a.index === b.index &&
    a.top === b.top &&
    a.isActive === b.isActive &&
    a.isSelected === b.isSelected &&
    a.isOpened === b.isOpened &&
    a.onChoose === b.onChoose
  )
}

/** One row; drawn again only when something of it changed. */
export const BodyRow = memo(Row, isSame) as typeof Row
