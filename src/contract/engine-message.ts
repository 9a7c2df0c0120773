import type { Failure } from './failure.ts'
import type { SecretName } from './secret-store.ts'

/** Where the plant an engine works on comes from; `sample` is a first start without one. */
export type PlantOrigin = 'given' | 'recent' | 'sample'

/** What the shell tells the engine process; `port` comes with a message port beside it. */
export type ShellMessage =
  | { readonly kind: 'port' }
  /** Finish in order and exit. */
  | { readonly kind: 'stop' }
  /** Ctrl+C at `Moldline --cli …`: the terminal's signal reaches main, the command runs in a child. */
  | { readonly kind: 'interrupt' }
  /** The answer to the question of this number. */
  | { readonly kind: 'answer'; readonly id: number; readonly answer: ShellAnswer }

/**
 * What the engine process tells the shell. Once: `ready`, after which ports are welcome, or `failed` when it could not open
 * the workspace, which a restart alone would not change. Either way it lives until `stop`, then exits with code 0. Before either:
 * `recent-plants`. At any time: `ask`, answered with the same number, and `badge`.
 */
export type EngineMessage =
  | {
      readonly kind: 'ready'
      readonly plant: string
      readonly workspace: string
      readonly plantOrigin: PlantOrigin
    }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Folders of the plants used on this computer by this person, latest first; absolute paths. */
  | { readonly kind: 'recent-plants'; readonly plants: readonly string[] }
  | { readonly kind: 'ask'; readonly id: number; readonly ask: ShellAsk }
  /** How many notices nobody has looked at yet. */
  | { readonly kind: 'badge'; readonly unread: number }

/** A native notification; a click on it opens the notice, or only the console when there is none. */
export interface DesktopNotification {
  readonly notice: number | null
  readonly title: string
  /** One sentence. */
  readonly body: string
}

/** What only the shell can do for the engine. Secrets are kept apart by workspace. */
export type ShellAsk =
  | { readonly kind: 'keystore' }
  | { readonly kind: 'get-secret'; readonly workspace: string; readonly name: SecretName }
  | {
      readonly kind: 'set-secret'
      readonly workspace: string
      readonly name: SecretName
      /** Null forgets it. */
      readonly value: string | null
    }
  | { readonly kind: 'notify'; readonly notification: DesktopNotification }

export type ShellAnswer =
  /** Whether this computer has a keystore that does more than obfuscate. */
  | { readonly kind: 'keystore'; readonly available: boolean }
  | { readonly kind: 'secret'; readonly value: string | null }
  | { readonly kind: 'kept' }
  | { readonly kind: 'notified'; readonly shown: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Puts a question to the shell. Rejects with `EngineFailure` when it fails or gives no answer in time. */
export type AskShell = (ask: ShellAsk) => Promise<ShellAnswer>
