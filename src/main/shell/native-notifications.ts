import { Notification } from 'electron'
import type { DesktopNotification } from '../../contract/engine-message.ts'

export interface NativeNotificationOptions {
  /** A click: opens the console, at the notice where there is one. */
  readonly onOpen: (notice: number | null) => void
  /** How long the system may take to say that it shows one, in milliseconds. */
  readonly timeoutMs?: number
  /** Tells a sentence of the engine in the language of the window; by default as it was said. */
  readonly tell?: (sentence: string) => string
}

/** Shows native notifications; true when the system said that it shows it. */
export type ShowNotification = (notification: DesktopNotification) => Promise<boolean>

export function createNativeNotifications({
  onOpen,
  tell = sentence => sentence,
  timeoutMs = 5_000,
}: NativeNotificationOptions): ShowNotification {
  // One that nothing refers to is collected, and its click is lost.
  const shown = new Set<Notification>()

  return ({ notice, title, body }) => {
    if (!Notification.isSupported()) return Promise.resolve(false)
    return new Promise(resolve => {
      const notification = new Notification({ title: tell(title), body: tell(body) })
      shown.add(notification)
      const timer = setTimeout(() => resolve(false), timeoutMs)
      notification.once('show', () => settle(true))
      notification.once('failed', () => {
        shown.delete(notification)
        settle(false)
      })
      notification.once('close', () => shown.delete(notification))
      notification.once('click', () => {
        shown.delete(notification)
        onOpen(notice)
      })
      notification.show()

      function settle(isShown: boolean): void {
        clearTimeout(timer)
        resolve(isShown)
      }
    })
  }
}
