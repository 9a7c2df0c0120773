import type { ENGINE_PORT_ANSWER } from './channels.ts'

/** All the desktop shell gives a window, as `window.moldline`; absent in a browser tab. */
export interface ShellBridge {
  /**
   * Asks for a fresh port to the engine, at each connect and reconnect. The answer is a `message` event of the window
   * with an `EnginePortAnswer` as data and the port in `ports`.
   *
   * @param requestId Fresh text of at most 64 characters, so that a window accepts the answer to its own request only.
   */
  requestEnginePort(requestId: string): void
}

export interface EnginePortAnswer {
  readonly channel: typeof ENGINE_PORT_ANSWER
  readonly requestId: string
}
