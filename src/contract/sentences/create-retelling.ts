import { BEGINNING, fillPlaces, sentencePattern, type SentencePattern } from './sentence-pattern.ts'

/** What the engine says, by its pattern, and how another language says it with the same values. */
export type SentenceCatalogue = Readonly<Record<string, string>>

/** How a language writes the values of a sentence. */
export interface ValueFormats {
  readonly number: (value: number) => string
  /** A day or moment as the engine writes it: `2019-01-31`, `8 Feb`, `30 Jan 2019`, `21 Nov, 20:15`. */
  readonly date: (value: string) => string
}

/** Tells a text of the engine in other words. What no pattern knows stays as it is. */
export interface Retelling {
  readonly tell: (text: string) => string
  /** The text when all of it is known; null when a part is not. */
  readonly tellWhole: (text: string) => string | null
}

/** A text is divided only where a sentence or a part of a list ends. */
const ENDS_OF_SENTENCES = new RegExp(String.raw`(?<=[.!?…:"”)]) (?=${BEGINNING}|\d)`, 'gu')
const ENDS_OF_PARTS = /, (?:and )?|; | and /g
const MOST_REMEMBERED = 2_000
/** A pattern that says less than this itself. */
const LEAST_LITERAL = 9

/** Fits many texts, as `{file}: {problem:text}` does, so it counts only where all its parts are known. */
function isLoose({ places, literalLength }: SentencePattern): boolean {
  return literalLength < LEAST_LITERAL && places.some(({ kind }) => kind === 'any' || kind === 'text')
}

interface Entry {
  readonly pattern: SentencePattern
  readonly words: string
}

interface Telling {
  readonly text: string
  readonly isWhole: boolean
}

/** Between the parts of a list "and" is a word of the language as well. */
function joined(gap: string): string {
  return gap.replace('and', 'và')
}

/**
 * Tells the engine's sentences in the words of a catalogue.
 *
 * The engine's English sentence is also the form in which it is kept and sent; its pattern is the key, and the values are read back out
 * of it. So what old records say is told too, and a sentence without a pattern is shown as it was said.
 *
 * @example
 * createRetelling({ 'There is no run {run}.': 'Không có lần chạy {run}.' }, formats).tell('There is no run 7.') // 'Không có lần chạy 7.'
 */
export function createRetelling(catalogue: SentenceCatalogue, formats: ValueFormats): Retelling {
  const fixed = new Map<string, string>()
  const patterns: Entry[] = []
  for (const [said, words] of Object.entries(catalogue)) {
    const pattern = sentencePattern(said)
    if (pattern.places.length === 0) fixed.set(said, words)
    else patterns.push({ pattern, words })
  }
  patterns.sort((one, other) => other.pattern.literalLength - one.pattern.literalLength)
  const strong = patterns.filter(({ pattern }) => !isLoose(pattern))
  const weak = patterns.filter(({ pattern }) => isLoose(pattern))
  const remembered = new Map<string, Telling>()

  function retell(text: string): Telling {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const telling = told(text, [ENDS_OF_SENTENCES]) ?? { text, isWhole: false }
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(text, telling)
    return telling
  }

  /** The whole by one pattern, else its sentences or parts, else by a pattern that knows not all of it; null where nothing is known. */
  function told(text: string, ends: readonly RegExp[]): Telling | null {
    const one = whole(text, strong)
    if (one?.isWhole) return one
    const parts = ends.map(end => divided(text, end)).filter(telling => telling !== null)
    const loose = whole(text, weak)
    return [...parts, ...(loose ? [loose] : [])].find(({ isWhole }) => isWhole) ?? parts[0] ?? one ?? null
  }

  /** One sentence or phrase of the catalogue; where several fit, one whose parts are known too is preferred. */
  function whole(text: string, among: readonly Entry[]): Telling | null {
    const words = fixed.get(text)
    if (words !== undefined) return { text: words, isWhole: true }
    let best: Telling | null = null
    for (const { pattern, words: form } of among) {
      if (!text.includes(pattern.anchor)) continue
      const found = pattern.recogniser.exec(text)
      if (found === null) continue
      const telling = filled(pattern, form, found.slice(1))
      if (telling.isWhole) return telling
      best ??= telling
    }
    return best
  }

  function filled({ places }: SentencePattern, form: string, values: readonly string[]): Telling {
    const parts = places.map(({ name, kind }, index) => {
      const value = values[index] ?? ''
      if (kind === 'number')
        return { name, text: formats.number(Number(value.replaceAll(',', '').replace('−', '-'))), isWhole: true }
      if (kind === 'date') return { name, text: formats.date(value), isWhole: true }
      if (kind === 'text') return { name, ...part(value) }
      return { name, text: value, isWhole: true }
    })
    return {
      text: fillPlaces(form, Object.fromEntries(parts.map(({ name, text }) => [name, text]))),
      isWhole: parts.every(({ isWhole }) => isWhole),
    }
  }

  function part(text: string): Telling {
    return told(text, [ENDS_OF_SENTENCES, ENDS_OF_PARTS]) ?? { text, isWhole: false }
  }

  /** Longest beginning that is known, and the rest after it; null where neither a beginning nor an end is known. */
  function divided(text: string, ends: RegExp): Telling | null {
    const cuts = [...text.matchAll(ends)].map(({ index, 0: gap }) => ({ index, gap }))
    for (const { index, gap } of cuts.toReversed()) {
      const first = whole(text.slice(0, index), strong)
      if (first?.isWhole !== true) continue
      const rest = restOf(text.slice(index + gap.length), ends)
      return { text: first.text + joined(gap) + rest.text, isWhole: rest.isWhole }
    }
    const [cut] = cuts
    if (cut === undefined) return null
    const first = whole(text.slice(0, cut.index), strong) ?? { text: text.slice(0, cut.index), isWhole: false }
    const rest = restOf(text.slice(cut.index + cut.gap.length), ends)
    return rest.isWhole ? { text: first.text + joined(cut.gap) + rest.text, isWhole: false } : null
  }

  function restOf(text: string, ends: RegExp): Telling {
    const one = whole(text, strong)
    if (one?.isWhole) return one
    return divided(text, ends) ?? one ?? { text, isWhole: false }
  }

  return {
    tell: text => retell(text).text,
    tellWhole: text => {
      const telling = retell(text)
      return telling.isWhole ? telling.text : null
    },
  }
}
