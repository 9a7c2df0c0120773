import type { FindingDifference, RunComparison } from '../../../contract/run-comparison.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** Two runs by number; 0 = before the first. */
export interface Runs {
  readonly base: number
  readonly other: number
}

/** Findings as they stood when a run had ended, one row each; equal ones are told by their fingerprint. */
const SIDES = `
  with base as materialized (select fingerprint, id from finding where from_run <= :base and (to_run is null or to_run > :base)),
    other as materialized (select fingerprint, id from finding where from_run <= :other and (to_run is null or to_run > :other)),
    difference as (
      select 'new' as change, id from other where fingerprint not in (select fingerprint from base)
      union all select 'resolved', id from base where fingerprint not in (select fingerprint from other)
      union all select 'still', id from other where fingerprint in (select fingerprint from base)
    )`

/** Fingerprints are remembered with the first run; a finding that came back has the version of its own run. */
export function countFindingChanges(db: PlantDatabase, runs: Runs): NonNullable<RunComparison['findings']> {
  const rows = statement<[Runs], { readonly change: FindingDifference['change']; readonly count: number }>(
    db,
    `${SIDES} select change, count(*) as count from difference group by change`,
  ).all(runs)
  const count = (change: FindingDifference['change']): number => rows.find(row => row.change === change)?.count ?? 0
  return { new: count('new'), still: count('still'), resolved: count('resolved') }
}

export interface FindingPageOptions extends Runs {
  /** Empty = all. */
  readonly changes: readonly FindingDifference['change'][]
  readonly offset: number
  readonly limit: number
}

/** A page of them: new ones first, then resolved ones, then those still there; the worst first. */
export function compareFindings(
  db: PlantDatabase,
  { changes, base, other, offset, limit }: FindingPageOptions,
): { readonly items: readonly FindingDifference[]; readonly total: number } {
  const parameters = { base, other, changes: JSON.stringify(changes) }
  const asked = changes.length === 0 ? '' : 'where change in (select value from json_each(:changes))'
  const given = changes.length === 0 ? { base, other } : parameters
  const counted = statement<[object], { readonly total: number }>(
    db,
    `${SIDES} select count(*) as total from difference ${asked}`,
  ).get(given)
  const items = statement<[object], FindingDifference>(
    db,
    `${SIDES} select f.fingerprint, d.change, f.rule, f.severity, f.table_name as "table", f.po_no as poNo, f.pieces, f.message, f.cause
     from (select change, id from difference ${asked}) d join finding f on f.id = d.id
     order by case d.change when 'new' then 0 when 'resolved' then 1 else 2 end, f.severity_rank, f.rule, f.cause, f.po_no, f.fingerprint
     limit :limit offset :offset`,
  ).all({ ...given, limit, offset })
  return { items, total: counted?.total ?? 0 }
}
