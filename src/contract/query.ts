import { z } from 'zod'
import { PRO_STATUSES, RISKS } from './order-progress.ts'
import { RULE_IDS } from './rule.ts'
import { SEVERITIES } from './severity.ts'
import { TABLE_NAMES } from './table.ts'

const page = {
  offset: z.number().int().min(0).default(0),
  /** Rows per page. */
  limit: z.number().int().min(1).max(100_000).default(500),
}

export const OrderQuery = z.strictObject({
  ...page,
  status: z.array(z.enum(PRO_STATUSES)).default([]),
  risk: z.array(z.enum(RISKS)).default([]),
  /** Matches poNo, itemCode, itemName, machine or mold, case-insensitively. */
  search: z.string().default(''),
  /** A column of OrderProgress. */
  sortBy: z.string().default(''),
  descending: z.boolean().default(false),
})
export type OrderQuery = z.infer<typeof OrderQuery>

export const FindingQuery = z.strictObject({
  ...page,
  rules: z.array(z.enum(RULE_IDS)).default([]),
  severities: z.array(z.enum(SEVERITIES)).default([]),
  tables: z.array(z.enum(TABLE_NAMES)).default([]),
  poNo: z.string().default(''),
  cause: z.string().default(''),
  search: z.string().default(''),
  newOnly: z.boolean().default(false),
})
export type FindingQuery = z.infer<typeof FindingQuery>

export const QuarantineQuery = z.strictObject({
  ...page,
  tables: z.array(z.enum(TABLE_NAMES)).default([]),
  kind: z.enum(['row', 'cell']).optional(),
})
export type QuarantineQuery = z.infer<typeof QuarantineQuery>

export const TableQuery = z.strictObject({ ...page, table: z.enum(TABLE_NAMES) })
export type TableQuery = z.infer<typeof TableQuery>

export const RunQuery = z.strictObject({ ...page })
export type RunQuery = z.infer<typeof RunQuery>
