import type { PlantDatabase } from '../plant-database.ts'

/** Progress of every order as it is stored, by number: for telling which orders differ without reading each. */
export function* orderProgressTexts(db: PlantDatabase): Generator<readonly [poNo: string, progress: string]> {
  const rows = db
    .prepare<[], { poNo: string; progress: string }>(
      'select po_no as poNo, progress from order_progress where to_run is null order by po_no',
    )
    .iterate()
  for (const { poNo, progress } of rows) yield [poNo, progress]
}
