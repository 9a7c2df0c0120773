import type { z } from 'zod'

/**
 * A cleaned value that still is what its schema says. Where cleaning touched a word the format itself is made of, because somebody is called
 * "partial" or the computer "running", that word stands as it was; a text that became too long ends earlier.
 */
export function cleanedBySchema<Value>(schema: z.ZodType<Value>, value: Value, clean: (value: Value) => Value): Value {
  const cleaned = clean(value)
  const { error } = schema.safeParse(cleaned)
  for (const issue of error?.issues ?? []) {
    const before = at(value, issue.path)
    const after = at(cleaned, issue.path)
    if (typeof before !== 'string' || typeof after !== 'string') continue
    const isTooLong = issue.code === 'too_big' && typeof issue.maximum === 'number'
    put(cleaned, issue.path, isTooLong ? after.slice(0, issue.maximum) : before)
  }
  return cleaned
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (isHolder(inner) ? inner[key] : undefined), value)
}

function put(value: unknown, path: readonly PropertyKey[], word: string): void {
  const holder = at(value, path.slice(0, -1))
  const key = path.at(-1)
  if (isHolder(holder) && key !== undefined) holder[key] = word
}

function isHolder(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}
