import { foldText } from '../../../contract/fold-text.ts'
import type { OrderColumnFilter, OrderQuery } from '../../../contract/query.ts'
import { LISTING_COLUMNS } from './order-listing.ts'

/** A condition in SQL on `order_listing` with its parameters. */
export interface SqlCondition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

type Asked = Pick<OrderQuery, 'status' | 'risk' | 'search' | 'filters'>

/** Only conditions that are asked for, so that indexes serve the rest; `true` without any. */
export function orderFilter({ status, risk, search, filters }: Asked): SqlCondition {
  const words = foldText(search).split(/\s+/).filter(Boolean)
  const conditions = [
    ...(status.length > 0 ? [anyOf('pro_status', status)] : []),
    ...(risk.length > 0 ? [anyOf('risk', risk)] : []),
    ...words.map(word => ({ sql: 'instr(search_text, ?) > 0', values: [word] })),
    ...filters.map(columnFilter),
  ]
  return allOf(conditions)
}

/** One list of conditions, all to be met. */
export function allColumns(filters: readonly OrderColumnFilter[]): SqlCondition {
  return allOf(filters.map(columnFilter))
}

function allOf(conditions: readonly SqlCondition[]): SqlCondition {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' and ') || 'true',
    values: conditions.flatMap(({ values }) => values),
  }
}

/** As `matchesFilter` of the window: a cell without a value meets no range, and is the empty text elsewhere. */
function columnFilter({ id, value: filter }: OrderColumnFilter): SqlCondition {
  const { name, kind } = LISTING_COLUMNS[id]
  const isFolded = kind === 'text'
  switch (filter.kind) {
    case 'choice':
      return anyOf(`coalesce(${name}, '')`, isFolded ? filter.anyOf.map(foldText) : filter.anyOf)
    case 'text':
      return { sql: `instr(${isFolded ? name : `lower(${name})`}, ?) > 0`, values: [foldText(filter.contains)] }
    case 'number': {
      const { from, to, isAbove = false, isBelow = false } = filter
      return range(name, { value: from, sign: isAbove ? '>' : '>=' }, { value: to, sign: isBelow ? '<' : '<=' })
    }
    case 'day':
      return range(name, { value: filter.from, sign: '>=' }, { value: filter.to, sign: '<=' })
    default:
      return filter satisfies never
  }
}

interface Bound {
  readonly value: string | number | null
  readonly sign: string
}

function range(column: string, ...bounds: readonly Bound[]): SqlCondition {
  const given = bounds.filter(({ value }) => value !== null)
  return {
    sql: [`${column} is not null`, ...given.map(({ sign }) => `${column} ${sign} ?`)].join(' and '),
    values: given.map(({ value }) => value ?? ''),
  }
}

function anyOf(expression: string, values: readonly string[]): SqlCondition {
  return { sql: `${expression} in (select value from json_each(?))`, values: [JSON.stringify(values)] }
}
