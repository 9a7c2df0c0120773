import { RULE_IDS, type RuleId } from '../../../contract/rule.ts'
import { TABLE_NAMES, type TableName } from '../../../contract/table.ts'
import { baselineRun } from '../findings/apply-findings.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { readResultState } from '../result-state.ts'
import { columnsOf } from '../rows/read-rows.ts'
import { hasRowTable } from '../rows/row-table.ts'
import { statement } from '../statement.ts'
import { isConsoleAttached } from './attach-console.ts'
import { UNTOUCHED, type TriageRecord } from './fold-triage.ts'
import { openSince } from './open-since.ts'
import { shownWords, type ShownWords } from './shown-words.ts'
import { triageReader } from './triage-reader.ts'

/** What findings are filtered, counted and sorted by. Codes are places in the lists of the index, so that counting needs no texts. */
export interface IndexedFinding {
  readonly id: number
  readonly fingerprint: string
  /** Place in `RULE_IDS`. */
  readonly rule: number
  /** Place in `SEVERITIES`. */
  readonly severity: number
  /** Place in `TABLE_NAMES`. */
  readonly table: number
  readonly poNo: string | null
  readonly pieces: number
  /** Place in `causes` of the index. */
  readonly cause: number
  /** Place in `months` of the index; 0 is none. */
  readonly month: number
  /** The same of all findings with one cause on one row; its pieces are concerned once. */
  readonly concern: number
  readonly fromRun: number
  readonly firstRun: number
  readonly evidenceHash: string
  /** Null of an open finding. */
  readonly resolvedBy: number | null
  /** What was done to it; changes with the log of triage. */
  record: TriageRecord
  /** The run since which it is there without a gap, exact where the record depends on it; null of a resolved finding. */
  openSince: number | null
}

/** All findings of a plant.db as they are looked for: the open ones, and the ones of an earlier run that are no more. */
export interface FindingIndex {
  /** Worst first, as lists show them. */
  readonly open: readonly IndexedFinding[]
  readonly causes: readonly string[]
  /** `YYYY-MM`; the first is empty. */
  readonly months: readonly string[]
  /** Sums pieces so that those of a row count once for a cause, however many of its findings are added. */
  readonly sumPieces: () => (finding: IndexedFinding) => number
  /** The plant's first checked run; null before it. */
  readonly firstCheck: number | null
  find(fingerprint: string): IndexedFinding | null
  /** Found in the earlier run and gone now, the latest first. */
  resolvedSince(baseline: number): readonly IndexedFinding[]
  /** Findings of the earlier run that have another version now, or none. */
  endedSince(baseline: number): ReadonlySet<string>
  /** What was done to a finding, open or not. */
  recordOf(fingerprint: string): TriageRecord
  /** What the search looks at, in lower case. */
  searchText(finding: IndexedFinding): string
  /** The words they are shown with in Vietnamese. */
  readonly shows: ShownWords<IndexedFinding>
}

interface Kept extends FindingIndex {
  readonly stamp: string
  /** Takes in what people did since it last looked. */
  catchUp(): void
}

const kept = new WeakMap<PlantDatabase, Kept>()

/**
 * The index of a connection, made anew after a check and brought up to date after what people did. Filtering and counting 100,000 findings
 * in SQL took 60 to 150 ms a question; here it takes 5 to 20 ms, and making it half a second once after a run. It belongs into the read
 * thread.
 */
export function findingIndex(db: PlantDatabase): FindingIndex {
  const stamp = stampOf(db)
  let index = kept.get(db)
  if (index?.stamp !== stamp) kept.set(db, (index = createIndex(db, stamp)))
  index.catchUp()
  return index
}

/** Changes with every check that changed a finding. */
function stampOf(db: PlantDatabase): string {
  const state = readResultState(db, 'validation')
  const newest = statement<[], { readonly id: number | null }>(db, 'select max(id) as id from finding').get()
  const ended = statement<[number], { readonly n: number }>(
    db,
    'select count(*) as n from finding where to_run = ?',
  ).get(state?.run ?? 0)
  return [state?.run, state?.generation, newest?.id, ended?.n].join(':')
}

function createIndex(db: PlantDatabase, stamp: string): Kept {
  const codes = { causes: createCodes(), months: createCodes(''), concerns: createCodes() }
  const fromRow = readerOf(codes)
  const open = readOpen(db).map(fromRow)
  const byFingerprint = new Map(open.map(finding => [finding.fingerprint, finding]))
  const triage = isConsoleAttached(db) ? triageReader(db, 'console') : null
  const records = new Map<string, TriageRecord>()
  let known = -1
  let resolved: { readonly key: string; readonly findings: readonly IndexedFinding[] } | undefined
  let ended: { readonly baseline: number; readonly fingerprints: ReadonlySet<string> } | undefined
  const textOf = searchTexts(db)
  const sentence = statement<[number], { readonly message: string }>(db, 'select message from finding where id = ?')
  const recordOf = (fingerprint: string) => records.get(fingerprint) ?? UNTOUCHED

  return {
    stamp,
    open,
    causes: codes.causes.texts,
    months: codes.months.texts,
    sumPieces() {
      const counted = new Float64Array(codes.concerns.texts.length)
      return ({ concern, pieces }) => {
        const more = Math.max(0, pieces - (counted[concern] ?? 0))
        counted[concern] = (counted[concern] ?? 0) + more
        return more
      }
    },
    firstCheck: baselineRun(db),
    find: fingerprint => byFingerprint.get(fingerprint) ?? null,
    recordOf,
    searchText: textOf,
    shows: shownWords({ textOf, sentenceOf: ({ id }) => sentence.get(id)?.message ?? '' }),
    endedSince(baseline) {
      if (ended?.baseline !== baseline) ended = { baseline, fingerprints: readEnded(db, baseline) }
      return ended.fingerprints
    },
    resolvedSince(baseline) {
      const key = `${baseline}:${known}`
      if (resolved?.key !== key) {
        const findings = readResolved(db, baseline).map(fromRow)
        for (const finding of findings) finding.record = recordOf(finding.fingerprint)
        resolved = { key, findings }
      }
      return resolved.findings
    },
    catchUp() {
      const newest = triage?.newest() ?? 0
      if (!triage || newest === known) return
      for (const [fingerprint, record] of triage.records(known)) {
        records.set(fingerprint, record)
        const finding = byFingerprint.get(fingerprint)
        if (!finding) continue
        finding.record = record
        // It can only have gone and come back since when its present version is younger than what was done.
        const isYounger = record.state === 'acknowledged' && finding.fromRun > (record.run ?? 0)
        if (isYounger) finding.openSince = openSince(db, finding)
      }
      known = newest
    },
  }
}

