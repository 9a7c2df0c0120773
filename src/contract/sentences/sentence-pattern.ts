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
  readonly recogniser: RegExp
  /** Characters that are not places: of two patterns that fit, the one that says more itself is right. */
  readonly literalLength: number
  /** Longest literal part; a text without it does not fit. */
  readonly anchor: string
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

/**
 * Reads a pattern, e.g. `{file} has {rows:number} rows.`.
 *
 * @throws Error where a place has no name or an unknown kind: a pattern is written by us.
 */
export function sentencePattern(pattern: string): SentencePattern {
  const literals = pattern.split(PLACE).filter((_, index) => index % 3 === 0)
  if (literals.some(literal => /[{}]/.test(literal))) throw new Error(`A place of "${pattern}" cannot be read.`)
  const places = placesOf(pattern)
  const forms = places.map(({ kind }) => `(${FORMS[kind]})`)
  const source = literals.map((literal, index) => escaped(literal) + (forms[index] ?? '')).join('')
  return {
    places,
    recogniser: new RegExp(`^${source}$`, 'u'),
    literalLength: literals.join('').length,
    anchor: literals.reduce((longest, literal) => (literal.length > longest.length ? literal : longest), ''),
  }
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
