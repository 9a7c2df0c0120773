import { z } from 'zod'
import { CellFilter } from './cell-filter.ts'
import { PRIORITIES } from './recovery.ts'
import { NOTICE_STATES } from './notice.ts'
import { ORDER_COLUMNS } from './order-columns.ts'
import { PRO_STATUSES, RISKS } from './order-progress.ts'
import { TABLE_NAMES } from './table.ts'

/** What is typed to search with, and names that are asked for. */
const text = z.string().max(200).default('')
/** A choice of words; none of the lists it is made from is as long. */
const LONGEST_CHOICE = 100

const page = {
  offset: z.number().int().min(0).default(0),
  /** Rows per page. */
  limit: z.number().int().min(1).max(100_000).default(500),
}

/** A condition on one column of the order list. */
export const OrderColumnFilter = z.strictObject({ id: z.enum(ORDER_COLUMNS), value: CellFilter })
export type OrderColumnFilter = z.infer<typeof OrderColumnFilter>

export const OrderQuery = z.strictObject({
  ...page,
  status: z.array(z.enum(PRO_STATUSES)).max(LONGEST_CHOICE).default([]),
  risk: z.array(z.enum(RISKS)).max(LONGEST_CHOICE).default([]),
  /** Words that poNo, itemCode, itemName, machine or mold must contain, case and accents aside. */
  search: text,
  /** All of them must be met. */
  filters: z.array(OrderColumnFilter).max(LONGEST_CHOICE).default([]),
  /** A column of the order list. */
  sortBy: text,
  descending: z.boolean().default(false),
  /** Columns to sort by, the first counts most; `sortBy` where it is empty. */
  sorting: z
    .array(z.strictObject({ id: z.enum(ORDER_COLUMNS), desc: z.boolean() }))
    .max(10)
    .default([]),
})
export type OrderQuery = z.infer<typeof OrderQuery>

export const QuarantineQuery = z.strictObject({
  ...page,
  tables: z.array(z.enum(TABLE_NAMES)).max(LONGEST_CHOICE).default([]),
  kind: z.enum(['row', 'cell']).optional(),
})
export type QuarantineQuery = z.infer<typeof QuarantineQuery>

export const TableQuery = z.strictObject({ ...page, table: z.enum(TABLE_NAMES) })
export type TableQuery = z.infer<typeof TableQuery>

export const NoticeQuery = z.strictObject({
  ...page,
  /** Empty = all. */
  states: z.array(z.enum(NOTICE_STATES)).max(LONGEST_CHOICE).default([]),
  priorities: z.array(z.enum(PRIORITIES)).max(LONGEST_CHOICE).default([]),
  agents: z.array(z.string().max(100)).max(LONGEST_CHOICE).default([]),
  /** Matches summary, failure messages and files, case-insensitively. */
  search: text,
  run: z.number().int().positive().optional(),
})
export type NoticeQuery = z.infer<typeof NoticeQuery>

export const AuditQuery = z.strictObject({
  ...page,
  /** Empty = all. */
  actions: z.array(z.string().max(100)).max(LONGEST_CHOICE).default([]),
  search: text,
})
export type AuditQuery = z.infer<typeof AuditQuery>

export const TrendQuery = z.strictObject({
  by: z.enum(['day', 'week', 'month']).default('day'),
  /** First and last day, `YYYY-MM-DD`; empty = all. */
  from: z.iso.date().or(z.literal('')).default(''),
  to: z.iso.date().or(z.literal('')).default(''),
  /** How far the clock whose days are meant is ahead of UTC, in minutes, e.g. 420 in Vietnam. */
  minutesAhead: z.number().int().min(-840).max(840).optional(),
})
export type TrendQuery = z.infer<typeof TrendQuery>

export const RunQuery = z.strictObject({ ...page })
export type RunQuery = z.infer<typeof RunQuery>
