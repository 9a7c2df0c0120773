import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { TABLE_NAMES } from '../../../contract/table.ts'

/** Files of a restore point beside its manifest. */
export const BACKED_UP = ['plant.db', 'console.db'] as const
export const MANIFEST = 'restore-point.json'

const FileFacts = z.strictObject({ bytes: z.number().int(), sha256: z.string().length(64) })

/** All that is known of a restore point, written when it was made and proved. */
export const RestorePointFacts = z.strictObject({
  /** Layout of this file. */
  layout: z.literal(1),
  id: z.string(),
  /** Counted up from 1 in a workspace: which one is newer, whatever the clock said. */
  sequence: z.number().int().positive(),
  /** UTC ISO 8601. */
  createdAt: z.string(),
  generation: z.number().int(),
  publishedAt: z.string(),
  run: z.number().int(),
  checksum: z.string(),
  rowCounts: z.partialRecord(z.enum(TABLE_NAMES), z.number().int()),
  files: z.strictObject({ 'plant.db': FileFacts, 'console.db': FileFacts }),
  /** Newest entry of the audit log in it; null when there was none. */
  auditHead: z.strictObject({ id: z.number().int(), hash: z.string() }).nullable(),
})
export type RestorePointFacts = z.infer<typeof RestorePointFacts>

export type ReadManifest =
  | { readonly kind: 'read'; readonly facts: RestorePointFacts }
  | { readonly kind: 'damaged'; readonly problem: string }

/** The text of a manifest: the facts and, last, the hash of the facts. */
export function manifestText(facts: RestorePointFacts): string {
  return `${JSON.stringify({ ...facts, hash: hash('sha256', JSON.stringify(facts)) }, null, 2)}\n`
}

/** Reads a manifest and proves it: written again from what was read, it must be the same bytes. */
export function readManifest(folder: string): ReadManifest {
  let text: Buffer
  try {
    text = readFileSync(join(folder, MANIFEST))
  } catch (error) {
    return damaged(`its ${MANIFEST} cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
  const facts = factsOf(text)
  if (facts === null || !Buffer.from(manifestText(facts)).equals(text)) {
    return damaged(`its ${MANIFEST} has changed since it was written`)
  }
  return { kind: 'read', facts }
}

function factsOf(text: Buffer): RestorePointFacts | null {
  let read: unknown
  try {
    read = JSON.parse(text.toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  if (typeof read !== 'object' || read === null) return null
  const { hash: _seal, ...facts } = read as Record<string, unknown>
  // The parsed value would have the keys in the order of the schema, not of the file.
  return RestorePointFacts.safeParse(facts).success ? (facts as RestorePointFacts) : null
}

function damaged(problem: string): ReadManifest {
  return { kind: 'damaged', problem }
}
