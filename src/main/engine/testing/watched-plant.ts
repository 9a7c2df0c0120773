import { onTestFinished, vi } from 'vitest'
import type { AutomationState } from '../../../contract/automation.ts'
import type { Engine } from '../../../contract/engine.ts'
import type { DesktopNotification, ShellAsk } from '../../../contract/engine-message.ts'
import type { RunSummary } from '../../../contract/run.ts'
import type { EngineOptions } from '../engine-options.ts'
import { openEngine } from './open-engine.ts'
import { copyOf, type Opened } from './opened-plant.ts'

/** A console's engine over a plant, with short waits, and what it does by itself. */
export interface WatchedPlant extends Opened {
  readonly engine: Engine
  /** Native notifications that were asked for. */
  readonly notified: readonly DesktopNotification[]
  /** Runs that began, oldest first. */
  readonly started: readonly RunSummary[]
  /** Runs that ended, oldest first. */
  readonly ended: readonly RunSummary[]
  readonly state: () => Promise<AutomationState>
  /** Name, state, who has it open and kinds of doubt of each file the watch names. */
  readonly seen: () => Promise<readonly string[]>
}

export interface WatchedPlantOptions extends Partial<EngineOptions> {
  /** Done to the copy before the engine opens. */
  readonly before?: (opened: Opened) => void | Promise<void>
}

/** Time a file must be at rest, in milliseconds. */
const SETTLE_MS = '100'

/** Opens a copy of a plant that has been run, as a console does; waits until the watch has begun. */
export async function watchedPlant(made: Opened, { before, ...more }: WatchedPlantOptions = {}): Promise<WatchedPlant> {
  const opened = copyOf(made)
  await before?.(opened)
  const notified: DesktopNotification[] = []
  const started: RunSummary[] = []
  const ended: RunSummary[] = []
  const engine = await openEngine({
    ...opened.options,
    watch: true,
    ...more,
    environment: { ...opened.options.environment, MOLDLINE_WATCH_SETTLE_MS: SETTLE_MS, ...more.environment },
    askShell: async (ask: ShellAsk) => {
      if (ask.kind === 'notify') notified.push(ask.notification)
      return ask.kind === 'notify' ? { kind: 'notified', shown: true } : { kind: 'keystore', available: false }
    },
  })
  const over = new AbortController()
  onTestFinished(() => over.abort())
  void (async () => {
    for await (const event of engine.watch(over.signal)) {
      if (event.kind === 'snapshot' && event.active) started.push(event.active)
      if (event.kind === 'run-started') started.push(event.run)
      if (event.kind === 'run-finished') ended.push(event.run)
    }
  })()
  const state = () => engine.automationState()
  await vi.waitUntil(async () => (await state()).watch.mode !== 'starting', { timeout: 20_000 })
  return {
    ...opened,
    engine,
    notified,
    started,
    ended,
    state,
    seen: async () =>
      (await state()).watch.files.map(file =>
        [
          file.path.split('/').at(-1),
          file.state,
          ...(file.openBy ? [`open by ${file.openBy.name}`] : []),
          ...file.doubts.map(({ kind }) => kind),
        ].join(' '),
      ),
  }
}
