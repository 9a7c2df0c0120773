import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import type { NoticeDetail, NoticeDraft } from '../../../contract/notice.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../contract/setting.ts'
import { silentLog } from '../../pipeline/log.ts'
import { openConsoleDatabase, type ConsoleDatabase } from '../../storage/console/console-database.ts'
import { listDeliveries } from '../../storage/console/delivery-log.ts'
import { raiseNotice } from '../../storage/console/notice-log.ts'
import { createDeliveryDesk, type DeliveryDesk, type DeliveryDeskOptions } from '../delivery-desk.ts'
import { DELIVERY_POLICY, type DeliveryPolicy } from '../delivery-policy.ts'
import { noticeDetail } from '../notice-detail.ts'
import { createKnownSecrets, type KnownSecrets } from '../secrets/known-secrets.ts'
import { createSecretStore } from '../secrets/create-secret-store.ts'

/** Pauses that pass while a test looks. */
export const HASTY: DeliveryPolicy = {
  ...DELIVERY_POLICY,
  firstPauseMs: 1,
  longestPauseMs: 20,
  recordAgainMs: 5,
  closeMs: 2_000,
}

export interface DeliveryWorld {
  readonly folder: string
  readonly db: ConsoleDatabase
  readonly known: KnownSecrets
  settings: Settings
  changes: number
  /** Opens a desk, as a start of the engine does; ended with the test. */
  readonly open: (given?: Partial<DeliveryDeskOptions>) => DeliveryDesk
  /** Raises a notice, or lets the same one recur. */
  readonly raise: (given?: Partial<NoticeDraft>) => NoticeDetail
  readonly deliveries: (notice: number) => ReturnType<typeof listDeliveries>
}

export function noticeDraft(given: Partial<NoticeDraft> = {}): NoticeDraft {
  return {
    agent: 'DataCollector',
    status: 'failed',
    priority: 'HIGH',
    summary: 'One month could not be read; the data of generation 4 stay.',
    failures: [],
    healing: [],
    counts: null,
    metadata: null,
    ...given,
  }
}

/** A console.db in a temporary folder and desks on it. */
export function deliveryWorld(
  settings: Partial<Settings> = {},
  environment: Readonly<Record<string, string>> = {},
): DeliveryWorld {
  const folder = temporaryFolder('delivery')
  const db = openConsoleDatabase(join(folder, 'console.db'), { readonly: false })
  onTestFinished(() => void db.close())
  const known = createKnownSecrets()
  const secrets = createSecretStore({ environment, ask: null, workspace: folder, known })
  const now = '2026-02-01T07:00:00.000Z'
  const world: DeliveryWorld = {
    folder,
    db,
    known,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    changes: 0,
    open(given = {}) {
      const desk = createDeliveryDesk({
        db,
        settings: () => world.settings,
        plantName: () => 'Hà Nội 2',
        secrets,
        redact: known.redact,
        notify: null,
        onChanged: () => void (world.changes += 1),
        clock: () => new Date(),
        log: silentLog,
        policy: HASTY,
        ...given,
      })
      onTestFinished(() => desk.close())
      return desk
    },
    raise(given) {
      raiseNotice(db, noticeDraft(given), { run: null, at: now, actor: 'Moldline' })
      const id = db.prepare<[], number>('SELECT max(notice) FROM notice_state').pluck().get() ?? 0
      const notice = noticeDetail(db, id, now)
      if (!notice) throw new Error('the notice was raised')
      return notice
    },
    deliveries: notice => listDeliveries(db, notice),
  }
  return world
}
