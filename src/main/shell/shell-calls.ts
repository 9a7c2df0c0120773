import { ipcMain } from 'electron'
import { SHELL_CALL } from '../../contract/channels.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { ShellCall, type RecentPlant, type ShellReply } from '../../contract/shell-bridge.ts'
import { isOurMainFrame } from './our-main-frame.ts'
import type { ShellSettingsStore } from './shell-settings.ts'

export interface ShellCallOptions {
  readonly origins: readonly string[]
  readonly settings: ShellSettingsStore
  readonly recentPlants: () => readonly RecentPlant[]
  /** Opens another plant; null asks for one. */
  readonly openPlant: (path: string | null) => Promise<boolean>
  readonly log: (text: string) => void
}

/** Answers what a window asks of the shell: only the main frame of our own window, only what the schema knows. */
export function answerShellCalls(options: ShellCallOptions): void {
  const { origins, settings, log } = options
  ipcMain.handle(SHELL_CALL, async (event, given: unknown): Promise<ShellReply> => {
    const call = ShellCall.safeParse(given)
    if (!call.success || !isOurMainFrame(event, origins)) {
      log(`refused a call of the shell from ${event.senderFrame?.url ?? 'a frame that is gone'}\n`)
      return refused()
    }
    try {
      return { kind: 'done', value: await perform(call.data) }
    } catch (error) {
      if (error instanceof EngineFailure) return { kind: 'failed', failure: error.failure }
      throw error
    }
  })

  function perform(call: ShellCall): unknown {
    switch (call.kind) {
      case 'get-settings':
        return settings.get()
      case 'change-settings':
        return settings.change(call.change)
      case 'recent-plants':
        return options.recentPlants()
      case 'open-plant':
        return options.openPlant(call.path)
      default:
        return call satisfies never
    }
  }
}

function refused(): ShellReply {
  const message = 'The window asked for something the desktop program does not do.'
  return {
    kind: 'failed',
    failure: failure('unknown_option', message, { remedy: 'Close the window and open it again.' }),
  }
}
