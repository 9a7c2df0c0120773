import { ipcMain, type IpcMainEvent, type MessagePortMain } from 'electron'
import { ENGINE_PORT_ANSWER, ENGINE_PORT_REQUEST } from '../../contract/channels.ts'
import type { EnginePortAnswer } from '../../contract/shell-bridge.ts'
import type { EngineProcess } from './engine-process.ts'
import { isOurMainFrame } from './our-main-frame.ts'

export interface PortRequestOptions {
  readonly engine: Pick<EngineProcess, 'connect'>
  /** Origins our own content has; a request from another page is not answered. */
  readonly origins: readonly string[]
  readonly log: (text: string) => void
}

/**
 * Answers windows that ask for a port to the engine (design 2, "Ports are asked for"): only the main frame of a window that shows
 * our own content, only its latest request, and only when the engine is ready.
 */
export function answerPortRequests({ engine, origins, log }: PortRequestOptions): void {
  const latest = new Map<number, string>()

  ipcMain.on(ENGINE_PORT_REQUEST, (event, requestId: unknown) => {
    if (!isRequestId(requestId) || !isOurMainFrame(event, origins)) {
      return log(`refused a request for an engine port from ${event.senderFrame?.url ?? 'a frame that is gone'}\n`)
    }
    const { sender } = event
    if (!latest.has(sender.id)) sender.once('destroyed', () => latest.delete(sender.id))
    latest.set(sender.id, requestId)
    void engine.connect().then(port => answer(event, requestId, port))
  })

  function answer(event: IpcMainEvent, requestId: string, port: MessagePortMain): void {
    const { sender } = event
    // While the engine started, the window may have asked again, shown something else, or closed.
    if (sender.isDestroyed() || latest.get(sender.id) !== requestId || !isOurMainFrame(event, origins)) {
      return port.close()
    }
    const message: EnginePortAnswer = { channel: ENGINE_PORT_ANSWER, requestId }
    event.senderFrame?.postMessage(ENGINE_PORT_ANSWER, message, [port])
  }
}

function isRequestId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 64
}
