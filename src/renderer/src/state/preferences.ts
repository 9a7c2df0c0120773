import { z } from 'zod'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { CellFilter } from './cell-filter.ts'

/** The languages the window speaks; each is complete (`i18n/texts.test.ts`). */
export const LANGUAGES = ['en', 'vi'] as const
export type Language = (typeof LANGUAGES)[number]
/** `auto` follows the system. */
export const THEMES = ['auto', 'light', 'dark'] as const
/** `auto` follows the system (`prefers-contrast`). */
export const CONTRASTS = ['auto', 'more'] as const
/** Rows of 30 or 38 px (ui.md, rule 3). */
export const DENSITIES = ['compact', 'comfortable'] as const

const Sort = z.object({ id: z.string(), desc: z.boolean() })
const Filter = z.object({ id: z.string(), value: CellFilter })

/** How a table's columns are laid out: widths in CSS pixels. */
const TableLayout = z.object({
  visibility: z.record(z.string(), z.boolean()),
  order: z.array(z.string()),
  sizing: z.record(z.string(), z.number()),
})
export type TableLayout = z.infer<typeof TableLayout>

/** A named look at a table: its columns, order of rows and filters. */
const SavedView = z.object({
  name: z.string(),
  layout: TableLayout,
  sorting: z.array(Sort),
  filters: z.array(Filter),
  search: z.string(),
})
export type SavedView = z.infer<typeof SavedView>

const Preferences = z.object({
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
  contrast: z.enum(CONTRASTS).default('auto'),
  /** Who sits at this window (design 5, "People"); empty = not chosen, the engine's own default holds. */
  actor: z.string().max(100).default(''),
  /** Whether single letters act while a list has the focus. */
  letterKeys: z.boolean(),
  /** Width of the detail panel in CSS pixels. */
  detailWidth: z.number().min(280).max(1200),
  layouts: z.record(z.string(), TableLayout),
  views: z.record(z.string(), z.array(SavedView)),
  /** Addresses last gone to from the palette, newest first. */
  recent: z.array(z.object({ label: z.string(), hash: z.string() })).default([]),
})
/** What a person sets once and finds again: kept in the browser's storage on this PC. */
export type Preferences = z.infer<typeof Preferences>

const KEY = 'moldline.preferences'

/** @param systemLanguages what the person's system speaks, most preferred first */
export function createPreferences(storage: Storage, systemLanguages: readonly string[]): StoreApi<Preferences> {
  const store = createStore<Preferences>(() => read(storage) ?? defaults(systemLanguages))
  store.subscribe(preferences => storage.setItem(KEY, JSON.stringify(preferences)))
  return store
}

function read(storage: Storage): Preferences | null {
  try {
    return Preferences.parse(JSON.parse(storage.getItem(KEY) ?? ''))
  } catch {
    // Nothing kept yet, or kept by a version that knew other preferences: start from the defaults.
    return null
  }
}

function defaults(systemLanguages: readonly string[]): Preferences {
  return {
    language: systemLanguages[0]?.toLowerCase().startsWith('vi') ? 'vi' : 'en',
    theme: 'auto',
    density: 'compact',
    contrast: 'auto',
    actor: '',
    letterKeys: true,
    detailWidth: 420,
    layouts: {},
    views: {},
    recent: [],
  }
}
