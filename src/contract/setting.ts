import { z } from 'zod'
import { RULE_IDS, RuleSetting } from './rule.ts'
import { CELL_POLICIES } from './table.ts'

const MIB = 1024 * 1024

/** All settings of a workspace with their units and limits. `MOLDLINE_<KEY_IN_UPPER_SNAKE_CASE>` in the environment wins over the workspace. */
export const Settings = z.strictObject({
  /** Name shown in the title, empty = the plant folder's name. */
  plantName: z.string().max(100),
  /** A changed file that loses more than this share of its rows is held, in percent. */
  shrinkHoldPercent: z.number().min(0).max(100),
  /** How often a transient failure is tried again. */
  retryCount: z.number().int().min(0).max(10),
  /** First pause before trying again, in milliseconds; doubles each time. */
  retryDelayMs: z.number().int().min(0).max(60_000),
  /** Parallel workbook readers; 0 = by the machine (1 to 4). */
  readers: z.number().int().min(0).max(16),
  /** Workbook bytes being read at once, in bytes. */
  bytesInFlight: z.number().int().min(MIB),
  /** Time limit for one workbook, in seconds. */
  fileTimeoutSeconds: z.number().min(1).max(3600),
  /** Heap limit of one reader, in MiB. */
  readerMemoryMib: z.number().int().min(64).max(8192),
  /** Archive limits of a workbook: entries, inflated bytes of one entry and in total, inflated ÷ packed. */
  maxArchiveEntries: z.number().int().min(1),
  maxEntryBytes: z.number().int().min(MIB),
  maxInflatedBytes: z.number().int().min(MIB),
  maxInflateRatio: z.number().min(2),
  /** Cell policies that differ from the default, `table.column` to policy. */
  cellPolicies: z.record(z.string(), z.enum(CELL_POLICIES)),
  /** What the plant changes about rules. */
  rules: z.partialRecord(z.enum(RULE_IDS), RuleSetting),
  /** Whether the plant folder is watched for new files. */
  watch: z.boolean(),
  /** Quiet time before a changed file counts as settled, in milliseconds. */
  watchSettleMs: z.number().int().min(100).max(60_000),
  /** Poll instead of listening, for network folders. */
  watchByPolling: z.boolean(),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
  /** Log file size before it is rotated, in MiB, and how many old ones are kept. */
  logFileMib: z.number().min(0.1).max(1024),
  logFilesKept: z.number().int().min(1).max(100),
  /** Names to choose from as actor. */
  people: z.array(z.string().min(1).max(100)),
  /** Name used when none was chosen, empty = the name of the OS user. */
  actor: z.string().max(100),
})
export type Settings = z.infer<typeof Settings>
export type SettingKey = keyof Settings

/** What a person or a file may change: any of the settings. */
export const SettingsChange = Settings.partial()
export type SettingsChange = z.infer<typeof SettingsChange>

export const DEFAULT_SETTINGS: Settings = {
  plantName: '',
  shrinkHoldPercent: 10,
  retryCount: 3,
  retryDelayMs: 300,
  readers: 0,
  bytesInFlight: 48 * MIB,
  fileTimeoutSeconds: 120,
  readerMemoryMib: 1024,
  maxArchiveEntries: 2_000,
  maxEntryBytes: 512 * MIB,
  maxInflatedBytes: 768 * MIB,
  maxInflateRatio: 400,
  cellPolicies: {},
  rules: {},
  watch: true,
  watchSettleMs: 2_000,
  watchByPolling: false,
  logLevel: 'info',
  logFileMib: 5,
  logFilesKept: 5,
  people: [],
  actor: '',
}

/** One setting with where its value comes from. */
export interface SettingOrigin {
  readonly key: SettingKey
  readonly value: unknown
  readonly origin: 'environment' | 'workspace' | 'default'
  /** Environment variable that sets it. */
  readonly variable: string
}
