import { EngineFailure, failure } from '../../../contract/failure.ts'
import { NoticeQuery } from '../../../contract/query.ts'
import type { RunDetail } from '../../../contract/run-views.ts'
import { listNotices } from '../../storage/console/list-notices.ts'
import { keptRunBefore } from '../../storage/console/run-history.ts'
import { findRun, requestOf } from '../../storage/console/run-journal.ts'
import { findReceipt } from '../../storage/console/run-receipts.ts'
import type { EngineParts } from '../engine-parts.ts'

/** More notices than a run ever raised. */
const MOST_NOTICES = 200

/** @throws EngineFailure `run_not_found` */
export async function runDetail(parts: EngineParts, number: number): Promise<RunDetail> {
  const { console: db } = parts
  const found = db && findRun(db, number)
  if (!found) {
    const remedy = 'See the runs with: moldline runs'
    throw new EngineFailure(failure('run_not_found', `There is no run ${number}.`, { remedy }))
  }
  const run = parts.asItIs(found)
  const kept = findReceipt(db, number)
  const previous = keptRunBefore(db, number)
  const query = NoticeQuery.parse({ run: number, limit: MOST_NOTICES })
  const notices = listNotices(db, query, parts.clock().toISOString()).items
  const brought = !run.dryRun && run.outcome?.checked === true ? run.outcome.findings.new : null
  const changes =
    brought === null ? null : await parts.heavy.ask('count-finding-changes', { base: previous ?? 0, other: number })
  return {
    run,
    request: requestOf(db, number),
    receipt: kept?.receipt ?? null,
    files: kept?.files ?? [],
    notices: notices.map(({ id, summary, state }) => ({ notice: id, summary, state })),
    findings: brought !== null && changes ? { new: brought, resolved: changes.resolved } : null,
    previous,
    canBeUndone: run.finishedAt !== null && parts.reads.publishedBy(number) !== null,
  }
}
