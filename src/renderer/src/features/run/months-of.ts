import type { SourceFile } from '../../../../contract/source-file.ts'

/** Months `YYYYMM` the plant has production files of, newest first. */
export function monthsOf(files: readonly SourceFile[]): readonly string[] {
  const months = files
    .filter(file => file.table === 'productRecords')
    .flatMap(file => /_(\d{6})\.[^.]+$/.exec(file.path)?.[1] ?? [])
  return [...new Set(months)].toSorted().toReversed()
}
