import type { SettingKey } from '../../../../contract/setting.ts'

/** The parts of the Settings screen, by the name they have in the address. */
export const SETTING_SECTIONS = [
  'plant',
  'people',
  'watching',
  'healing',
  'rules',
  'backups',
  'channels',
  'look',
  'desktop',
  'reading',
  'cells',
  'log',
] as const
export type SettingSection = (typeof SETTING_SECTIONS)[number]

/** Settings that are shown as one line each; the others have a form of their own. */
export type PlainSetting = Exclude<
  SettingKey,
  | 'cellPolicies'
  | 'rules'
  | 'phasePolicies'
  | 'email'
  | 'webhook'
  | 'people'
  | 'actor'
  | 'runMode'
  | 'schedule'
  | 'scheduleTimeZone'
  | 'runPresets'
>

/** Where each of them stands, in the order they stand there. */
export const SETTINGS_OF_SECTION = {
  plant: ['plantName'],
  people: [],
  watching: ['watch', 'watchSettleMs', 'watchByPolling'],
  healing: ['retryCount', 'retryDelayMs', 'shrinkHoldPercent'],
  rules: [],
  backups: ['backupsKept', 'backupDays', 'backupMaxAgeHours'],
  channels: ['desktopNotifications'],
  look: [],
  desktop: [],
  reading: [
    'readers',
    'bytesInFlight',
    'fileTimeoutSeconds',
    'readerMemoryMib',
    'maxArchiveEntries',
    'maxEntryBytes',
    'maxInflatedBytes',
    'maxInflateRatio',
  ],
  cells: [],
  log: ['logLevel', 'logFileMib', 'logFilesKept'],
} as const satisfies Readonly<Record<SettingSection, readonly PlainSetting[]>>

/** A place on the Settings screen: a section, and the setting in it that is looked for. */
export interface SettingPlace {
  readonly section: SettingSection
  readonly setting: string | null
}

/** Reads what the address opens, e.g. `healing.retryCount`; the plant unless it says otherwise. */
export function parseSettingPlace(opened: string | null): SettingPlace {
  const [name = '', ...rest] = (opened ?? '').split('.')
  const section = SETTING_SECTIONS.find(known => known === name)
  return section ? { section, setting: rest.join('.') || null } : { section: 'plant', setting: null }
}

/** The other way round. */
export function formatSettingPlace({ section, setting }: SettingPlace): string {
  return setting === null ? section : `${section}.${setting}`
}

/** Every setting with its place, for the palette. */
export function everySettingPlace(): readonly { readonly section: SettingSection; readonly setting: PlainSetting }[] {
  return SETTING_SECTIONS.flatMap(section => SETTINGS_OF_SECTION[section].map(setting => ({ section, setting })))
}
