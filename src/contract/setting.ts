import { z } from 'zod'
import { RunPreset } from './run-request.ts'
import { RULE_IDS, RuleSetting } from './rule.ts'
import { CELL_POLICIES } from './table.ts'

const MIB = 1024 * 1024

/** What may raise a notice although the run went well; see `PhasePolicy.escalate`. */
export const ESCALATIONS = [
  'healed',
  'quarantined',
  'held-file',
  'missing-file',
  'ignored-file',
  'error-findings',
] as const
export type Escalation = (typeof ESCALATIONS)[number]

/** How one phase is healed and limited; null and 0 mean as the settings of all phases say, and no limit. */
export const PhasePolicy = z.strictObject({
  /** How often a transient failure is tried again; null = `retryCount`. */
  retries: z.number().int().min(0).max(10).nullable().default(null),
  /** The phase is stopped and has failed after this time, in seconds; 0 = no limit. */
  timeLimitSeconds: z.number().int().min(0).max(86_400).default(0),
  /** The phase is stopped and has failed when the process holds more memory than this, in MiB; 0 = no limit. */
  memoryLimitMib: z.number().int().min(0).max(1_048_576).default(0),
  /** What raises a notice, beside failures. */
  escalate: z.array(z.enum(ESCALATIONS)).default([]),
})
export type PhasePolicy = z.infer<typeof PhasePolicy>

/** Where e-mail about notices goes; off while `host` is empty. The password is the secret `smtpPassword`. */
export const EmailChannel = z.strictObject({
  host: z.string().trim().max(255),
  port: z.number().int().min(1).max(65_535),
  /** `tls` from the first byte, `starttls` required after connecting, `none` only for a server on this computer. */
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().trim().max(255),
  from: z.email().or(z.literal('')),
  recipients: z.array(z.email()).max(20),
})

/** Where notices are posted as JSON; off while `url` is empty. The secret `webhookToken` goes into the Authorization header. */
export const WebhookChannel = z.strictObject({ url: z.url({ protocol: /^https?$/ }).or(z.literal('')) })

/** How new files are loaded: by a person, by a person who is asked, or by a run that starts by itself. */
export const RUN_MODES = ['manual', 'ask', 'automatic'] as const
export type RunMode = (typeof RUN_MODES)[number]

/** Characters of a schedule, and of the name of its time zone, at most. */
export const SCHEDULE_MAX_LENGTH = 200
export const TIME_ZONE_MAX_LENGTH = 100

/** All settings of a workspace with their units and limits. `MOLDLINE_<KEY_IN_UPPER_SNAKE_CASE>` in the environment wins over the workspace. */
export const Settings = z.strictObject({
  /** Name shown in the title, empty = the plant folder's name. */
  plantName: z.string().trim().max(100),
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
  /** Poll instead of listening. A network folder is polled anyway. */
  watchByPolling: z.boolean(),
  /** What becomes of files that changed since the last run. */
  runMode: z.enum(RUN_MODES),
  /** When runs start by themselves: cron text of five fields, empty = never. */
  schedule: z.string().trim().max(SCHEDULE_MAX_LENGTH),
  /** IANA time zone the schedule is meant in, empty = of the computer Moldline runs on. */
  scheduleTimeZone: z.string().trim().max(TIME_ZONE_MAX_LENGTH),
  /** Options of runs that are kept under a name; no name twice. */
  runPresets: z
    .array(RunPreset)
    .max(50)
    .refine(presets => new Set(presets.map(({ name }) => name)).size === presets.length, 'has a name twice'),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
  /** Log file size before it is rotated, in MiB, and how many old ones are kept. */
  logFileMib: z.number().min(0.1).max(1024),
  logFilesKept: z.number().int().min(1).max(100),
  /** Policies by phase name; a phase that is not named has the defaults of `PhasePolicy`. */
  phasePolicies: z.record(z.string(), PhasePolicy),
  /** How many verified backups are kept beside the newest of each of the last `backupDays` days. */
  backupsKept: z.number().int().min(1).max(1_000),
  backupDays: z.number().int().min(0).max(3_650),
  /** Publishing waits for a backup when the newest verified one is older than this, in hours. */
  backupMaxAgeHours: z.number().min(0).max(8_760),
  email: EmailChannel,
  webhook: WebhookChannel,
  /** Whether the desktop shows a native notification for a new notice. */
  desktopNotifications: z.boolean(),
  /** Names to choose from as actor. */
  people: z.array(z.string().min(1).max(100)).max(1_000),
  /** Name used when none was chosen, empty = the name of the OS user. */
  actor: z.string().trim().max(100),
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
  runMode: 'ask',
  schedule: '',
  scheduleTimeZone: '',
  runPresets: [],
  logLevel: 'info',
  logFileMib: 5,
  logFilesKept: 5,
  phasePolicies: {},
  backupsKept: 5,
  backupDays: 7,
  backupMaxAgeHours: 24,
  email: { host: '', port: 587, security: 'starttls', user: '', from: '', recipients: [] },
  webhook: { url: '' },
  desktopNotifications: true,
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
