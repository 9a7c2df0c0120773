/** A text in other words, as far as they are known. */
export interface Telling {
  readonly text: string
  readonly isWhole: boolean
  /** How many characters of the text the catalogue knows: of two ways to read a text, the one that knows more is right. */
  readonly known: number
}

/** Nothing of the text is known. */
export function unknown(text: string): Telling {
  return { text, isWhole: false, known: 0 }
}

/** The telling that is whole, and of those the one that knows most; the first of equals. */
export function better(tellings: readonly (Telling | null)[]): Telling | null {
  let best: Telling | null = null
  for (const telling of tellings) if (telling !== null && (best === null || knowsMore(telling, best))) best = telling
  return best
}

function knowsMore(telling: Telling, than: Telling): boolean {
  return telling.isWhole === than.isWhole ? telling.known > than.known : telling.isWhole
}

/** A beginning and what follows it. */
export function joined(first: Telling, gap: string, rest: Telling): Telling {
  return {
    text: first.text + gap + rest.text,
    isWhole: first.isWhole && rest.isWhole,
    known: first.known + rest.known,
  }
}
