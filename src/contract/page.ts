/** A part of a list. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** How many match, all pages together. */
  readonly total: number
}
