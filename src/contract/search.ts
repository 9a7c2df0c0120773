import { z } from 'zod'

/** What a search finds, in the order it is shown. */
export const SEARCH_KINDS = ['order', 'item', 'mold', 'machine', 'finding', 'run', 'notice', 'file'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export const SearchInput = z.strictObject({
  /** What was typed. Every word has to occur, in any case and with or without marks. Empty text only makes ready for the first one. */
  text: z.string().max(200),
  /** Hits of each kind at most. */
  limit: z.number().int().min(1).max(50).default(6),
})
export type SearchInput = z.infer<typeof SearchInput>

/** One thing that was found. */
export interface SearchHit {
  /** Where it opens: poNo, itemCode, moldNo, machineNo, fingerprint, run or notice number, path of a file. */
  readonly key: string
  /** What it is called, as the plant writes it. */
  readonly title: string
  /** What else is known of it, e.g. the name of the item; empty where nothing is. */
  readonly detail: string
  /** A stable word for its state (pro status, severity, run state …); empty where it has none. */
  readonly state: string
}

/** What was found of one kind, best first: the very name, then names that begin so, then the rest. */
export interface SearchGroup {
  readonly kind: SearchKind
  readonly hits: readonly SearchHit[]
  /** How many there are in all. */
  readonly total: number
}

/** One search over everything the console knows. */
export interface Search {
  /** Groups that have hits: the one with the very name that was typed first, the others in the order of `SEARCH_KINDS`. */
  search(input: SearchInput): Promise<readonly SearchGroup[]>
}
