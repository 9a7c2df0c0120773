import { PRODUCTION_PHASES } from '../production-phases.ts'
import { BEGINNING, fillPlaces, sentencePattern, type PlaceKind, type SentencePattern } from './sentence-pattern.ts'
import { better, joined, unknown, type Telling } from './telling.ts'

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
const ENDS = {
  sentence: new RegExp(String.raw`(?<=[.!?…:"”)]) (?=${BEGINNING}|\d)`, 'gu'),
  part: /, (?:and )?|; | and /g,
} as const
type Division = keyof typeof ENDS
const MOST_REMEMBERED = 4_000
/** In characters. A longer text holds a cell that somebody pasted a page into: it stays as it was said. */
const LONGEST = 2_000
/** A text with more ends is a value, or a list of values, that happens to have them: it is not divided. Work grows with their square. */
const MOST_ENDS = 40
/** A pattern that says less than this itself. */
const LEAST_LITERAL = 9
/** What the engine says of a value that is not there. */
const ABSENT = ['nothing', 'empty', 'no name']
/** Single values that have words of their own: what is not there, and phases, which the engine names by their agents. */
const NAMED: ReadonlySet<string> = new Set([...ABSENT, ...PRODUCTION_PHASES.map(({ agent }) => agent)])

interface Entry {
  readonly pattern: SentencePattern
  readonly words: string
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
  const entries: readonly Entry[] = Object.entries(catalogue).map(([said, words]) => ({
    pattern: sentencePattern(said),
    words,
  }))
  const fixed = new Map(Object.entries(catalogue).filter(([said]) => !said.includes('{')))
  /** Between the parts of a list it is a word of the language as well. */
  const and = fixed.get('and') ?? 'and'
  const patterns = entries.filter(({ pattern }) => pattern.places.length > 0)
  const tellText = remembering((text: string) => told(text, ['sentence']))
  const tellPart = remembering((text: string) => told(text, ['sentence', 'part']))
  const tellOne = remembering(one)
  const tellDivided = {
    sentence: remembering((text: string) => divided(text, 'sentence')),
    part: remembering((text: string) => divided(text, 'part')),
  }

  function told(text: string, divisions: readonly Division[]): Telling {
    if (text.length > LONGEST) return unknown(text)
    const tellings = [tellOne(text), ...divisions.map(division => tellDivided[division](text))]
    return better(tellings) ?? unknown(text)
  }

  /** The whole by one pattern. */
  function one(text: string): Telling | null {
    const words = fixed.get(text)
    if (words !== undefined) return { text: words, isWhole: true, known: text.length }
    const tellings: Telling[] = []
    for (const { pattern, words: form } of patterns) {
      const values = pattern.valuesIn(text)
      if (values === null) continue
      const telling = filled(pattern, form, values)
      if (telling.isWhole || !isLoose(pattern)) tellings.push(telling)
    }
    return better(tellings)
  }

  function filled({ places, literalLength }: SentencePattern, form: string, values: readonly string[]): Telling {
    const parts = places.map(({ name, kind }, index) => ({ name, ...valueOf(kind, values[index] ?? '') }))
    return {
      text: fillPlaces(form, Object.fromEntries(parts.map(({ name, text }) => [name, text]))),
      isWhole: parts.every(({ isWhole }) => isWhole),
      known: parts.reduce((sum, { known }) => sum + known, literalLength),
    }
  }

  function valueOf(kind: PlaceKind, value: string): Telling {
    const read = (text: string) => ({ text, isWhole: true, known: value.length })
    switch (kind) {
      case 'number':
        return read(formats.number(Number(value.replaceAll(',', '').replace('−', '-'))))
      case 'date':
        return read(formats.date(value))
      case 'text':
        return tellPart(value) ?? unknown(value)
      case 'any':
      case 'word':
        return { text: (NAMED.has(value) && fixed.get(value)) || value, isWhole: true, known: 0 }
      default:
        return kind satisfies never
    }
  }

  /** A beginning that is known and what follows it, or what is not known and what follows that. */
  function divided(text: string, division: Division): Telling | null {
    const cuts = [...text.matchAll(ENDS[division])]
    if (cuts.length > MOST_ENDS) return null
    const tellings = cuts.flatMap(({ index, 0: gap }, place) => {
      const first = tellOne(text.slice(0, index))
      if (first?.isWhole !== true && place > 0) return []
      // One word is no sentence: it may be the first half of a name like "a. B.xlsx".
      if (first === null && division === 'sentence' && !text.slice(0, index).includes(' ')) return []
      const end = text.slice(index + gap.length)
      const rest = better([tellOne(end), tellDivided[division](end)]) ?? unknown(end)
      return [joined(first ?? unknown(text.slice(0, index)), gap.replace('and', and), rest)]
    })
    return better(tellings.filter(({ known }) => known > 0))
  }

  return {
    tell: text => tellText(text)?.text ?? text,
    tellWhole: text => {
      const telling = tellText(text)
      return telling?.isWhole === true ? telling.text : null
    },
  }
}

/** Fits many texts, as `{file}: {problem:text}` does, so it counts only where all its parts are known. */
function isLoose({ places, literalLength }: SentencePattern): boolean {
  return literalLength < LEAST_LITERAL && places.some(({ kind }) => kind === 'any' || kind === 'text')
}

/** Screens ask for the same texts again and again, and the parts of a text are asked for along many ways. */
function remembering(tell: (text: string) => Telling | null): (text: string) => Telling | null {
  const remembered = new Map<string, Telling | null>()
  return text => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    const telling = tell(text)
    remembered.set(text, telling)
    return telling
  }
}
