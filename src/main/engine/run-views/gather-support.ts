import { basename } from 'node:path'
import { NoticeQuery, QuarantineQuery } from '../../../contract/query.ts'
import type { SupportRequest } from '../../../contract/run-views.ts'
import type { RunLogLine } from '../../../contract/run-log.ts'
import { SUPPORT_FORMAT, SUPPORT_MOST, SUPPORT_VERSION, SupportFile } from '../../../contract/support-file.ts'
import { TriagedFindingQuery, type TriagedFindingPage } from '../../../contract/triaged-finding.ts'
import { auditHead } from '../../storage/backups/audit-head.ts'
import type { ConsoleDatabase } from '../../storage/console/console-database.ts'
import { listNotices } from '../../storage/console/list-notices.ts'
import { countRuns, listRuns, requestOf } from '../../storage/console/run-journal.ts'
import { newestLines } from '../../storage/console/run-log-store.ts'
import { findReceipt } from '../../storage/console/run-receipts.ts'
import { engineStatus } from '../engine-status.ts'
import type { EngineOptions } from '../engine-options.ts'
import type { OwnedParts } from '../engine-parts.ts'
import { toldSettings } from './told-settings.ts'

/** Read at once, so that no step keeps the control thread for long. */
const AT_ONCE = 200
const RUNS_AT_ONCE = 10
const LINES_AT_ONCE = 1_000

/** Lets whatever else waits have its turn. */
export function breathe(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve)
  })
}

/** Everything a file for support tells, not yet redacted. */
export async function gatherSupport(
  parts: OwnedParts,
  options: EngineOptions,
  { runs: most, rows, names }: SupportRequest,
): Promise<SupportFile> {
  const { console: db, reads, recoveryReader, clock } = parts
  parts.runLog?.flush()
  const status = engineStatus(options, parts)
  const runs = await gatherRuns(db, most)
  const head = auditHead(db)
  const findings = await openFindings(parts, { offset: 0, limit: 1 })
  return {
    format: SUPPORT_FORMAT,
    version: SUPPORT_VERSION,
    createdAt: clock().toISOString(),
    moldline: {
      version: options.version,
      platform: process.platform,
      arch: process.arch,
      node: process.versions.node,
    },
    plantName: status.plantName || basename(options.plant),
    names,
    generation: status.generation,
    tables: (await reads.listTables()).map(({ table, rows: count, files }) => ({ table, rows: count, files })),
    counts: {
      findings: findings?.asOf ? findings.facets.severities : null,
      quarantined: status.counts.quarantined,
      ordersNeedingAttention: status.counts.ordersNeedingAttention,
      openNotices: status.counts.openNotices,
      runs: countRuns(db),
    },
    settings: toldSettings(parts.settings().origins),
    runs,
    log: await gatherLines(db, runs.at(-1)?.summary.run ?? 1),
    notices: gatherNotices(db, clock().toISOString()),
    audit: { entries: head?.id ?? 0, head: head?.hash ?? '' },
    generations: [...(await recoveryReader.listGenerations())],
    verification: verificationOf(await recoveryReader.verify()),
    rows: rows ? await gatherRows(parts) : null,
  }
}

async function gatherRuns(db: ConsoleDatabase, most: number): Promise<SupportFile['runs']> {
  const runs: SupportFile['runs'] = []
  while (runs.length < most) {
    const page = listRuns(db, runs.length, Math.min(RUNS_AT_ONCE, most - runs.length))
    if (page.length === 0) break
    for (const summary of page) {
      const kept = findReceipt(db, summary.run)
      const request = { ...requestOf(db, summary.run), assume: [] }
      const told = { summary, request, receipt: kept?.receipt ?? null, files: kept?.files ?? [] }
      runs.push(SupportFile.shape.runs.element.parse(told))
    }
    await breathe()
  }
  return runs
}

async function gatherLines(db: ConsoleDatabase, from: number): Promise<RunLogLine[]> {
  const pages: (readonly RunLogLine[])[] = []
  let before = Number.MAX_SAFE_INTEGER
  let count = 0
  while (count < SUPPORT_MOST.logLines) {
    const page = newestLines(db, { from, before, limit: Math.min(LINES_AT_ONCE, SUPPORT_MOST.logLines - count) })
    const [oldest] = page
    if (!oldest) break
    pages.unshift(page)
    before = oldest.id
    count += page.length
    await breathe()
  }
  return pages.flat()
}

function gatherNotices(db: ConsoleDatabase, now: string): SupportFile['notices'] {
  return listNotices(db, NoticeQuery.parse({ limit: SUPPORT_MOST.notices }), now).items.map(notice => ({
    id: notice.id,
    run: notice.run,
    at: notice.at,
    agent: notice.agent,
    priority: notice.priority,
    state: notice.state,
    summary: notice.summary,
    failures: notice.failures.map(({ code, message }) => `${code}: ${message}`),
    occurrences: notice.occurrences,
  }))
}

/** Null before the first run. */
function openFindings(
  { heavy, clock }: OwnedParts,
  page: { readonly offset: number; readonly limit: number },
): Promise<TriagedFindingPage | null> {
  return heavy.ask('list-findings', { query: TriagedFindingQuery.parse(page), now: clock().toISOString() })
}

async function gatherRows(parts: OwnedParts): Promise<NonNullable<SupportFile['rows']>> {
  const findings: NonNullable<SupportFile['rows']>['findings'] = []
  for (let offset = 0; offset < SUPPORT_MOST.findings; offset += AT_ONCE) {
    const items = (await openFindings(parts, { offset, limit: AT_ONCE }))?.items ?? []
    findings.push(
      ...items.map(({ rule, severity, poNo, message, file, cell }) => ({ rule, severity, poNo, message, file, cell })),
    )
    await breathe()
    if (items.length < AT_ONCE) break
  }
  const set = await parts.reads.listQuarantine(QuarantineQuery.parse({ limit: SUPPORT_MOST.quarantined }))
  const quarantined = set.items.map(({ table, file, row, faults }) => ({
    table,
    file,
    row,
    problems: faults.slice(0, AT_ONCE).map(({ column, address, problem }) => `${column} ${address}: ${problem}`),
  }))
  return { findings, quarantined }
}

function verificationOf({ isWhole, parts }: Awaited<ReturnType<OwnedParts['recoveryReader']['verify']>>) {
  return { isWhole, parts: parts.map(part => ({ ...part })) }
}
