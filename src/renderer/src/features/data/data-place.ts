/** What the Data screen is about: workbooks, what to decide on them, what changed in orders, and what can be had back. */
export const DATA_TABS = ['files', 'decisions', 'rows', 'revisions', 'preview', 'recovery'] as const
export type DataTab = (typeof DATA_TABS)[number]

/** Where one is on the Data screen: a tab and what is opened on it. */
export interface DataPlace {
  readonly tab: DataTab
  readonly key: string | null
}

/** Reads what the address opens, e.g. `files/dynamicDatabase/monthlyReports_201901.xlsb`; the files unless it says otherwise. */
export function parseDataPlace(opened: string | null): DataPlace {
  const [name = '', ...rest] = (opened ?? '').split('/')
  const tab = DATA_TABS.find(known => known === name) ?? 'files'
  return { tab, key: rest.join('/') || null }
}

/** The other way round; a place without a key is the tab alone. */
export function formatDataPlace({ tab, key }: DataPlace): string {
  return key === null ? tab : `${tab}/${key}`
}
