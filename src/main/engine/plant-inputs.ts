import { dirname, join } from 'node:path'
import { loadTableDefinitions } from '../ingest/definitions/load-table-definitions.ts'

/** Where the plant's tables are read from. */
export interface PlantInputs {
  /** Absolute folders of the dynamic tables. */
  readonly folders: ReadonlySet<string>
  /** Absolute files of the static tables. */
  readonly files: ReadonlySet<string>
  /** Whether a path below the plant, with `/`, is in one of those folders or one of those files. */
  readonly isInput: (path: string) => boolean
}

/** Nothing is an input of a plant whose definitions cannot be read: the run says why. */
export async function plantInputs(plant: string): Promise<PlantInputs> {
  const loaded = await loadTableDefinitions(plant)
  const definitions = loaded.kind === 'loaded' ? loaded.definitions : []
  const folders = new Set(definitions.filter(({ kind }) => kind === 'dynamic').map(({ path }) => path))
  const files = new Set(definitions.filter(({ kind }) => kind === 'static').map(({ path }) => path))
  return {
    folders,
    files,
    isInput(path) {
      const absolute = join(plant, path)
      return folders.has(dirname(absolute)) || files.has(absolute)
    },
  }
}
