/**
 * What may stand at a place of a sentence: `any` text as it is · one `word` · a `number` and a `date`, written by the language · a
 * `text` that is itself told by the catalogue (a reason, a list of parts).
 */
export type PlaceKind = 'any' | 'word' | 'number' | 'date' | 'text'

/** One place of a pattern, `{name}` or `{name:kind}`. */
export interface Place {
  readonly name: string
  readonly kind: PlaceKind
}

/** A sentence with places for values, ready to be recognised. */
export interface SentencePattern {
  readonly places: readonly Place[]
  /** The values of its places in a text, in their order; null when the text is another one. */
  readonly valuesIn: (text: string) => readonly string[] | null
  /** Characters that are not places: of two patterns that fit, the one that says more itself is right. */
  readonly literalLength: number
}

const PLACE = /\{(\w+)(?::(word|number|date|text))?\}/g

/** How the next sentence begins: with a capital, a quotation, or the name of a file. */
export const BEGINNING = String.raw`(?:[\p{Lu}"“]|\S+\.(?:xls\w|json|db)\b)`
/** Nothing that is put in goes on over the end of a sentence, unless it is told itself. */
const WITHIN_SENTENCE = String.raw`(?:(?!\. ${BEGINNING})[\s\S])+?`
const FORMS: Readonly<Record<PlaceKind, string>> = {
  any: WITHIN_SENTENCE,
  word: String.raw`\S+`,
  number: String.raw`[-−]?\d[\d,]*(?:\.\d+)?`,
  date: String.raw`\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,3}(?: \d{4})?(?:,? \d{2}:\d{2})?`,
  text: String.raw`[\s\S]+?`,
}

/** What is put in between these may hold the end of a sentence: an item called "St. Anna" is one name. */
const ENCLOSED: Readonly<Record<string, string>> = { '()': '[^()]+?', '""': '[^"]+?' }

/**
 * Reads a pattern, e.g. `{file} has {rows:number} rows.`.
 *
 * @throws Error where a place has no name or an unknown kind: a pattern is written by us.
 */
export function sentencePattern(pattern: string): SentencePattern {
  const literals = pattern.split(PLACE).filter((_, index) => index % 3 === 0)
  if (literals.some(literal => /[{}]/.test(literal))) throw new Error(`A place of "${pattern}" cannot be read.`)
  const places = placesOf(pattern)
  const forms = places.map(({ kind }, at) => {
    const enclosed = kind === 'any' ? ENCLOSED[`${literals[at]?.at(-1)}${literals[at + 1]?.at(0)}`] : undefined
    return `(${enclosed === undefined ? '' : `${enclosed}|`}${FORMS[kind]})`
  })
  const source = literals.map((literal, index) => escaped(literal) + (forms[index] ?? '')).join('')
  const recogniser = new RegExp(`^${source}$`, 'u')
  return {
    places,
    // Nearly every pattern is another one by its first letters, which is seen much faster than by an expression.
    valuesIn: text => (hasInOrder(text, literals) ? (recogniser.exec(text)?.slice(1) ?? null) : null),
    literalLength: literals.join('').length,
  }
}

/** Whether a text begins with the first of these, ends with the last and has the others between, one after another. */
function hasInOrder(text: string, literals: readonly string[]): boolean {
  const [first = '', last = ''] = [literals[0], literals.at(-1)]
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let from = first.length
  for (const literal of literals.slice(1, -1)) {
    const at = text.indexOf(literal, from)
    if (at === -1) return false
    from = at + literal.length
  }
  return true
}

/** Places of a pattern in their order. */
export function placesOf(pattern: string): readonly Place[] {
  return [...pattern.matchAll(PLACE)].map(([, name = '', kind]) => ({ name, kind: (kind ?? 'any') as PlaceKind }))
}

/** Puts values into the places of a text. */
export function fillPlaces(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(PLACE, (place, name: string) => values[name] ?? place)
}

function escaped(literal: string): string {
  return literal.replaceAll(/[\\^$.*+?()[\]|/]/g, String.raw`\$&`)
}
