import type { z } from 'zod'

/** What a figure may be, as it is shown. */
export interface Limits {
  readonly least: number
  readonly most: number
}

/**
 * The limits the contract sets; null where there is none to show.
 *
 * @param scale what is kept is this many times what is shown
 */
export function limitsOf(schema: z.ZodType, scale: number): Limits | null {
  const least: unknown = Reflect.get(schema, 'minValue')
  const most: unknown = Reflect.get(schema, 'maxValue')
  if (typeof least !== 'number' || typeof most !== 'number') return null
  const hasEnd = Number.isFinite(most) && most < Number.MAX_SAFE_INTEGER
  return hasEnd && Number.isFinite(least) ? { least: least / scale, most: most / scale } : null
}
