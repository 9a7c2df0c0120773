import type { PlainSetting } from './setting-places.ts'

/** When a changed setting counts. */
export type SettingEffect = 'at-once' | 'next-run' | 'next-start' | 'next-backup'

/** How a setting is shown and entered. */
export type SettingLook =
  | { readonly kind: 'text' | 'switch'; readonly effect: SettingEffect }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly effect: SettingEffect }
  | {
      readonly kind: 'number'
      readonly unit: SettingUnit
      /** What is kept is this many times what is shown: bytes are shown as MiB. */
      readonly scale: number
      readonly effect: SettingEffect
    }

/** Units as they stand behind a figure. */
export const SETTING_UNITS = ['none', 'percent', 'ms', 'seconds', 'hours', 'days', 'mib'] as const
export type SettingUnit = (typeof SETTING_UNITS)[number]

const MIB = 1024 * 1024
const number = (unit: SettingUnit, effect: SettingEffect, scale = 1) =>
  ({ kind: 'number', unit, scale, effect }) as const

/** Every setting of one line. Effects are when the engine reads it: each run takes the settings as they are when it begins. */
export const SETTING_LOOKS: Readonly<Record<PlainSetting, SettingLook>> = {
  plantName: { kind: 'text', effect: 'at-once' },
  shrinkHoldPercent: number('percent', 'next-run'),
  retryCount: number('none', 'next-run'),
  retryDelayMs: number('ms', 'next-run'),
  readers: number('none', 'next-run'),
  bytesInFlight: number('mib', 'next-run', MIB),
  fileTimeoutSeconds: number('seconds', 'next-run'),
  readerMemoryMib: number('mib', 'next-run'),
  maxArchiveEntries: number('none', 'next-run'),
  maxEntryBytes: number('mib', 'next-run', MIB),
  maxInflatedBytes: number('mib', 'next-run', MIB),
  maxInflateRatio: number('none', 'next-run'),
  watch: { kind: 'switch', effect: 'at-once' },
  watchSettleMs: number('seconds', 'at-once', 1000),
  watchByPolling: { kind: 'switch', effect: 'at-once' },
  logLevel: {
    kind: 'choice',
    choices: ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
    effect: 'next-start',
  },
  logFileMib: number('mib', 'next-start'),
  logFilesKept: number('none', 'next-start'),
  backupsKept: number('none', 'next-backup'),
  backupDays: number('days', 'next-backup'),
  backupMaxAgeHours: number('hours', 'next-run'),
  desktopNotifications: { kind: 'switch', effect: 'at-once' },
}
