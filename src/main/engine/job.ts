import type { RestorePoint, RestorePreview, Verification } from '../../contract/restore-point.ts'
import type { RetentionRule } from '../storage/backups/retention.ts'
import type { GenerationProof } from '../storage/generations/verify-generation.ts'
import type { PreparedPlant } from '../storage/restore/prepare-plant.ts'
import type { SpooledTable } from './table-export/spooled-table.ts'

/** Long work on the databases beside a run: it reads every byte, so it has a thread of its own. Plain data, crosses threads. */
export type Job =
  /** Makes a backup and removes what the rule lets go. */
  | { readonly kind: 'make-backup'; readonly rule: RetentionRule; readonly damaged: readonly string[] }
  | { readonly kind: 'list-restore-points' }
  | { readonly kind: 'newest-verified' }
  | { readonly kind: 'preview-restore'; readonly id: string }
  /** Keeps the present plant.db as a restore point, when it is sound, and makes it one file. */
  | { readonly kind: 'keep-present' }
  | { readonly kind: 'prepare-restore'; readonly id: string; readonly floor: number }
  /** Of the current generation. */
  | { readonly kind: 'verify-generation' }
  /** Every page and every row of plant.db. */
  | { readonly kind: 'check-plant' }
  | { readonly kind: 'verify' }
  /** Writes a table whose rows wait in a file. */
  | { readonly kind: 'write-table'; readonly table: SpooledTable }

/** What each job answers. */
export interface JobResults {
  readonly 'make-backup': { readonly made: RestorePoint; readonly removed: readonly string[] }
  readonly 'list-restore-points': readonly RestorePoint[]
  readonly 'newest-verified': RestorePoint | null
  readonly 'preview-restore': RestorePreview
  readonly 'keep-present': KeptPresent
  readonly 'prepare-restore': PreparedPlant
  readonly 'verify-generation': GenerationProof
  /** What is wrong with it, in one sentence; null when nothing is. */
  readonly 'check-plant': string | null
  readonly verify: Verification
  readonly 'write-table': null
}

export type KeptPresent =
  | { readonly kind: 'kept'; readonly restorePoint: RestorePoint }
  /** There is nothing published in it. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'damaged'; readonly problem: string }

export type JobKind = Job['kind']
