import type { DecisionRequest } from '../../../contract/decision.ts'
import type { NoticeAction } from '../../../contract/notice.ts'
import type { RunRequest } from '../../../contract/run-request.ts'
import type { SettingsChange } from '../../../contract/setting.ts'
import type { TriageRequest } from '../../../contract/triage.ts'

/** One thing asked of the engine while it may be killed; the next begins when it has answered. */
export type CrashStep =
  | { readonly kind: 'run' | 'undo'; readonly request: Partial<RunRequest> }
  | { readonly kind: 'decision'; readonly request: DecisionRequest }
  | { readonly kind: 'notice'; readonly notice: number; readonly action: NoticeAction }
  /** Done to every open finding; `take back` undoes the newest action. */
  | { readonly kind: 'triage'; readonly request: TriageRequest | 'take back' }
  | { readonly kind: 'settings'; readonly change: SettingsChange }
  /** Waits until the generation in use has a verified backup. */
  | { readonly kind: 'backup' }
  /** Brings back the oldest restore point. */
  | { readonly kind: 'restore' }

/** What the process under test does. */
export interface CrashScript {
  readonly plant: string
  readonly workspace: string
  readonly steps: readonly CrashStep[]
  /** Whether opening the engine is part of the work. */
  readonly withOpening: boolean
}

/** What a look at an engine opened again found. */
export interface Checked {
  readonly problems: readonly string[]
  /** Steps that did not take effect. */
  readonly repeat: readonly CrashStep[]
}
