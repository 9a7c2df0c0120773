import type { GenerationSummary } from '../../../contract/restore-point.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { currentGeneration, type Generation, type GenerationKind } from './generation-store.ts'

interface ListedRow {
  readonly number: number
  readonly published_at: string
  readonly run: number
  readonly kind: GenerationKind
  readonly checksum: string
  readonly row_counts: string
}

/** Every published generation, newest first. Numbers may have gaps. */
export function listGenerations(db: PlantDatabase): readonly GenerationSummary[] {
  const current = currentGeneration(db)
  return db
    .prepare<[], ListedRow>(
      'select number, published_at, run, kind, checksum, row_counts from generation order by number desc',
    )
    .all()
    .map(({ number, published_at: publishedAt, run, kind, checksum, row_counts: counts }) => ({
      generation: number,
      publishedAt,
      run,
      kind,
      checksum,
      rows: Object.values(JSON.parse(counts) as Generation['rowCounts']).reduce((sum, rows) => sum + rows, 0),
      isCurrent: number === current,
    }))
}
