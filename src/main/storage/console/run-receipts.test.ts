import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FileReceipt, RunReceipt } from '../../../contract/run-receipt.ts'
import { findReceipt, insertReceipt } from './run-receipts.ts'
import { endedRunIn, openTemporaryConsole } from './testing/open-console.ts'

const RECEIPT: RunReceipt = {
  generationBefore: null,
  generationAfter: 1,
  checksumBefore: null,
  checksumAfter: 'aa',
  rowsBefore: 0,
  rowsAfter: 3,
}

function file(path: string, contentHash: string): FileReceipt {
  return { path, table: null, state: 'loaded', contentHash, byteSize: 1, rows: null, reason: null, hold: null }
}

test('every run finds its files as they were, whatever later runs saw', () => {
  const seen = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2'))
  fc.assert(
    fc.property(fc.array(seen, { minLength: 1, maxLength: 8 }), runs => {
      const db = openTemporaryConsole()
      const kept = runs.map(one => {
        const { run } = endedRunIn(db)
        const files = Object.entries(one).map(([path, hash]) => file(path, hash))
        insertReceipt(db, run, { receipt: RECEIPT, files })
        return { run, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) }
      })
      for (const { run, files } of kept) expect(findReceipt(db, run)).toEqual({ receipt: RECEIPT, files })
    }),
    { numRuns: 8 },
  )
})

test('a run that saw nothing new takes no room but its own line', () => {
  const db = openTemporaryConsole()
  for (let run = 0; run < 5; run += 1) {
    insertReceipt(db, endedRunIn(db).run, { receipt: RECEIPT, files: [file('a', '1'), file('b', '1')] })
  }
  expect(db.prepare('SELECT count(*) FROM run_file').pluck().get()).toBe(2)
})

test('a run without a receipt has none, and a receipt is never changed', () => {
  const db = openTemporaryConsole()
  const { run } = endedRunIn(db)
  expect(findReceipt(db, run)).toBeNull()
  insertReceipt(db, run, { receipt: RECEIPT, files: [] })
  expect(() => db.exec(`UPDATE run_receipt SET receipt = '{}'`)).toThrow('append-only')
  expect(() => db.exec('DELETE FROM run_receipt')).toThrow('append-only')
})
