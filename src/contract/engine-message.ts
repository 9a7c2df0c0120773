import type { Failure } from './failure.ts'

/** Where the plant an engine works on comes from; `sample` is a first start without one. */
export type PlantOrigin = 'given' | 'recent' | 'sample'

/** What the shell tells the engine process; `port` comes with a message port beside it. */
export type ShellMessage =
  | { readonly kind: 'port' }
  /** Finish in order and exit. */
  | { readonly kind: 'stop' }
  /** Ctrl+C at `Moldline --cli …`: the terminal's signal reaches main, the command runs in a child. */
  | { readonly kind: 'interrupt' }

/**
 * What the engine process tells the shell, once: `ready`, after which ports are welcome, or `failed` when it could not open
 * the workspace, which a restart alone would not change. Either way it lives until `stop`, then exits with code 0.
 */
export type EngineMessage =
  | {
      readonly kind: 'ready'
      readonly plant: string
      readonly workspace: string
      readonly plantOrigin: PlantOrigin
    }
  | { readonly kind: 'failed'; readonly failure: Failure }
