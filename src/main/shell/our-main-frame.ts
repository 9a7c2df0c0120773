import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'

/** Whether a message comes from the main frame of a window that shows our own content; nobody else is listened to (design 7). */
export function isOurMainFrame(
  { sender, senderFrame }: Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  origins: readonly string[],
): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && origins.includes(senderFrame.origin)
}
