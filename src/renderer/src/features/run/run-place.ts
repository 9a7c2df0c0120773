/** What a run leaves for a person, most urgent first, and what can be had back. */
export const RUN_TABS = ['work', 'decisions', 'files', 'recovery'] as const
export type RunTab = (typeof RUN_TABS)[number]

/** Where one is on the Run screen: a tab and what is opened on it. */
export interface RunPlace {
  readonly tab: RunTab
  readonly key: string | null
}

/** Reads what the address opens, e.g. `files:dynamicDatabase/monthlyReports_201901.xlsb`; the work list unless it says otherwise. */
export function parseRunPlace(opened: string | null): RunPlace {
  const [name = '', ...rest] = (opened ?? '').split(':')
  const tab = RUN_TABS.find(known => known === name) ?? 'work'
  return { tab, key: rest.join(':') || null }
}

/** The other way round; a place without a key is the tab alone. */
export function formatRunPlace({ tab, key }: RunPlace): string {
  return key === null ? tab : `${tab}:${key}`
}
