import type { TFunction } from 'i18next'
import type { ListedOrder } from '../../../../contract/order-progress.ts'
import type { Formats } from '../../format/formats.ts'
import type { en } from '../../i18n/en/en.ts'
import { sumOf, type Column } from '../../ui/data-table/column.ts'
import { StateWord } from '../../ui/state-word.tsx'
import type { StateLook } from './order-states.ts'
import type { IsUnreadable } from './unreadable-cells.ts'

/** A column of the order table. */
export type OrderColumn = Column<ListedOrder>
/** Every column has a text, so the texts name the columns. */
export type OrderColumnId = keyof typeof en.orders.columns

/** Fields of an order that hold the given type. */
type FieldOf<Value> = {
  [Field in keyof ListedOrder & OrderColumnId]: ListedOrder[Field] extends Value ? Field : never
}[keyof ListedOrder & OrderColumnId]

/** The values of a state column in their order, with looks and words. */
export interface StateColumn<State extends string> {
  readonly states: readonly State[]
  readonly looks: Readonly<Record<State, StateLook>>
  readonly word: (state: State) => string
  readonly width: number
}

/** The few kinds of columns an order table is made of. */
export interface OrderColumnKinds {
  readonly head: (id: OrderColumnId) => Pick<OrderColumn, 'id' | 'header'>
  readonly day: (id: FieldOf<string | null>) => OrderColumn
  /** Pieces or shots: whole numbers. */
  readonly count: (id: FieldOf<number | null>, width?: number) => OrderColumn
  readonly text: (id: FieldOf<string | null>, width: number) => OrderColumn
  readonly list: (id: FieldOf<readonly (string | number)[]>, width: number) => OrderColumn
  readonly state: <State extends string>(
    id: FieldOf<State>,
    of: (order: ListedOrder) => State,
    look: StateColumn<State>,
  ) => OrderColumn
  /** The same column with the sum of what is shown at its foot. */
  readonly summed: (column: OrderColumn, pick: (order: ListedOrder) => number | null) => OrderColumn
}

/** What the kinds write with: one language, and what of the order files could not be read. */
export interface OrderWords {
  readonly t: TFunction
  readonly formats: Formats
  readonly isUnreadable: IsUnreadable
}

/** The kinds in one language; fields that do not fit a kind are refused by the compiler. */
export function orderColumnKinds({ t, formats, isUnreadable }: OrderWords): OrderColumnKinds {
  const head = (id: OrderColumnId) => ({ id, header: t(`orders.columns.${id}`) })
  const missing = (id: FieldOf<string | null>) => (order: ListedOrder) =>
    isUnreadable(order, id) ? t('derivation.unreadableShort') : null
  return {
    head,
    day: id => ({
      ...head(id),
      width: 108,
      align: 'end',
      filter: 'day',
      value: order => order[id],
      text: order => formats.day(order[id]),
      missing: missing(id),
    }),
    count: (id, width = 96) => ({
      ...head(id),
      width,
      align: 'end',
      filter: 'number',
      value: order => order[id],
      text: order => formats.whole(order[id]),
    }),
    text: (id, width) => ({
      ...head(id),
      width,
      filter: 'text',
      value: order => order[id] || null,
      missing: missing(id),
    }),
    list: (id, width) => ({ ...head(id), width, filter: 'text', value: order => order[id].join(', ') || null }),
    state: (id, of, { states, looks, word, width }) => ({
      ...head(id),
      width,
      filter: 'choice',
      choices: states,
      value: of,
      rank: order => states.indexOf(of(order)),
      text: order => word(of(order)),
      choiceText: value => states.filter(state => state === value).map(word)[0] ?? value,
      cell: order => <StateWord {...looks[of(order)]}>{word(of(order))}</StateWord>,
    }),
    summed: (column, pick) => ({ ...column, total: orders => formats.whole(sumOf(orders, pick)) }),
  }
}
