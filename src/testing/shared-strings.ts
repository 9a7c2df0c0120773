/** The strings of one workbook, each once, in order of first use. */
export interface SharedStrings {
  /** Index of a string, added when it is new. */
  readonly indexOf: (text: string) => number
  readonly texts: () => readonly string[]
  /** How often `indexOf` was asked. */
  readonly uses: () => number
}

export function sharedStrings(): SharedStrings {
  const indexes = new Map<string, number>()
  let uses = 0
  function indexOf(text: string): number {
    uses++
    const known = indexes.get(text)
    if (known !== undefined) return known
    indexes.set(text, indexes.size)
    return indexes.size - 1
  }
  return { indexOf, texts: () => [...indexes.keys()], uses: () => uses }
}
