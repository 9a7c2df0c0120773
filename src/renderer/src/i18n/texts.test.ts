import { expect, test } from 'vitest'
import { FAILURE_CODES } from '../../../contract/failure.ts'
import { RULE_IDS } from '../../../contract/rule.ts'
import { en } from './en/en.ts'
import { vi } from './vi/vi.ts'

interface Texts {
  readonly [key: string]: string | Texts
}

/** Every text by its full key, e.g. `run.days_other`. */
function flatten(texts: Texts, above = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${above}${key}`, value] as const] : [...flatten(value, `${above}${key}.`)],
    ),
  )
}

const PLURAL = /_(one|other)$/
const english = flatten(en)
const vietnamese = flatten(vi)
const keys = new Set([...english.keys()].map(key => key.replace(PLURAL, '')))

const sources = Object.values(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*', '!./**', '!../testing/**'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const literals = new Set(
  sources.flatMap(text => [...text.matchAll(/'([a-z][a-zA-Z]*(?:\.[\w-]+)+)'/g)].map(([, key]) => key)),
)
/** Keys put together from a value, as `rules.${rule}.name`: any one word may stand for the value. */
const patterns = sources
  .flatMap(text =>
    [...text.matchAll(/`([a-z][a-zA-Z]*\.[^`]*\$\{[^`]*)`/g)].map(([, key = '']) =>
      key.replaceAll(/\$\{[^}]*\}/g, '*'),
    ),
  )
  .filter(key => /^[\w.*-]+$/.test(key))
  .map(key => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`))

test('Vietnamese has every text English has, with the same values put in', () => {
  const variables = (text = '') => new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name))
  for (const key of keys) {
    const spoken = vietnamese.get(key) ?? vietnamese.get(`${key}_other`)
    const written = english.get(key) ?? english.get(`${key}_other`)
    expect.soft(spoken, key).toBeDefined()
    expect.soft(variables(spoken), key).toEqual(variables(written))
  }
  expect(new Set([...vietnamese.keys()].map(key => key.replace(PLURAL, '')))).toEqual(keys)
})

test('no text is empty, and none is left in English by mistake', () => {
  const same = [...vietnamese].filter(([key, text]) => english.get(key) === text).map(([key]) => key)
  expect([...english.values(), ...vietnamese.values()].filter(text => text.trim() === '')).toEqual([])
  expect(same.filter(key => !SAME_ON_PURPOSE.test(key))).toEqual([])
})

/** Names of languages, terms of the sheets, and texts that are only values. */
const SAME_ON_PURPOSE =
  /^(frame\.look\.languages\.|table\.chip\.contains|orders\.columns\.(poNo|poETA)|findings\.columns\.poNo|run\.units\.bytes_other|inbox\.figures\.mib|runs\.mib|settings\.(changed|units\.(mib|percent)|unitNames\.)|handOver\.columns\.(order|eta)|machines\.now\.(order|eta)|data\.revisions\.figures\.poETA|data\.upload\.(columns\.order|orderFigures\.poETA))/

test('every text that is asked for exists', () => {
  const areas = Object.keys(en)
  const asked = [...literals].filter(key => key !== undefined && areas.includes(key.split('.')[0] ?? ''))
  expect(asked.filter(key => key !== undefined && !keys.has(key))).toEqual([])
})

test('every text is asked for', () => {
  const unused = [...keys].filter(key => !literals.has(key) && !patterns.some(pattern => pattern.test(key)))
  expect(unused).toEqual([])
})

test('every rule and every failure has its words', () => {
  expect(new Set(Object.keys(en.rules))).toEqual(new Set(RULE_IDS))
  expect(new Set(Object.keys(en.failures))).toEqual(new Set(FAILURE_CODES))
})
