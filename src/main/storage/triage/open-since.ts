import type { PlantDatabase } from '../plant-database.ts'
import { statement } from '../statement.ts'

/** The run since which a finding has been found without a gap, whatever changed about it meanwhile; null when it is not open. */
export function openSince(db: PlantDatabase, { fingerprint }: { readonly fingerprint: string }): number | null {
  const versions = statement<[string], { readonly from: number; readonly to: number | null }>(
    db,
    'select from_run as "from", to_run as "to" from finding where fingerprint = ? order by from_run',
  ).all(fingerprint)
  if (versions.at(-1)?.to !== null) return null
  let since: number | null = null
  let before: number | null = null
  for (const { from, to } of versions) {
    if (since === null || before !== from) since = from
    before = to
  }
  return since
}
