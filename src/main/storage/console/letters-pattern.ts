/** Marks above and below letters, where they stand by themselves. */
export const MARKS = /[\u0300-\u036F]/g

/** Where letters with marks stand in Unicode: Latin-1 to Latin Extended-B, and Latin Extended Additional (Vietnamese). */
const MARKED = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const

/** Finds letters in any case, with or without marks, composed or not. */
export function lettersPattern(letters: string): RegExp {
  return new RegExp(Array.from(letters, anyFormOf).join(`${MARKS.source}*`), 'u')
}

function anyFormOf(letter: string): string {
  const base = baseOf(letter)
  const forms = new Set([letter, base, base.toUpperCase(), ...(formsByBase().get(base) ?? [])])
  return `(?:${[...forms].map(form => RegExp.escape(form)).join('|')})`
}

let byBase: ReadonlyMap<string, readonly string[]> | undefined

/** Letters with marks by what they are without, in small letters. */
function formsByBase(): ReadonlyMap<string, readonly string[]> {
  byBase ??= Map.groupBy(
    MARKED.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    ),
    baseOf,
  )
  return byBase
}

function baseOf(letter: string): string {
  return letter.normalize('NFD').replaceAll(MARKS, '').toLowerCase()
}