interface Row {
  readonly id: number
  readonly fingerprint: string
  readonly rule: RuleId
  readonly severity: number
  readonly tableName: TableName
  readonly rowId: number | null
  readonly poNo: string | null
  readonly pieces: number
  readonly cause: string
  readonly month: string | null
  readonly fromRun: number
  readonly firstRun: number
  readonly evidenceHash: string
  readonly resolvedBy: number | null
}

const COLUMNS = `f.id, f.fingerprint, f.rule, f.severity_rank as severity, f.table_name as tableName, f.row_id as rowId, f.po_no as poNo, f.pieces,
  f.cause, f.from_run as fromRun, f.first_run as firstRun, f.evidence_hash as evidenceHash`

function readOpen(db: PlantDatabase): readonly Row[] {
  const { month, join } = monthOf(db)
  return db
    .prepare<[], Row>(
      `select ${COLUMNS}, ${month} as month, null as resolvedBy from finding f ${join} where f.to_run is null
       order by f.severity_rank, f.rule, f.cause, f.po_no, f.first_run, f.id`,
    )
    .all()
}

function readResolved(db: PlantDatabase, baseline: number): readonly Row[] {
  const { month, join } = monthOf(db)
  return statement<[number, number], Row>(
    db,
    `select ${COLUMNS}, ${month} as month, max(f.to_run) as resolvedBy from finding f ${join}
     where f.fingerprint in (select fingerprint from finding where to_run > ? and from_run <= ?)
       and not exists (select 1 from finding o where o.fingerprint = f.fingerprint and o.to_run is null)
     group by f.fingerprint order by resolvedBy desc, severity, f.rule, f.cause, f.po_no, f.id`,
  ).all(baseline, baseline)
}

function readEnded(db: PlantDatabase, baseline: number): ReadonlySet<string> {
  const rows = statement<[number, number], { readonly fingerprint: string }>(
    db,
    'select fingerprint from finding where to_run > ? and from_run <= ?',
  ).all(baseline, baseline)
  return new Set(rows.map(({ fingerprint }) => fingerprint))
}

/** The month of the production row a finding stands on. */
function monthOf(db: PlantDatabase): { readonly month: string; readonly join: string } {
  const hasDays = hasRowTable(db, 'productRecords') && columnsOf(db, 'productRecords').includes('recordDate')
  if (!hasDays) return { month: 'null', join: '' }
  return {
    month: 'substr(r."recordDate", 1, 7)',
    join: `left join row_productRecords r on f.table_name = 'productRecords' and r.row_id = f.row_id`,
  }
}

interface Codes {
  readonly texts: string[]
  readonly codeOf: (text: string) => number
}

function createCodes(...first: readonly string[]): Codes {
  const texts = [...first]
  const known = new Map(texts.map((text, code) => [text, code]))
  return {
    texts,
    codeOf(text) {
      const code = known.get(text)
      if (code !== undefined) return code
      known.set(text, texts.push(text) - 1)
      return texts.length - 1
    },
  }
}

function readerOf(codes: Readonly<Record<'causes' | 'months' | 'concerns', Codes>>): (row: Row) => IndexedFinding {
  const { causes, months, concerns } = codes
  const rules = createCodes(...RULE_IDS)
  const tables = createCodes(...TABLE_NAMES)
  return ({ rule, tableName, rowId, cause, month, ...row }) => ({
    ...row,
    rule: rules.codeOf(rule),
    table: tables.codeOf(tableName),
    cause: causes.codeOf(cause),
    month: months.codeOf(month ?? ''),
    concern: concerns.codeOf(`${tableName}:${rowId ?? `-${row.id}`}:${cause}`),
    record: UNTOUCHED,
    openSince: row.resolvedBy === null ? row.fromRun : null,
  })
}

/** Read when somebody searches for the first time. */
function searchTexts(db: PlantDatabase): FindingIndex['searchText'] {
  let texts: ReadonlyMap<number, string> | undefined
  const one = statement<[number], { readonly text: string }>(db, 'select search_text as text from finding where id = ?')
  return ({ id, resolvedBy }) => {
    if (resolvedBy !== null) return one.get(id)?.text ?? ''
    texts ??= new Map(
      statement<[], { readonly id: number; readonly text: string }>(
        db,
        'select id, search_text as text from finding where to_run is null',
      )
        .all()
        .map(row => [row.id, row.text]),
    )
    return texts.get(id) ?? ''
  }
}
