import type { RowCounts } from '../../../../contract/source-file.ts'
import { OrderQuery, QuarantineQuery } from '../../../../contract/query.ts'
import { TABLE_NAMES } from '../../../../contract/table.ts'
import { listQuarantine } from '../../../storage/files/quarantine-store.ts'
import { listSourceFiles } from '../../../storage/files/source-file-store.ts'
import { findingsInReportOrder } from '../../../storage/findings/list-findings.ts'
import { currentGeneration, findGeneration } from '../../../storage/generations/generation-store.ts'
import { listOrders } from '../../../storage/progress/list-orders.ts'
import { rowsInInputOrder } from '../../../storage/rows/read-rows.ts'
import type { OpenRun } from './open-run.ts'

const EVERYTHING = { limit: 100_000 } as const

/** What people see of a plant after its runs, without what tells how many runs it took. */
export function whatRunsLeft(open: OpenRun) {
  return open.read(db => {
    const generation = currentGeneration(db) ?? 0
    const { checksum, rowCounts } = findGeneration(db, generation) ?? {}
    const { total, totals, reference, unassigned, items: orders } = listOrders(db, OrderQuery.parse(EVERYTHING))
    return {
      checksum,
      rowCounts,
      rows: TABLE_NAMES.map(table =>
        Array.from(rowsInInputOrder(db, table, generation), row => JSON.stringify(without(row, 'rowId'))),
      ),
      files: listSourceFiles(db, generation).flatMap(({ path, state, rows, notes, sheet }) =>
        rows === null ? [] : [{ path, state: state === 'loaded' ? 'unchanged' : state, rows, notes, sheet }],
      ),
      quarantine: listQuarantine(db, QuarantineQuery.parse(EVERYTHING), generation).items.map(entry =>
        without(entry, 'id', 'fileVersionId'),
      ),
      orders,
      totals: { total, totals, reference, unassigned },
      findings: findingsInReportOrder(db, generation)
        .map(finding => without(finding, 'firstRun', 'isNew', 'passports'))
        .toSorted((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1)),
    }
  })
}

function without<Value extends object, Key extends keyof Value>(
  value: Value,
  ...keys: readonly Key[]
): Omit<Value, Key> {
  const left = { ...value }
  for (const key of keys) delete left[key]
  return left
}

/** Whether every row that was read is somewhere (design 4, "Row conservation"). */
export function isConserved(counts: RowCounts): boolean {
  const { read, loaded, quarantined, exactDuplicates, superseded, blank, takenOut = 0 } = counts
  return read === loaded + quarantined + exactDuplicates + superseded + blank + takenOut
}

const ANSWERS = {
  shrinks: 'use-smaller',
  'second-file-of-month': 'load-both',
  'taken-out-by-undo': 'load-again',
} as const

/** Answers what waits for a person the way that keeps every file of the plant, and runs until nothing waits any more. */
export async function settle(open: OpenRun): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await open.run()
    if (answer(open) === 0) return
  }
  throw new Error('the plant still waits for decisions')
}

/** Answers what waits for a person now; gives how many files that are. */
export function answer(open: OpenRun): number {
  const waiting = open
    .read(db => listSourceFiles(db, currentGeneration(db)))
    .filter(({ state }) => state === 'held' || state === 'missing')
  for (const { path, contentHash, state, hold } of waiting) {
    if (state === 'missing') open.decide({ kind: 'missing-file', path }, 'remove-rows')
    else {
      const kind = hold === null ? 'load-both' : ANSWERS[hold.kind]
      open.decide({ kind: 'held-file', path, contentHash: contentHash ?? '' }, kind)
    }
  }
  return waiting.length
}
