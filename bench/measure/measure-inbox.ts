import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failure } from '../../src/contract/failure.ts'
import { NoticeQuery } from '../../src/contract/query.ts'
import { openConsoleDatabase, type ConsoleDatabase } from '../../src/main/storage/console/console-database.ts'
import { listNotices } from '../../src/main/storage/console/list-notices.ts'
import { raiseNotice } from '../../src/main/storage/console/notice-log.ts'

const FEW = 100
const MANY = 10_000
const TIMES = 60
const NOW = '2026-02-01T07:00:00.000Z'
/** What the inbox screen asks for: a page, a page of one state, and a search with few and with many hits. */
const QUERIES = {
  'a page': {},
  'a page of one state': { states: ['new'] },
  'a search, one hit': { search: 'monthlyReports_00077' },
  'a search, all hit': { search: 'cannot be opened' },
}

/** Prints what each question to an inbox of 10,000 notices takes, against one of 100 in the same process (median, milliseconds). */
const dir = mkdtempSync(join(tmpdir(), 'moldline-bench-inbox-'))
try {
  const [few, many] = [filled(FEW), filled(MANY)]
  for (const [name, asked] of Object.entries(QUERIES)) {
    const query = NoticeQuery.parse({ ...asked, limit: 50 })
    const [fewMs, manyMs] = [medianMs(few, query), medianMs(many, query)]
    console.log(
      `inbox: ${name}: ${manyMs.toFixed(2)} ms of ${MANY} notices, ${fewMs.toFixed(2)} ms of ${FEW}, ratio ${(manyMs / fewMs).toFixed(1)}`,
    )
  }
  few.close()
  many.close()
} finally {
  rmSync(dir, { recursive: true, force: true })
}

function filled(count: number): ConsoleDatabase {
  const db = openConsoleDatabase(join(dir, `${count}.db`), { readonly: false })
  db.transaction(() => {
    for (let n = 1; n <= count; n += 1) {
      const file = `dynamicDatabase/monthlyReports_history/monthlyReports_${String(n).padStart(5, '0')}.xlsb`
      const reason = failure('file_read_error', `${file} cannot be opened.`, { remedy: 'Save it again.', file })
      raiseNotice(
        db,
        {
          agent: 'DataCollector',
          status: 'partial',
          priority: 'HIGH',
          summary: `${file} could not be read: the data of generation 3 stay in use.`,
          failures: [reason],
          healing: [],
          counts: null,
          metadata: null,
        },
        { run: null, at: NOW, actor: 'Moldline' },
      )
    }
  })()
  return db
}

function medianMs(db: ConsoleDatabase, query: NoticeQuery): number {
  const took = Array.from({ length: TIMES }, () => {
    const from = performance.now()
    listNotices(db, query, NOW)
    return performance.now() - from
  })
  return took.toSorted((a, b) => a - b)[TIMES / 2] ?? 0
}
