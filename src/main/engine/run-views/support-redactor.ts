import { hostname, userInfo } from 'node:os'
import { CONSOLE, CONSOLE_FOR_FILES, CONSOLE_ON_SCHEDULE } from '../../../contract/actor-name.ts'
import type { Redactor } from '../redact.ts'

export interface SupportRedactorOptions {
  /** Takes out secrets and paths; the plant's path it tells as it was chosen. */
  readonly redact: Redactor
  /** Absolute folder the planner chose. */
  readonly plant: string
  /** Everybody Moldline knows by name; null keeps names as they are. */
  readonly people: readonly string[] | null
}

/** Takes out of anything what support need not know. */
export interface SupportRedactor {
  readonly text: Redactor
  /** Every text in a value, however deep, in a copy of it; names of its properties are ours and stay. */
  readonly deep: <Value>(value: Value) => Value
}

const PLANT = 'the plant'
const COMPUTER = 'this computer'
const E_MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
/** Shorter names are words of every sentence; where somebody is named by them alone they are replaced all the same. */
const SHORTEST_NAME = 2

/**
 * The redactor of files that leave the computer: as notices, and besides no path of the plant, no e-mail address, no name of the computer
 * and, unless they are kept, no name of a person, each of whom is the same "Person N" throughout.
 */
export function createSupportRedactor({ redact, plant, people }: SupportRedactorOptions): SupportRedactor {
  const ours = new Set([CONSOLE, CONSOLE_FOR_FILES, CONSOLE_ON_SCHEDULE, ''])
  const known = people === null ? [] : [...new Set([...people, userInfo().username])].filter(name => !ours.has(name))
  const pseudonyms = new Map(known.map((name, place) => [name, `Person ${place + 1}`]))
  const named = wordsOf(known.filter(name => name.length >= SHORTEST_NAME))
  const computer = wordsOf([hostname()])
  const plants = [plant, plant.replaceAll('\\', '/'), plant.replaceAll('\\', '\\\\')].filter(path => path.length > 1)

  function text(original: string): string {
    let clean = redact(original)
    for (const path of plants) clean = clean.replaceAll(path, PLANT)
    clean = clean.replace(E_MAIL, '•••')
    if (computer) clean = clean.replace(computer, COMPUTER)
    return named ? clean.replace(named, name => pseudonyms.get(name) ?? name) : clean
  }

  function deep<Value>(value: Value): Value
  function deep(value: unknown): unknown {
    if (typeof value === 'string') return pseudonyms.get(value) ?? text(value)
    if (Array.isArray(value)) return value.map(item => deep(item as unknown))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item as unknown)]))
  }
  return { text, deep }
}

/** Any of these words where it stands by itself, longest first; null when there is none. */
function wordsOf(words: readonly string[]): RegExp | null {
  const told = words.filter(word => word !== '').toSorted((a, b) => b.length - a.length)
  if (told.length === 0) return null
  const any = told.map(word => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)).join('|')
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any.replaceAll(String.raw`\-`, '-')})(?![\p{L}\p{N}])`, 'gu')
}
