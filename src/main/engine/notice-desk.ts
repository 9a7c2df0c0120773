import { EngineFailure, failure } from '../../contract/failure.ts'
import type { NoticeAction, NoticeDetail, NoticeDraft } from '../../contract/notice.ts'
import type { RunSummary } from '../../contract/run.ts'
import type { Log } from '../pipeline/log.ts'
import { CONSOLE } from '../storage/console/audit-log.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import { isNoticeFileKept, keepNoticeFile, occurrencesWithoutFile } from '../storage/console/notice-files.ts'
import { appendNoticeEvent, raiseNotice } from '../storage/console/notice-log.ts'
import { isNoticeStateCurrent, rebuildNoticeStates } from '../storage/console/notice-state.ts'
import { eventOf } from '../storage/console/notice-transition.ts'
import { resolveAbout, resolveFixedBy } from '../storage/console/resolve-fixed.ts'
import { guarded } from '../storage/storage-failure.ts'
import type { Workspace } from '../storage/workspace/open-workspace.ts'
import type { EventBus } from './event-bus.ts'
import { noticeDetail } from './notice-detail.ts'
import { removeUnfinished, writeNoticeFile } from './notice-file.ts'
import { createRedactor, redactedDraft } from './redact.ts'

export interface NoticeDeskOptions {
  readonly db: ConsoleDatabase
  readonly workspace: Workspace
  /** Plant folder the planner chose. */
  readonly plant: string
  readonly clock: () => Date
  readonly log: Log
  readonly bus: EventBus
  /** Called with each new or recurring notice when it is kept and its text file was tried. */
  readonly onRaised: (notice: NoticeDetail) => void
  /** Takes secrets out of what gets into a notice. */
  readonly withoutSecrets?: (text: string) => string
}

/** Raises notices, writes their text files, and does with them what people ask for. */
export interface NoticeDesk {
  /**
   * Keeps what is to be said, with its audit entry, in one transaction that joins the caller's; one that is known already recurs.
   * Text files and messages follow when the transaction has ended.
   */
  raise(drafts: readonly NoticeDraft[], run: RunSummary | null): void
  /** Resolves what earlier runs left open when this one was clean and whole; joins the caller's transaction. */
  resolveFixedBy(run: RunSummary): void
  /** Resolves what an agent left open about a thing that was put right, by a run or by itself; joins the caller's transaction. */
  resolveAbout(agent: string, about: string, run: RunSummary | null): void
  /** Writes the text files and tells people now; what `raise` left for later is done by itself otherwise. */
  flush(): void
  /** @throws EngineFailure `notice_not_found`, `invalid_notice_action`, `disk_full` */
  act(id: number, action: NoticeAction, actor: string): NoticeDetail
}

/** Opens the inbox: finishes text files that a crash left undone, and derives the states anew if they are behind the events. */
export function createNoticeDesk(options: NoticeDeskOptions): NoticeDesk {
  const { db, workspace, clock, log, bus } = options
  const redact = createRedactor({
    workspace: workspace.dir,
    plant: options.plant,
    ...(options.withoutSecrets && { withoutSecrets: options.withoutSecrets }),
  })
  let raised: readonly number[] = []
  prepare()

  function prepare(): void {
    guarded(db.name, () => {
      if (isNoticeStateCurrent(db)) return
      log.warn({}, 'the states of the notices were behind their events, they are derived anew')
      rebuildNoticeStates(db)
    })
    orLogged('unfinished text files of notices cannot be removed', () => removeUnfinished(workspace.notices))
    for (const { notice, event } of occurrencesWithoutFile(db)) writeText(notice, event)
  }

  function writeText(id: number, event: number): void {
    orLogged(`the text file of notice ${id} cannot be written`, () => {
      const notice = noticeDetail(db, id, now())
      if (notice === null) return
      const name = writeNoticeFile(workspace.notices, notice, known => isNoticeFileKept(db, `notices/${known}`))
      keepNoticeFile(db, event, `notices/${name}`)
    })
  }

  /** A text file that cannot be written loses nothing: the notice is in the inbox. */
  function orLogged(message: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      log.error({ err: error }, message)
    }
  }

  function flush(): void {
    const events = new Set(raised)
    raised = []
    if (events.size === 0) return
    // What the caller's transaction took back is not there, and nothing is said about it.
    const kept = guarded(db.name, () => occurrencesWithoutFile(db)).filter(({ event }) => events.has(event))
    for (const { notice, event } of kept) writeText(notice, event)
    for (const { notice } of kept) {
      const detail = guarded(db.name, () => noticeDetail(db, notice, now()))
      if (detail === null) continue
      log.warn({ notice, agent: detail.agent, status: detail.status, textFile: detail.textFile }, detail.summary)
      orLogged(`notice ${notice} cannot be announced`, () => options.onRaised(detail))
    }
    if (kept.length > 0) bus.publish({ kind: 'data-changed' })
  }

  function now(): string {
    return clock().toISOString()
  }

  return {
    raise(drafts, run) {
      const at = now()
      const keep = () =>
        drafts.map(draft =>
          raiseNotice(db, redactedDraft(draft, redact), { run: run?.run ?? null, at, actor: CONSOLE }),
        )
      raised = [...raised, ...guarded(db.name, () => db.transaction(keep)())]
      if (db.inTransaction) queueMicrotask(() => orLogged('notices cannot be told of yet', flush))
      else flush()
    },
    resolveFixedBy(run) {
      const resolved = guarded(db.name, () => resolveFixedBy(db, run, now()))
      if (resolved > 0) log.info({ run: run.run, notices: resolved }, 'notices resolved by a clean run')
    },
    resolveAbout(agent, about, run) {
      const by = { agent, about, run: run?.run ?? null, at: now() }
      const resolved = guarded(db.name, () => resolveAbout(db, by))
      if (resolved === 0) return
      log.info({ agent, about, notices: resolved }, 'notices resolved: what they were about was put right')
      bus.publish({ kind: 'data-changed' })
    },
    flush,
    act(id, action, actor) {
      const at = now()
      guarded(db.name, () =>
        db.transaction(() => {
          const notice = noticeDetail(db, id, at)
          if (notice === null) throw notFound(id)
          const kind = eventOf(action, notice.state, at)
          const until = action.kind === 'snooze' ? new Date(action.until).toISOString() : null
          appendNoticeEvent(db, { notice: id, kind, at, actor, note: action.note, run: null, until })
        })(),
      )
      log.info({ notice: id, action, actor }, 'notice changed')
      bus.publish({ kind: 'data-changed' })
      const changed = noticeDetail(db, id, at)
      if (changed === null) throw notFound(id)
      return changed
    },
  }
}

function notFound(id: number): EngineFailure {
  return new EngineFailure(
    failure('notice_not_found', `There is no notice ${id}.`, { remedy: 'See the notices with: moldline notices' }),
  )
}
