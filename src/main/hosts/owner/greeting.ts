import { z } from 'zod'

/** First line of whoever connects to an owner. */
export const Greeting = z.strictObject({ moldline: z.string(), token: z.string() })
export type Greeting = z.infer<typeof Greeting>

/** First line of the owner; after `welcome` both speak the router's protocol. Versions must be equal, the router is not numbered. */
export const Answer = z.strictObject({
  kind: z.enum(['welcome', 'wrong-token', 'other-version']),
  moldline: z.string(),
})
export type Answer = z.infer<typeof Answer>

/** The value of a line; null when it is none. */
export function readLine<Value>(schema: z.ZodType<Value>, line: string): Value | null {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    // Not JSON or not ours: whoever wrote it is not talked to.
    return null
  }
}
