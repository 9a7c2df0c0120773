import type { NoticeDetail } from '../../contract/notice.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { listDeliveries } from '../storage/console/delivery-log.ts'
import { findNotice, listNoticeEvents } from '../storage/console/list-notices.ts'
import { findRun } from '../storage/console/run-journal.ts'
import { noticeText } from './notice-text.ts'

/**
 * A notice with its history, what became of telling people, and its text form; null when there is none of that number.
 *
 * @param now UTC ISO 8601
 */
export function noticeDetail(db: ConsoleDatabase, id: number, now: string): NoticeDetail | null {
  const notice = findNotice(db, id, now)
  if (notice === null) return null
  const run = notice.run === null ? null : findRun(db, notice.run)
  return {
    ...notice,
    events: listNoticeEvents(db, id),
    deliveries: listDeliveries(db, id),
    text: noticeText(notice, run),
  }
}
