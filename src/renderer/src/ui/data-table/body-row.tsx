import { memo, type MouseEvent } from 'react'
import { DASH } from '../../format/formats.ts'
import styles from './data-table.module.css'
import { wordsOf } from './column.ts'
import type { PlacedColumn } from './placed-columns.ts'

/** Plain values and one stable handler, so that a row is drawn again only when something of it changed. */
export interface BodyRowProps<Item> {
  readonly id: string
  readonly rowKey: string
  readonly item: Item
  /** Those in sight. */
  readonly columns: readonly PlacedColumn<Item>[]
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
      style={{ top }}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected || isOpened}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-opened={isOpened || undefined}
      onClick={event => onChoose(rowKey, event)}
    >
      {columns.map(placed => cellOf(placed, item))}
    </div>
  )
}

/** A text is the cell's own: one element where there are hundreds. */
function cellOf<Item>({ column, place, style }: PlacedColumn<Item>, item: Item) {
  const words = column.cell ? null : wordsOf(column, item)
  return (
    <div
      key={column.id}
      className={styles['cell']}
      style={style}
      role={place === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={place + 1}
      data-align={column.align}
      data-first={place === 0 || undefined}
      data-nothing={(!column.cell && words === null) || undefined}
      data-drawn={column.cell && true}
      title={words !== null && words.length > 12 ? words : undefined}
    >
      {column.cell ? column.cell(item) : (words ?? DASH)}
    </div>
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
