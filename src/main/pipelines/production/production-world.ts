import type { Decision } from '../../../contract/decision.ts'
import type { RunRequest } from '../../../contract/run-request.ts'
import type { Settings } from '../../../contract/setting.ts'
import type { ReaderPool } from '../../ingest/reader-pool.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'

/** What the agents of one production run work with. */
export interface ProductionWorld {
  /** Open for writing; a copy in a dry run. */
  readonly db: PlantDatabase
  /** Absolute. */
  readonly plant: string
  /** Table definitions elsewhere than in the plant. */
  readonly schemasPath: string | null
  readonly readers: ReaderPool
  readonly settings: Settings
  readonly request: RunRequest
  readonly decisions: readonly Decision[]
  readonly clock: () => Date
  /** Absolute path of what stands for a file of the plant, by its path there; only in the preview of an upload. */
  readonly substitutes: ReadonlyMap<string, string>
}
