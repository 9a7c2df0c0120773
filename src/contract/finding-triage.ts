import { z } from 'zod'
import { ActorName } from './actor-name.ts'
import { RULE_IDS, RuleSetting, type Rule, type RuleId } from './rule.ts'
import type { SettingOrigin } from './setting.ts'
import type { Severity } from './severity.ts'
import { TriageRequest, type TriageAction } from './triage.ts'
import {
  FindingFilter,
  type FindingDossier,
  type TriagedFindingPage,
  type TriagedFindingQuery,
} from './triaged-finding.ts'

const fingerprint = z.string().min(1).max(200)
const actor = ActorName.optional()

/** A cell of a source file, to be opened where it stands. */
export const SourceCell = z.strictObject({
  /** Path below the plant, with `/`. */
  path: z.string().min(1).max(1_000),
  /** Name of the sheet; empty = the first. */
  sheet: z
    .string()
    .max(255)
    .regex(/^[^\0]*$/),
  /** A1 address of one cell, e.g. `L312`. */
  address: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  /** Opening changes nothing; who asks is not kept. */
  actor,
})
export type SourceCell = z.infer<typeof SourceCell>

/** What came of it: `cell` when the program went to the cell itself; `file` when the person has to go to the address. */
export interface OpenedCell {
  readonly opened: 'cell' | 'file'
  readonly path: string
  readonly sheet: string
  readonly address: string
}

/** Something done to the findings named, or to all that match: a whole cause, everything shown. */
export const TriageInput = z.strictObject({
  subjects: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('findings'), fingerprints: z.array(fingerprint).min(1).max(10_000) }),
    z.strictObject({ kind: z.literal('matching'), filter: FindingFilter }),
  ]),
  request: TriageRequest,
  actor,
})
export type TriageInput = z.infer<typeof TriageInput>

export const UndoTriageInput = z.strictObject({ action: z.number().int().positive(), actor })
export type UndoTriageInput = z.infer<typeof UndoTriageInput>

export const FindingDossierInput = z.strictObject({
  fingerprint,
  baseline: z.number().int().positive().nullable().default(null),
})
export type FindingDossierInput = z.infer<typeof FindingDossierInput>

/** A rule as it ships, what the plant changed about it, and what it found. */
export interface RuleCard extends Rule {
  readonly setting: RuleSetting
  /** Off up to and including a day that has not been reported yet: the next check leaves it out. */
  readonly isOff: boolean
  /** Findings that are open, and those of them that wait for a person; null before the first check. */
  readonly open: number | null
  readonly waiting: number | null
}

export interface RuleBook {
  readonly rules: readonly RuleCard[]
  /** Where the changes of rules come from; those of the environment cannot be changed here. */
  readonly origin: SettingOrigin['origin']
  /** Day of the latest reported shift, `YYYY-MM-DD`, which decides what is off; null without any record. */
  readonly referenceDate: string | null
  /** Newest first, 200 at most. */
  readonly changes: readonly RuleChange[]
}

/** A change of one rule, from the log of settings. */
export interface RuleChange {
  /** UTC ISO 8601. */
  readonly at: string
  readonly actor: string
  readonly rule: RuleId
  readonly from: RuleSetting
  readonly to: RuleSetting
}

/** `setting` is the whole of what the plant wants different; `{}` is the rule as it ships. */
export const RuleChangeInput = z.strictObject({ rule: z.enum(RULE_IDS), setting: RuleSetting, actor })
export type RuleChangeInput = z.infer<typeof RuleChangeInput>

/** What waits for a person: neither acknowledged nor snoozed. */
export interface OpenFindings {
  readonly bySeverity: Readonly<Record<Severity, number>>
  /** Not there in the plant's first checked run. */
  readonly new: number
}

/** What people do about findings, and which of them are new, still there or resolved. */
export interface FindingTriage {
  listTriagedFindings(input: TriagedFindingQuery): Promise<TriagedFindingPage>
  /** Also of a finding that is resolved. @throws EngineFailure `finding_not_found` */
  findingDossier(input: FindingDossierInput): Promise<FindingDossier>
  /**
   * Does something to findings, as one action that is undone as one.
   *
   * @throws EngineFailure `finding_not_found`, `unknown_option` (a name that is not among the people, a date that has passed),
   *   `workspace_in_use`
   */
  triageFindings(input: TriageInput): Promise<TriageAction>
  /** Takes an action back. @throws EngineFailure `nothing_to_undo`, `workspace_in_use` */
  undoTriage(input: UndoTriageInput): Promise<TriageAction>
  openFindings(): Promise<OpenFindings>
  ruleBook(): Promise<RuleBook>
  /** Takes effect with the next run. @throws EngineFailure `invalid_setting`, `workspace_in_use` */
  changeRule(input: RuleChangeInput): Promise<RuleBook>
  /**
   * Opens a source file at a cell in Excel or LibreOffice; only files of `listFiles`. Where only the file can be opened, the answer
   * says so and the screen shows the address.
   *
   * @throws EngineFailure `subject_not_found`, `file_not_found`, `unknown_option` where nothing can be opened
   */
  openSourceCell(input: SourceCell): Promise<OpenedCell>
}
