import { expect, test } from 'vitest'
import { createPreferences } from './preferences.ts'

function memory(kept?: string): Storage {
  const entries = new Map(kept === undefined ? [] : [['moldline.preferences', kept]])
  return {
    length: 0,
    clear: () => entries.clear(),
    key: () => null,
    getItem: key => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: key => void entries.delete(key),
  }
}

test('the first language is that of the system, when the console speaks it', () => {
  expect(createPreferences(memory(), ['vi-VN', 'en']).getState().language).toBe('vi')
  expect(createPreferences(memory(), ['de-DE', 'vi']).getState().language).toBe('en')
})

test('what was chosen is found again', () => {
  const storage = memory()
  createPreferences(storage, ['en']).setState({ theme: 'dark', density: 'comfortable' })
  expect(createPreferences(storage, ['en']).getState()).toMatchObject({ theme: 'dark', density: 'comfortable' })
})

test('what another version kept does not break the window', () => {
  for (const kept of ['', 'no json', '[]', '{"language":"xx"}', '{"theme":"dark"}']) {
    expect(createPreferences(memory(kept), ['en']).getState()).toMatchObject({ language: 'en', theme: 'auto' })
  }
})
