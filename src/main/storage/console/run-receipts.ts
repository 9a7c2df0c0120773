import type { FileReceipt, RunReceipt } from '../../../contract/run-receipt.ts'
import { statement } from '../statement.ts'
import type { ConsoleDatabase } from './console-database.ts'

/** A run with how every source file stood when it had ended. */
export interface WrittenReceipt {
  readonly receipt: RunReceipt
  readonly files: readonly FileReceipt[]
}

/**
 * Keeps what a run found and left; only files that stand otherwise than after the receipt before take room. Joins the caller's
 * transaction.
 */
export function insertReceipt(db: ConsoleDatabase, run: number, { receipt, files }: WrittenReceipt): void {
  statement<[number, string]>(db, 'INSERT INTO run_receipt VALUES (?, ?)').run(run, JSON.stringify(receipt))
  const known = new Map(
    statement<[], { readonly path: string; readonly receipt: string }>(
      db,
      'SELECT path, receipt FROM run_file WHERE to_run IS NULL',
    )
      .all()
      .map(file => [file.path, file.receipt]),
  )
  const end = statement<[number, string]>(db, 'UPDATE run_file SET to_run = ? WHERE path = ? AND to_run IS NULL')
  const begin = statement<[string, number, string]>(
    db,
    'INSERT INTO run_file (path, from_run, receipt) VALUES (?, ?, ?)',
  )
  for (const file of files) {
    const text = JSON.stringify(file)
    if (known.get(file.path) === text) continue
    end.run(run, file.path)
    begin.run(file.path, run, text)
  }
  const paths = new Set(files.map(({ path }) => path))
  for (const path of known.keys()) if (!paths.has(path)) end.run(run, path)
}

/** What a run found and left; null of one that has no receipt. Files by table and path. */
export function findReceipt(db: ConsoleDatabase, run: number): WrittenReceipt | null {
  const kept = statement<[number], { readonly receipt: string }>(
    db,
    'SELECT receipt FROM run_receipt WHERE run = ?',
  ).get(run)
  if (!kept) return null
  const files = statement<[{ readonly run: number }], { readonly receipt: string }>(
    db,
    'SELECT receipt FROM run_file WHERE from_run <= @run AND (to_run IS NULL OR to_run > @run) ORDER BY path',
  )
    .all({ run })
    .map(({ receipt }) => JSON.parse(receipt) as FileReceipt)
  return { receipt: JSON.parse(kept.receipt) as RunReceipt, files }
}
