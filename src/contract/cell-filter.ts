import { z } from 'zod'

const bound = z.number().nullable()
const day = z.string().max(10).nullable()

/**
 * A condition on one column of a list. Days are `YYYY-MM-DD`; bounds are inclusive unless said otherwise, null = open. A cell without
 * a value meets none of the ranges.
 */
export const CellFilter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), anyOf: z.array(z.string().max(500)).max(1_000) }),
  z.object({ kind: z.literal('text'), contains: z.string().max(200) }),
  z.object({
    kind: z.literal('number'),
    from: bound,
    to: bound,
    /** True: `from` itself does not meet it. */
    isAbove: z.boolean().optional(),
    /** True: `to` itself does not meet it. */
    isBelow: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('day'), from: day, to: day }),
])
export type CellFilter = z.infer<typeof CellFilter>
