import type { DesktopNotification } from '../../../contract/engine-message.ts'
import { EngineFailure } from '../../../contract/failure.ts'
import type { Channel } from './channel.ts'
import { deliveryFailure } from './delivery-failure.ts'
import { oneLine } from './one-line.ts'

/** Asks the shell to show a native notification; true when it was shown. */
export type Notify = (notification: DesktopNotification) => Promise<boolean>

const TITLE_LENGTH = 100
const BODY_LENGTH = 240

/** A native notification through the shell: a title and one sentence. */
export function createDesktopChannel(notify: Notify | null): Channel {
  return {
    async send({ notice, subject, summary }) {
      if (!notify) {
        const remedy = 'Notifications are shown by the desktop program.'
        throw new EngineFailure(deliveryFailure('There is no desktop here to show it.', remedy, false))
      }
      return notify({ notice, title: oneLine(subject, TITLE_LENGTH), body: oneLine(summary, BODY_LENGTH) })
    },
  }
}
