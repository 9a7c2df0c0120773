import { app } from 'electron'
import { askToFetch, tell, type Asking } from './dialogs.ts'
import { electronUpdates } from './electron-updates.ts'
import { createUpdateCheck, type UpdateCheck } from './update-check.ts'

export interface OpenUpdateCheckOptions {
  readonly asking: () => Asking
  readonly log: (text: string) => void
}

/** The update check of the installed program; it asks and tells in dialogs of the window. */
export function openUpdateCheck({ asking, log }: OpenUpdateCheckOptions): UpdateCheck {
  return createUpdateCheck({
    source: () => electronUpdates(log),
    log,
    ask: version => askToFetch(asking(), version, app.getVersion()),
    onFetched: version => tell(asking(), asking().words.update.ready(version)),
    onFailed: () => tell(asking(), asking().words.update.failed, asking().words.update.failedHint),
  })
}
