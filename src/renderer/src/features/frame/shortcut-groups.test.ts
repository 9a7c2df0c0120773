import { expect, test } from 'vitest'
import { createI18n } from '../../i18n/i18n.ts'
import { shortcutGroups } from './shortcut-groups.ts'

const sources = import.meta.glob<string>(['../**/*.tsx', '../../ui/**/*.tsx', '!../**/*.test.*'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Keys as tooltips, buttons and menus write them. */
const SHOWN = [/<Shortcut[^>]*?keys="([^"]+)"/gs, /<Kbd size="xs"(?: aria-hidden)?>\s*([^<{]+?)\s*<\/Kbd>/gs]
/** What no overview explains: the Enter of a form, the digit beside its choice. */
const SELF_EXPLAINING = new Set(['↵', '0'])

test('every key a tooltip shows is in the overview', () => {
  const t = createI18n('en').t
  const listed = new Set(shortcutGroups(t).flatMap(({ entries }) => entries.map(({ keys }) => keys)))
  const missing = Object.entries(sources).flatMap(([file, text]) =>
    SHOWN.flatMap(pattern => [...text.matchAll(pattern)].map(([, keys = '']) => keys))
      .filter(keys => !listed.has(keys) && !SELF_EXPLAINING.has(keys))
      .map(keys => `${file}: ${keys}`),
  )
  expect(missing).toEqual([])
})

/** The keys of each screen's own commands, as the screens keep them. */
const commandKeys = Object.values(
  import.meta.glob<Readonly<Record<string, unknown>>>('../*/*{-commands,-keys}.ts', { eager: true }),
).flatMap(module =>
  Object.entries(module).flatMap(([name, keys]) => (name.endsWith('_KEYS') ? Object.values(keys as object) : [])),
)

test('every key of a screen’s own commands is in the overview', () => {
  const groups = shortcutGroups(createI18n('en').t)
  const listed = new Set(groups.flatMap(({ entries }) => entries.map(({ keys }) => keys)))
  expect(commandKeys.length).toBeGreaterThan(10)
  expect(commandKeys.filter(keys => !listed.has(String(keys)))).toEqual([])
})

test('no key has two meanings in one place', () => {
  for (const { entries } of shortcutGroups(createI18n('en').t)) {
    const keys = entries.map(entry => entry.keys)
    expect(keys).toEqual([...new Set(keys)])
  }
})
